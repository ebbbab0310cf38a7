package uk.sendplan.exchange.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.sendplan.plan.PlanDocument;

/** Tells of objectives that nothing cites, where the plan cites objectives at all. */
final class CoverageCheck {
    private final DecisionLog decisions;

    CoverageCheck(DecisionLog decisions) {
        this.decisions = decisions;
    }

    void tell(Coverage coverage, List<PriorityDraft> drafts, PlanDocument plan) {
        boolean cites = plan.priorities().stream()
                .flatMap(priority -> priority.references().stream())
                .anyMatch(reference -> !reference.citations().isEmpty());
        if (!cites) {
            return;
        }
        Set<String> told = new HashSet<>();
        Set<String> never = new HashSet<>(coverage.neverCited());
        Set<String> throughAll = new HashSet<>(coverage.onlyThroughAll());
        for (PriorityDraft draft : drafts) {
            for (ObjectiveDraft objective : draft.objectives()) {
                String code = objective.code();
                Span place = objective.wording().text().get(0);
                if (never.contains(code) && told.add(code)) {
                    decisions.inform(DecisionKind.NEVER_CITED, place, code);
                } else if (throughAll.contains(code) && told.add(code)) {
                    decisions.inform(DecisionKind.CITED_ONLY_THROUGH_ALL, place, code);
                }
            }
        }
    }
}
