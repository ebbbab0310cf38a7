package uk.sendplan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application: demo mode without a profile, a real installation with {@code production}. */
@SpringBootApplication
public class SendPlanTracker {

    public static void main(String[] arguments) {
        SpringApplication.run(SendPlanTracker.class, arguments);
    }
}
