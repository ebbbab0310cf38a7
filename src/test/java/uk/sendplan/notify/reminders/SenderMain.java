package uk.sendplan.notify.reminders;

import java.time.Instant;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import uk.sendplan.SendPlanTracker;
import uk.sendplan.platform.MovableClock;
import uk.sendplan.platform.database.Database;

/**
 * The application in a process of its own, which sends the reminders that wait: to be killed while it does.
 *
 * <p>Arguments: address and password of the database, port of the mail server, and the moment at which it works.
 */
final class SenderMain {

    private SenderMain() {}

    public static void main(String[] arguments) {
        Database database = new Database(arguments[0], "", arguments[1]);
        SpringApplicationBuilder application = new SpringApplicationBuilder(SendPlanTracker.class)
                .web(WebApplicationType.SERVLET)
                .initializers((GenericApplicationContext context) ->
                        context.registerBean(JdbcConnectionDetails.class, database::forApplication))
                .properties(
                        "server.port=0",
                        "management.server.port=0",
                        "spring.flyway.enabled=false",
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + arguments[2],
                        "sendplan.mail.from=plans@sendplan.example",
                        "sendplan.mail.every=P1D",
                        "sendplan.reminders.at=-",
                        "sendplan.base-address=https://plans.example.org");
        try (ConfigurableApplicationContext running = application.run()) {
            MovableClock clock = running.getBean(MovableClock.class);
            ReminderSending sending = running.getBean(ReminderSending.class);
            clock.at(Instant.parse(arguments[3]), sending::send);
        }
        System.exit(0);
    }
}
