package uk.sendplan.access.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipKeeping.Lasting;
import uk.sendplan.platform.web.DateFields;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Texts;

record OrganisationForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable DateFields validFrom,
        @Nullable DateFields validTo,
        @Nullable String successor,
        @Nullable String key,
        @Nullable String version) {

    static final int LONGEST_NAME = 200;

    static OrganisationForm empty() {
        return new OrganisationForm(
                "", "", DateFields.NONE, DateFields.NONE, "", UUID.randomUUID().toString(), null);
    }

    static OrganisationForm from(Organisation organisation) {
        return new OrganisationForm(
                organisation.name(),
                organisation.kind().name(),
                DateFields.of(organisation.validFrom()),
                DateFields.of(organisation.validTo()),
                organisation.successorId() == null
                        ? ""
                        : organisation.successorId().toString(),
                null,
                String.valueOf(organisation.version()));
    }

    OrganisationForm atVersion(long current) {
        return new OrganisationForm(name, kind, validFrom, validTo, successor, key, String.valueOf(current));
    }

    FormErrors errors(Words words) {
        return new Checks(words)
                .name("name", name, LONGEST_NAME, "organisation.name")
                .oneOf("kind", kind, OrganisationKind.values(), "organisation.kind.error.required")
                .day("validFrom", validFrom, "organisation.validFrom.error.day")
                .day("validTo", validTo, "organisation.validTo.error.day")
                .that(
                        Texts.trimmed(successor).isEmpty() || Checks.idOrNull(successor) != null,
                        "successor",
                        "organisation.successor.error.unknown")
                .errors();
    }

    OrganisationKind kindOf() {
        return OrganisationKind.valueOf(Objects.requireNonNull(kind));
    }

    Lasting lasting() {
        return new Lasting(Checks.day(validFrom), Checks.day(validTo), Checks.idOrNull(successor));
    }
}
