package uk.sendplan.access.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Role;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;

record MembershipForm(
        @Nullable String organisation,
        @Nullable String role,
        @Nullable String key) {

    static MembershipForm empty() {
        return new MembershipForm("", "", UUID.randomUUID().toString());
    }

    FormErrors errors(Words words) {
        return new Checks(words)
                .that(Checks.idOrNull(organisation) != null, "organisation", "membership.organisation.error.required")
                .oneOf("role", role, Role.values(), "membership.role.error.required")
                .errors();
    }
}
