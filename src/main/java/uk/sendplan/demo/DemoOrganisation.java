package uk.sendplan.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.sendplan.partnership.OrganisationKind;

/** The eight organisations of Alderbrook, named as its plan names its partners. */
enum DemoOrganisation {
    COUNCIL("Alderbrook Council", OrganisationKind.COUNCIL),
    FORUM("Alderbrook Parent Carer Forum", OrganisationKind.PARENT_CARER_FORUM),
    ICB("NHS Alder Valley Integrated Care Board", OrganisationKind.INTEGRATED_CARE_BOARD),
    COMMUNITY_HEALTH("Alderbrook Community Healthcare NHS Trust", OrganisationKind.NHS_PROVIDER),
    MENTAL_HEALTH("Marlwood Mental Health NHS Foundation Trust", OrganisationKind.NHS_PROVIDER),
    ADVICE("Alderbrook SENDIAS Service", OrganisationKind.ADVICE_SERVICE),
    EDUCATION("Schools and education settings", OrganisationKind.EDUCATION),
    VOLUNTARY(
            "Brightways (representing voluntary and community sector organisations)",
            OrganisationKind.VOLUNTARY_SECTOR);

    private final String words;
    private final OrganisationKind kind;

    DemoOrganisation(String words, OrganisationKind kind) {
        this.words = words;
        this.kind = kind;
    }

    UUID id() {
        return idOf("organisation " + name());
    }

    String words() {
        return words;
    }

    OrganisationKind kind() {
        return kind;
    }

    /** The same at every start, so that seeding that was interrupted goes on where it stopped. */
    static UUID idOf(String what) {
        return UUID.nameUUIDFromBytes(("alderbrook " + what).getBytes(StandardCharsets.UTF_8));
    }
}
