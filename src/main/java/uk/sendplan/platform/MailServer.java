package uk.sendplan.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.sendplan.shared.EmailAddress;

/**
 * Whether this installation can send mail, and from which address. Without a mail server ({@code spring.mail.host}) nothing is offered
 * that would need one, and nothing is queued.
 */
@Component
public class MailServer {

    private final boolean configured;
    private final String from;

    MailServer(@Value("${spring.mail.host:}") String host, @Value("${sendplan.mail.from:}") String from) {
        this.configured = !host.isBlank();
        this.from = from.strip();
        if (configured && !EmailAddress.isValid(this.from)) {
            throw new SettingMissing(
                    "spring.mail.host is set, but sendplan.mail.from is "
                            + (this.from.isEmpty() ? "not set" : "no e-mail address: \"" + this.from + "\"")
                            + ". Alerts to readers are sent from it.",
                    "Set SENDPLAN_MAIL_FROM to the address that readers see, for example plan-alerts@example.org.");
        }
    }

    public boolean isConfigured() {
        return configured;
    }

    /** The sender's address of every mail; empty without a mail server. */
    public String from() {
        return from;
    }
}
