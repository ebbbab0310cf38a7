package uk.sendplan.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.sendplan.partnership.OrganisationKind;

/** The eight organisations of Alderbrook, named as its plan names its partners. */
enum DemoOrganisation {
    COUNCIL("Alderbrook Council", "the council", OrganisationKind.COUNCIL),
    FORUM("Alderbrook Parent Carer Forum", "the parent carer forum", OrganisationKind.PARENT_CARER_FORUM),
    ICB("NHS Alder Valley Integrated Care Board", "the ICB", OrganisationKind.INTEGRATED_CARE_BOARD),
    COMMUNITY_HEALTH(
            "Alderbrook Community Healthcare NHS Trust", "the community health trust", OrganisationKind.NHS_PROVIDER),
    MENTAL_HEALTH("Marlwood Mental Health NHS Foundation Trust", "Marlwood", OrganisationKind.NHS_PROVIDER),
    ADVICE("Alderbrook SENDIAS Service", "SENDIAS", OrganisationKind.ADVICE_SERVICE),
    EDUCATION("Schools and education settings", "the headteachers’ group", OrganisationKind.EDUCATION),
    VOLUNTARY(
            "Brightways (representing voluntary and community sector organisations)",
            "Brightways",
            OrganisationKind.VOLUNTARY_SECTOR);

    private final String words;
    private final String inShort;
    private final OrganisationKind kind;

    DemoOrganisation(String words, String inShort, OrganisationKind kind) {
        this.words = words;
        this.inShort = inShort;
        this.kind = kind;
    }

    UUID id() {
        return idOf("organisation " + name());
    }

    String words() {
        return words;
    }

    /** What others call it. */
    String inShort() {
        return inShort;
    }

    OrganisationKind kind() {
        return kind;
    }

    /** The same at every start, so that seeding that was interrupted goes on where it stopped. */
    static UUID idOf(String what) {
        return UUID.nameUUIDFromBytes(("alderbrook " + what).getBytes(StandardCharsets.UTF_8));
    }
}
