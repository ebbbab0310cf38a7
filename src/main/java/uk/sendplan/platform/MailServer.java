package uk.sendplan.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.sendplan.shared.EmailAddress;

/**
 * Whether this installation can send mail, and from which address: by a mail server ({@code spring.mail.host}) or by GOV.UK Notify
 * ({@code sendplan.notify.api-key}). Without either nothing is offered that would need one, and nothing is queued.
 */
@Component
public class MailServer {

    private final boolean configured;
    private final String from;

    MailServer(
            @Value("${spring.mail.host:}") String host,
            @Value("${sendplan.mail.from:}") String from,
            @Value("${sendplan.notify.api-key:}") String notifyKey,
            @Value("${sendplan.notify.template-id:}") String notifyTemplate) {
        boolean server = !host.isBlank();
        boolean notify = !notifyKey.isBlank();
        this.configured = server || notify;
        this.from = from.strip();
        if (server && notify) {
            throw new SettingMissing(
                    "spring.mail.host and sendplan.notify.api-key are both set. Mail leaves by one of them.",
                    "Take one of SPRING_MAIL_HOST and SENDPLAN_NOTIFY_API_KEY away.");
        }
        if (server && !EmailAddress.isValid(this.from)) {
            throw new SettingMissing(
                    "spring.mail.host is set, but sendplan.mail.from is "
                            + (this.from.isEmpty() ? "not set" : "no e-mail address: \"" + this.from + "\"")
                            + ". Alerts to readers are sent from it.",
                    "Set SENDPLAN_MAIL_FROM to the address that readers see, for example plan-alerts@example.org.");
        }
        if (notify && notifyTemplate.isBlank()) {
            throw new SettingMissing(
                    "sendplan.notify.api-key is set, but sendplan.notify.template-id is not.",
                    "Set SENDPLAN_NOTIFY_TEMPLATE_ID to the id of a template whose subject is ((subject)) and whose message is ((body)).");
        }
    }

    public boolean isConfigured() {
        return configured;
    }

    /** The sender's address of every mail; empty without a mail server, and where Notify has it. */
    public String from() {
        return from;
    }
}
