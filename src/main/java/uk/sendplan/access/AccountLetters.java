package uk.sendplan.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Letters.Kind;
import uk.sendplan.platform.MailServer;

/** Tells the owner of an account, by a letter, that how they sign in was changed; in the transaction and scope of whoever changed it. */
@Component
class AccountLetters {

    private final JdbcClient jdbc;
    private final Letters letters;
    private final MailServer mail;

    AccountLetters(JdbcClient jdbc, Letters letters, MailServer mail) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.mail = mail;
    }

    /** At the address before a change: whoever reads there no longer signs in with it. */
    void tellOfNewAddress(String emailBefore) {
        if (mail.isConfigured()) {
            letters.aboutAccount(Kind.EMAIL_CHANGED, emailBefore);
        }
    }

    void tell(UUID accountId, Kind changed) {
        if (mail.isConfigured()) {
            jdbc.sql("select email from account where id = ? and closed_at is null")
                    .param(accountId)
                    .query(String.class)
                    .optional()
                    .ifPresent(email -> letters.aboutAccount(changed, email));
        }
    }
}
