package uk.sendplan.plan.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanSearch;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.Wanted;
import uk.sendplan.shared.Texts;

/**
 * Which references of a plan somebody wants to see, as the address says it: every part is optional, and a value that fits
 * nothing finds nothing.
 *
 * @param q words, as the search within the plan takes them
 * @param priority its number
 * @param objective a code that the reference cites
 * @param flagged only those with a citation that has a flag
 * @param retired also those that are retired
 */
record ReferenceFilter(Wanted q, String priority, String objective, boolean flagged, boolean retired) {

    static ReferenceFilter of(
            @Nullable String q,
            @Nullable String priority,
            @Nullable String objective,
            @Nullable String flagged,
            @Nullable String retired) {
        return new ReferenceFilter(
                Wanted.of(q), Texts.trimmed(priority), Texts.trimmed(objective), isOn(flagged), isOn(retired));
    }

    private static boolean isOn(@Nullable String value) {
        return "true".equals(Objects.requireNonNullElse(value, ""));
    }

    boolean isActive() {
        return !q.isEmpty() || !priority.isEmpty() || !objective.isEmpty() || flagged || retired;
    }

    boolean shows(PriorityNode of, ReferenceNode reference) {
        boolean standing = retired || (!reference.retired() && !of.retired());
        return standing
                && (priority.isEmpty() || of.number().equalsIgnoreCase(priority))
                && (objective.isEmpty() || cites(reference))
                && (!flagged || isFlagged(reference))
                && (q.isEmpty() || PlanSearch.matches(reference, q));
    }

    private boolean cites(ReferenceNode reference) {
        return reference.citations().stream().anyMatch(citation -> objective.equalsIgnoreCase(citation.code()));
    }

    static boolean isFlagged(ReferenceNode reference) {
        return reference.citations().stream().anyMatch(citation -> citation.flag() != null);
    }
}
