package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.PlanDocument.ObjectiveDocument;
import uk.sendplan.plan.PlanDocument.PointDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.ListedObjective;
import uk.sendplan.plan.PlanTree.ObjectiveNode;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.plan.PlanTree.PointNode;
import uk.sendplan.plan.PlanTree.PrincipleNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.PlanTree.StatementNode;

/** Makes the read model from a plan as data, without a database, for the rules that read it. */
final class TestTrees {

    private final Map<String, ObjectiveNode> objectives = new HashMap<>();
    private final List<ObjectiveNode> ordered = new ArrayList<>();

    private TestTrees() {}

    static PlanTree of(PlanDocument document) {
        return new TestTrees().tree(document);
    }

    private PlanTree tree(PlanDocument document) {
        document.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .forEach(listed -> objectives.computeIfAbsent(listed.code(), code -> add(listed)));
        PlanHead head = new PlanHead(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "plan",
                document.title(),
                PlanKind.IMPROVEMENT_PLAN,
                document.levelName(),
                document.period(),
                document.introduction(),
                false,
                0);
        return new PlanTree(
                head,
                document.partners().stream()
                        .map(name -> new Partner(name, document.groups().contains(name), null))
                        .toList(),
                List.copyOf(ordered),
                document.priorities().stream().map(this::priority).toList(),
                List.of());
    }

    private ObjectiveNode add(ObjectiveDocument listed) {
        ObjectiveNode objective = new ObjectiveNode(UUID.randomUUID(), listed.code(), listed.wording(), false, 0);
        ordered.add(objective);
        return objective;
    }

    private PriorityNode priority(PriorityDocument document) {
        List<ListedObjective> listed = document.objectives().stream()
                .map(objective -> new ListedObjective(
                        objectives.get(objective.code()).id(),
                        objective.code(),
                        objective.wording(),
                        !objectives.get(objective.code()).wording().equals(objective.wording())))
                .toList();
        CitationContext context = CitationContext.of(
                listed.stream().map(ListedObjective::code).toList(),
                objectives.keySet(),
                document.principles().size());
        List<PrincipleNode> principles = new ArrayList<>();
        document.principles()
                .forEach(text -> principles.add(new PrincipleNode(UUID.randomUUID(), principles.size() + 1, text)));
        return new PriorityNode(
                UUID.randomUUID(),
                document.number(),
                document.name(),
                document.otherName(),
                false,
                0,
                listed,
                List.copyOf(principles),
                Stream.of(
                                statements(StatementKind.WANT_TO_SEE, document.wantToSee(), context),
                                statements(StatementKind.NEEDS_TO_CHANGE, document.needsToChange(), context))
                        .flatMap(List::stream)
                        .toList(),
                document.references().stream()
                        .map(reference -> reference(reference, context))
                        .toList());
    }

    private static List<StatementNode> statements(
            StatementKind kind, List<StatementDocument> documents, CitationContext context) {
        return documents.stream()
                .map(document -> new StatementNode(
                        UUID.randomUUID(),
                        kind,
                        null,
                        document.theme(),
                        document.text(),
                        false,
                        0,
                        citations(document.citations(), context),
                        points(document.points(), context)))
                .toList();
    }

    private static ReferenceNode reference(ReferenceDocument document, CitationContext context) {
        return new ReferenceNode(
                UUID.randomUUID(),
                document.number(),
                false,
                0,
                citations(document.citations(), context),
                document.outcomes().stream()
                        .map(outcome -> new OutcomeNode(
                                UUID.randomUUID(),
                                outcome.text(),
                                outcome.closing(),
                                null,
                                null,
                                null,
                                false,
                                0,
                                points(outcome.points(), context)))
                        .toList());
    }

    private static List<PointNode> points(List<PointDocument> points, CitationContext context) {
        return points.stream()
                .map(point -> new PointNode(point.text(), citations(point.citations(), context)))
                .toList();
    }

    private static List<CitationNode> citations(List<CitationDocument> citations, CitationContext context) {
        String written = citations.stream().map(CitationDocument::asWritten).collect(Collectors.joining(", "));
        Set<CitationFlag> unresolved = Set.of(CitationFlag.NOT_IN_PLAN, CitationFlag.NOT_UNDERSTOOD);
        return CitationReader.read(written, context).stream()
                .map(read -> new CitationNode(
                        read.asWritten(),
                        read.flag() != null && unresolved.contains(read.flag()) ? null : read.code(),
                        read.principle(),
                        read.all(),
                        read.flag()))
                .toList();
    }
}
