package uk.sendplan.plan;

import java.util.Optional;
import java.util.UUID;
import uk.sendplan.access.Member;
import uk.sendplan.shared.AsAt;

/**
 * What another room shows on the page of a plan, of an action or of a reporting cycle, as {@link PlanPagePart} does on those of priorities
 * and references. Each bean of this type is asked once a page, and takes the same number of statements however much it shows.
 */
public interface SubjectPagePart {

    /**
     * @param asAt now, or the past day that the page shows
     * @return nothing where there is nothing to show
     */
    Optional<PlanPagePart.Shown> on(Member by, Page page, AsAt asAt);

    /** Whose page it is. */
    enum Kind {
        PLAN,
        ACTION,
        CYCLE
    }

    /**
     * @param planHref the address of its plan, as it is now
     * @param number of the action, or the slug of the cycle; empty for a plan
     * @param open work goes on there: neither it nor anything around it is retired, and it shows now
     */
    record Page(Kind kind, UUID id, UUID planId, String planHref, String number, boolean open) {}
}
