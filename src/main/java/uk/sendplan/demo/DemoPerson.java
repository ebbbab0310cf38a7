package uk.sendplan.demo;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;

/**
 * Somebody who can sign in to the demonstration. The administrator belongs to no organisation and has no role. The sign-in page
 * offers one of each kind; the officers of the other partners can sign in as well.
 */
enum DemoPerson {
    MANAGER("manager", "Priya Raman", "Plan manager, council", DemoOrganisation.COUNCIL, Role.PLAN_MANAGER),
    PUBLISHER("publisher", "Colin Mead", "Publisher, council", DemoOrganisation.COUNCIL, Role.PUBLISHER),
    OFFICER("officer", "Hannah Brook", "Officer, council", DemoOrganisation.COUNCIL, Role.OFFICER),
    NHS_OFFICER(
            "nhs.officer", "Tunde Okafor", "Officer, NHS integrated care board", DemoOrganisation.ICB, Role.OFFICER),
    BOARD("board", "Margaret Lyle", "Board member", DemoOrganisation.COUNCIL, Role.BOARD),
    FORUM("forum", "Sian Prosser", "Parent carer forum representative", DemoOrganisation.FORUM, Role.FORUM),
    THERAPY_OFFICER(
            "therapy.officer",
            "Rhiannon Vaughan",
            "Officer, community healthcare trust",
            DemoOrganisation.COMMUNITY_HEALTH,
            Role.OFFICER),
    MARLWOOD_OFFICER(
            "marlwood.officer",
            "Callum Reid",
            "Officer, mental health trust",
            DemoOrganisation.MENTAL_HEALTH,
            Role.OFFICER),
    SENDIAS_OFFICER(
            "sendias.officer", "Joy Hartnell", "Officer, advice service", DemoOrganisation.ADVICE, Role.OFFICER),
    SCHOOLS_OFFICER(
            "schools.officer", "Mark Ellery", "Headteacher, for schools", DemoOrganisation.EDUCATION, Role.OFFICER),
    BRIGHTWAYS_OFFICER(
            "brightways.officer", "Dawn Petrie", "Officer, Brightways", DemoOrganisation.VOLUNTARY, Role.OFFICER),
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

    /** The first half of their address. */
    String mailbox() {
        return mailbox;
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

    /** Them in their area, to do their work as. */
    Member member() {
        return new Member(
                id(),
                personName,
                DemoPartnership.AREA,
                DemoPartnership.SLUG,
                DemoPartnership.NAME,
                Set.of(Objects.requireNonNull(role)),
                Set.of(Objects.requireNonNull(organisation).id()));
    }

    boolean isOffered() {
        return compareTo(THERAPY_OFFICER) < 0 || this == ADMINISTRATOR;
    }

    boolean isOfficer() {
        return role == Role.OFFICER;
    }
}
