package uk.sendplan.exchange.reading;

import java.util.List;
import uk.sendplan.plan.PlanDocument;

/**
 * A text read as a plan, with all that a person needs to judge the reading.
 *
 * @param items every piece of the source that is in the plan
 * @param decisions in the order of the source's lines
 * @param leftOut every piece of the source that is not in the plan
 * @param ledger to what each character of the source belongs
 */
public record PlanReading(
        PlanDocument plan,
        List<ReadItem> items,
        List<Decision> decisions,
        List<LeftOut> leftOut,
        PlanCounts counts,
        Coverage coverage,
        Ledger ledger) {

    /** True where there is something to make a plan from. */
    public boolean hasContent() {
        PriorityCounts total = counts.total();
        return total.objectives()
                        + total.references()
                        + total.wantToSee().logical()
                        + total.needsToChange().logical()
                        + total.otherStatements().logical()
                > 0;
    }
}
