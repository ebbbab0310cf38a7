package uk.sendplan.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Role;

/** Somebody who can sign in to the demonstration. The administrator belongs to no organisation and has no role. */
enum DemoPerson {
    MANAGER("manager", "Priya Raman", "Plan manager, council", DemoOrganisation.COUNCIL, Role.PLAN_MANAGER),
    PUBLISHER("publisher", "Colin Mead", "Publisher, council", DemoOrganisation.COUNCIL, Role.PUBLISHER),
    OFFICER("officer", "Hannah Brook", "Officer, council", DemoOrganisation.COUNCIL, Role.OFFICER),
    NHS_OFFICER(
            "nhs.officer", "Tunde Okafor", "Officer, NHS integrated care board", DemoOrganisation.ICB, Role.OFFICER),
    BOARD("board", "Margaret Lyle", "Board member", DemoOrganisation.COUNCIL, Role.BOARD),
    FORUM("forum", "Sian Prosser", "Parent carer forum representative", DemoOrganisation.FORUM, Role.FORUM),
    ADMINISTRATOR("admin", "Alex Winter", "Administrator of the installation", null, null);

    private final String mailbox;
    private final String personName;
    private final String words;
    private final @Nullable DemoOrganisation organisation;
    private final @Nullable Role role;

    DemoPerson(
            String mailbox,
            String personName,
            String words,
            @Nullable DemoOrganisation organisation,
            @Nullable Role role) {
        this.mailbox = mailbox;
        this.personName = personName;
        this.words = words;
        this.organisation = organisation;
        this.role = role;
    }

    UUID id() {
        return DemoOrganisation.idOf("account " + mailbox);
    }

    String email() {
        return mailbox + "@alderbrook.example";
    }

    String personName() {
        return personName;
    }

    /** What they are, in words. */
    String words() {
        return words;
    }

    @Nullable
    DemoOrganisation organisation() {
        return organisation;
    }

    @Nullable
    Role role() {
        return role;
    }
}
