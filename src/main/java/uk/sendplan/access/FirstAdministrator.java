package uk.sendplan.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.platform.SettingMissing;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.shared.EmailAddress;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Scope;

/**
 * Lets the person who runs the installation in: where nobody can sign in as administrator, a start with {@code
 * sendplan.first-administrator} makes the account of that address an administrator's and writes a one-time link to the log.
 * Where somebody can, the setting does nothing, so it may be left in place. Why so: docs/adr/0004-first-administrator.md.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    /** Shorter than other links: a log has many readers, and the next start makes another one. */
    static final Duration LINK_LASTS = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final String email;
    private final Accounts accounts;
    private final PasswordLinks links;
    private final BaseAddress base;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(
            @Value("${sendplan.first-administrator:}") String email,
            Accounts accounts,
            PasswordLinks links,
            BaseAddress base,
            TransactionTemplate transaction,
            Clock clock) {
        this.email = email.strip();
        this.accounts = accounts;
        this.links = links;
        this.base = base;
        this.transaction = transaction;
        this.clock = clock;
        if (!this.email.isEmpty() && !EmailAddress.isValid(this.email)) {
            throw new SettingMissing(
                    "sendplan.first-administrator is no e-mail address.",
                    "Set SENDPLAN_FIRST_ADMINISTRATOR to an address like name@example.org, or leave it out.");
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!email.isEmpty()) {
            new Scope(null, Set.of(), Scope.Mode.ADMINISTRATOR)
                    .run(() -> transaction.executeWithoutResult(status -> letIn()));
        }
    }

    private void letIn() {
        if (!accounts.administratorsWhoCanSignIn().isEmpty()) {
            LOG.info("sendplan.first-administrator does nothing: an administrator can sign in already");
            return;
        }
        Account account = accounts.findByEmail(Account.sameCase(email))
                .orElseGet(() -> new Account(UUID.randomUUID(), email, email, true, clock.instant()));
        account.becomeAdministrator();
        UUID id = accounts.saveAndFlush(account).id();
        String link = base.link("/set-password/" + links.make(id, LINK_LASTS));
        LOG.warn(
                "Nobody can sign in as administrator. {} sets a password with this one-time link until {}: {}",
                email,
                London.momentInWords(clock.instant().plus(LINK_LASTS)),
                link);
    }
}
