package uk.sendplan.access.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.partnership.PartnershipKeeping.DescribePerson;
import uk.sendplan.partnership.PartnershipKeeping.Lasting;
import uk.sendplan.partnership.Person;
import uk.sendplan.platform.web.DateFields;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;

record PersonForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable DateFields validFrom,
        @Nullable DateFields validTo,
        @Nullable String key,
        @Nullable String version) {

    static final int LONGEST_NAME = 120;

    static PersonForm empty() {
        return new PersonForm(
                "", "", "", DateFields.NONE, DateFields.NONE, UUID.randomUUID().toString(), null);
    }

    static PersonForm from(Person person) {
        return new PersonForm(
                person.name(),
                person.email(),
                person.organisationId().toString(),
                DateFields.of(person.validFrom()),
                DateFields.of(person.validTo()),
                null,
                String.valueOf(person.version()));
    }

    PersonForm atVersion(long current) {
        return new PersonForm(name, email, organisation, validFrom, validTo, key, String.valueOf(current));
    }

    FormErrors errors(Words words) {
        Checks checks = new Checks(words).name("name", name, LONGEST_NAME, "person.name");
        if (!Checks.line(email).isEmpty()) {
            checks.email("email", email);
        }
        return checks.that(Checks.idOrNull(organisation) != null, "organisation", "person.organisation.error.required")
                .day("validFrom", validFrom, "person.validFrom.error.day")
                .day("validTo", validTo, "person.validTo.error.day")
                .errors();
    }

    DescribePerson toCommand() {
        String address = Checks.line(email);
        return new DescribePerson(
                Checks.line(name),
                address.isEmpty() ? null : address,
                Objects.requireNonNull(Checks.idOrNull(organisation)),
                new Lasting(Checks.day(validFrom), Checks.day(validTo), null));
    }
}
