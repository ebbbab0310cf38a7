package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;

/**
 * What a reading holds, in numbers.
 *
 * @param total all priorities together
 * @param codes different codes that the plan lists
 */
public record PlanCounts(int partners, int groups, int codes, List<PriorityCounts> priorities, PriorityCounts total) {

    static PlanCounts of(PlanDocument plan, List<PriorityDraft> drafts) {
        List<PriorityCounts> priorities = new ArrayList<>();
        PriorityCounts total = PriorityCounts.NONE;
        for (int i = 0; i < drafts.size(); i++) {
            PriorityCounts counts = PriorityCounts.of(plan.priorities().get(i), drafts.get(i));
            priorities.add(counts);
            total = total.plus(counts);
        }
        long codes = plan.priorities().stream()
                .map(PriorityDocument::objectives)
                .flatMap(List::stream)
                .map(PlanDocument.ObjectiveDocument::code)
                .filter(code -> !code.isEmpty())
                .distinct()
                .count();
        return new PlanCounts(
                plan.partners().size(), plan.groups().size(), (int) codes, List.copyOf(priorities), total);
    }
}
