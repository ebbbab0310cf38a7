package uk.sendplan.delivery;

import java.util.Optional;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.PlanPagePart.Shown;
import uk.sendplan.shared.AsAt;

/**
 * What another room adds to the register of a reference. Each bean of this type is asked once, and takes the same number of statements
 * however much it shows.
 */
public interface RegisterPart {

    /** @return nothing where there is nothing to show */
    Optional<Added> on(Member by, PlanPagePart.Page page, AsAt asAt);

    /** @param pieces of evidence in it */
    record Added(Shown shown, int pieces) {}
}
