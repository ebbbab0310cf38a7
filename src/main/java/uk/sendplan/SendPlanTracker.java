package uk.sendplan;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import uk.sendplan.audit.VerifyAudit;

/** Starts the application: demo mode without a profile, a real installation with {@code production}; or verifies the audit and ends. */
@SpringBootApplication
public class SendPlanTracker {

    public static void main(String[] arguments) {
        if (List.of(arguments).contains(VerifyAudit.OPTION)) {
            System.exit(VerifyAudit.run(arguments, System.out));
        }
        SpringApplication.run(SendPlanTracker.class, arguments);
    }
}
