package uk.sendplan.exchange.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells of a code that a priority lists twice and of one that two priorities word differently. */
final class WordingCheck {
    private final SourceText source;
    private final DecisionLog decisions;

    WordingCheck(SourceText source, DecisionLog decisions) {
        this.source = source;
        this.decisions = decisions;
    }

    private record Listing(String wording, String priority) {}

    /** The wording of each code where it is listed first. */
    Map<String, String> wordings(List<PriorityDraft> drafts) {
        Map<String, Listing> first = new HashMap<>();
        for (PriorityDraft draft : drafts) {
            Set<String> seen = new HashSet<>();
            for (ObjectiveDraft objective : draft.objectives()) {
                if (!objective.code().isEmpty()) {
                    check(draft.number(), objective, seen, first);
                }
            }
        }
        Map<String, String> wordings = new HashMap<>();
        first.forEach((code, listing) -> wordings.put(code, listing.wording()));
        return wordings;
    }

    private void check(String priority, ObjectiveDraft objective, Set<String> seen, Map<String, Listing> first) {
        String wording = source.folded(objective.wording().text());
        Span place = objective.wording().text().get(0);
        if (!seen.add(objective.code())) {
            decisions.inform(DecisionKind.CODE_REPEATED, place, objective.code(), priority);
        }
        Listing earlier = first.putIfAbsent(objective.code(), new Listing(wording, priority));
        if (earlier != null && Words.differ(earlier.wording(), wording)) {
            decisions.inform(
                    DecisionKind.WORDING_DIFFERS,
                    place,
                    objective.code(),
                    earlier.priority(),
                    priority,
                    earlier.wording());
        }
    }
}
