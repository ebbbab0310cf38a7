package uk.sendplan.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.ListedObjective;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PointNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.PlanTree.StatementNode;

/** The parts of a plan as its pages show them, with their links. */
final class PlanViews {

    /**
     * @param href where the objective or principle stands, or null for what is not understood
     * @param wording of what it cites, or null
     * @param flag what is odd about it, or null
     */
    record CitationView(
            String asWritten,
            @Nullable String href,
            @Nullable String wording,
            @Nullable String flag) {}

    record PointView(String text, List<CitationView> citations) {}

    record OutcomeView(
            String id,
            String text,
            List<PointView> points,
            @Nullable String closing,
            @Nullable String due,
            boolean retired,
            long version) {}

    /** @param first among those that are shown with it; the first cannot move up */
    record StatementView(
            String id,
            String anchor,
            @Nullable String theme,
            String text,
            List<CitationView> citations,
            List<PointView> points,
            long version,
            boolean first,
            boolean last) {}

    record ReferenceView(
            String number,
            String anchor,
            String href,
            String edit,
            List<CitationView> citations,
            List<OutcomeView> outcomes,
            boolean retired,
            boolean first,
            boolean last) {}

    private final PlanAddress at;
    private final Map<String, String> wordings;

    PlanViews(PlanTree tree, PlanAddress at) {
        this.at = at;
        this.wordings = tree.objectives().stream()
                .filter(objective -> objective.code() != null)
                .collect(Collectors.toMap(
                        objective -> Objects.requireNonNull(objective.code()),
                        PlanTree.ObjectiveNode::wording,
                        (one, other) -> one));
    }

    List<CitationView> citations(PriorityNode priority, List<CitationNode> citations) {
        return citations.stream().map(citation -> citation(priority, citation)).toList();
    }

    CitationView citation(PriorityNode priority, CitationNode citation) {
        String flag = citation.flag() == null ? null : citation.flag().words();
        return new CitationView(citation.asWritten(), href(priority, citation), wording(priority, citation), flag);
    }

    private @Nullable String href(PriorityNode priority, CitationNode citation) {
        String page = at.priority(priority.number());
        if (citation.all()) {
            return page + "#objectives";
        }
        if (citation.principle() != null) {
            return page + "#"
                    + PlanAddress.anchor("principle", citation.principle().toString());
        }
        String code = citation.code();
        if (code == null) {
            return null;
        }
        return lists(priority, code) == null ? at.objective(code) : page + "#" + PlanAddress.anchor("objective", code);
    }

    @Nullable
    String wording(PriorityNode priority, CitationNode citation) {
        Integer number = citation.principle();
        if (number != null) {
            return priority.principles().stream()
                    .filter(principle -> principle.number() == number)
                    .map(PlanTree.PrincipleNode::text)
                    .findFirst()
                    .orElse(null);
        }
        String code = citation.code();
        if (code == null) {
            return null;
        }
        ListedObjective listed = lists(priority, code);
        return listed == null ? wordings.get(code) : listed.wording();
    }

    private static @Nullable ListedObjective lists(PriorityNode priority, String code) {
        return priority.objectives().stream()
                .filter(listed -> code.equals(listed.code()))
                .findFirst()
                .orElse(null);
    }

    private List<PointView> points(PriorityNode priority, List<PointNode> points) {
        return points.stream()
                .map(point -> new PointView(point.text(), citations(priority, point.citations())))
                .toList();
    }

    OutcomeView outcome(PriorityNode priority, OutcomeNode outcome) {
        return new OutcomeView(
                outcome.id().toString(),
                outcome.text(),
                points(priority, outcome.points()),
                outcome.closing(),
                outcome.dueWords(),
                outcome.retired(),
                outcome.version());
    }

    List<StatementView> statements(PriorityNode priority, List<StatementNode> statements) {
        return statements.stream()
                .map(statement -> new StatementView(
                        statement.id().toString(),
                        "statement-" + statement.id(),
                        statement.theme(),
                        statement.text(),
                        citations(priority, statement.citations()),
                        points(priority, statement.points()),
                        statement.version(),
                        statement.equals(statements.get(0)),
                        statement.equals(statements.get(statements.size() - 1))))
                .toList();
    }

    List<ReferenceView> references(PriorityNode priority, List<ReferenceNode> references) {
        return references.stream()
                .map(reference -> new ReferenceView(
                        reference.number(),
                        PlanAddress.anchor("reference", reference.number()),
                        at.reference(reference.number()),
                        at.now("/references/" + reference.number()),
                        citations(priority, reference.citations()),
                        reference.currentOutcomes().stream()
                                .map(outcome -> outcome(priority, outcome))
                                .toList(),
                        reference.retired(),
                        reference.equals(references.get(0)),
                        reference.equals(references.get(references.size() - 1))))
                .toList();
    }
}
