package uk.sendplan.plan;

import java.util.List;
import uk.sendplan.access.Member;
import uk.sendplan.shared.AsAt;

/**
 * What another room shows on the page of a reference or of a priority, where it reads several parts together. Each bean of this type is asked
 * once a page, and takes the same number of statements however much it shows.
 */
public interface PlanPageParts {

    /**
     * @param asAt now, or the past day that the page shows
     * @return in their order; nothing where there is nothing to show
     */
    List<PlanPagePart.Shown> all(Member by, PlanPagePart.Page page, AsAt asAt);

    /** The same on the register of a reference; nothing of what the register itself tells. */
    default List<PlanPagePart.Shown> onRegister(Member by, PlanPagePart.Page page, AsAt asAt) {
        return all(by, page, asAt);
    }
}
