package uk.sendplan.cycle;

import java.util.Set;
import java.util.UUID;
import uk.sendplan.access.Member;

/** What another room writes under the headings of a cycle: a heading that something stands under is not taken away. */
public interface SectionUse {

    /** The ids of those headings of the cycle that something stands under. */
    Set<UUID> used(Member by, UUID cycleId);
}
