package uk.sendplan.access.web;

import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Role;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;

record InvitationForm(
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String role,
        @Nullable String key) {

    static InvitationForm empty() {
        return new InvitationForm("", "", "", UUID.randomUUID().toString());
    }

    FormErrors errors(Collection<Role> roles, Words words) {
        return new Checks(words)
                .email("email", email)
                .that(Checks.idOrNull(organisation) != null, "organisation", "person.organisation.error.required")
                .that(
                        roles.stream().anyMatch(each -> each.name().equals(role)),
                        "role",
                        "invitation.role.error.required")
                .errors();
    }

    UUID organisationId() {
        return Objects.requireNonNull(Checks.idOrNull(organisation));
    }

    Role chosenRole() {
        return Role.valueOf(Objects.requireNonNull(role));
    }
}
