package uk.sendplan.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who owns work.
 *
 * @param key what alderbrook-actions.txt calls them
 * @param account null for those who never sign in
 */
record DemoOwner(
        String key,
        String name,
        DemoOrganisation organisation,
        @Nullable String email,
        @Nullable DemoPerson account) {

    private static final String FILE = "alderbrook-people.txt";

    /** Those who sign in, and all others, by their keys. */
    static Map<String, DemoOwner> all() {
        Map<String, DemoOwner> owners = new LinkedHashMap<>();
        for (DemoPerson person : DemoPerson.values()) {
            DemoOrganisation organisation = person.organisation();
            if (organisation != null) {
                owners.put(
                        person.mailbox(),
                        new DemoOwner(person.mailbox(), person.personName(), organisation, person.email(), person));
            }
        }
        for (String line : DemoFile.lines(FILE)) {
            List<String> fields = DemoFile.fields(line);
            String email = fields.get(3);
            owners.put(
                    fields.get(0),
                    new DemoOwner(
                            fields.get(0),
                            fields.get(1),
                            DemoOrganisation.valueOf(fields.get(2)),
                            email.equals("-") ? null : email,
                            null));
        }
        return owners;
    }

    /** Of one who never signs in. */
    UUID id() {
        return DemoOrganisation.idOf("person " + key);
    }

    /** Who records for an organisation. The forum has nobody who may, so the plan manager does. */
    static DemoPerson recorderFor(DemoOrganisation organisation) {
        return Arrays.stream(DemoPerson.values())
                .filter(DemoPerson::isOfficer)
                .filter(person -> person.organisation() == organisation)
                .findFirst()
                .orElse(DemoPerson.MANAGER);
    }
}
