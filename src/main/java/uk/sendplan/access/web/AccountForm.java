package uk.sendplan.access.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Account;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;

/** @param administrator "true" where the box is ticked */
record AccountForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String administrator,
        @Nullable String key,
        @Nullable String version) {

    static final int LONGEST_NAME = 120;

    static AccountForm empty() {
        return new AccountForm("", "", null, UUID.randomUUID().toString(), null);
    }

    static AccountForm from(Account account) {
        return new AccountForm(
                account.name(),
                account.email(),
                account.isAdministrator() ? "true" : null,
                null,
                String.valueOf(account.version()));
    }

    AccountForm atVersion(long current) {
        return new AccountForm(name, email, administrator, key, String.valueOf(current));
    }

    /** The template ticks the box by it. */
    public boolean ticked() {
        return "true".equals(administrator);
    }

    FormErrors errors(Words words) {
        return new Checks(words)
                .name("name", name, LONGEST_NAME, "account.name")
                .email("email", email)
                .errors();
    }
}
