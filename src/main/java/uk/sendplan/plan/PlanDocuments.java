package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.PlanDocument.FindingDocument;
import uk.sendplan.plan.PlanDocument.ObjectiveDocument;
import uk.sendplan.plan.PlanDocument.OutcomeDocument;
import uk.sendplan.plan.PlanDocument.PointDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.SectionDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.FindingNode;
import uk.sendplan.plan.PlanTree.PointNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.PlanTree.StatementNode;

/** Turns a plan into the plan as data. Retired parts are left out. */
public final class PlanDocuments {

    private final boolean withFlags;

    private PlanDocuments(boolean withFlags) {
        this.withFlags = withFlags;
    }

    /** For the signed-in area: with what is odd about a citation. */
    public static PlanDocument of(PlanTree tree) {
        return new PlanDocuments(true).plan(tree);
    }

    /** For the public: what the plan says, without remarks of ours. */
    public static PlanDocument published(PlanTree tree) {
        return new PlanDocuments(false).plan(tree);
    }

    private PlanDocument plan(PlanTree tree) {
        return new PlanDocument(
                tree.plan().title(),
                tree.plan().period(),
                tree.plan().introduction(),
                tree.plan().levelName(),
                tree.partners().stream().map(Partner::name).toList(),
                tree.partners().stream()
                        .filter(Partner::standsForGroup)
                        .map(Partner::name)
                        .toList(),
                tree.currentPriorities().stream().map(this::priority).toList(),
                tree.currentFindings().stream()
                        .map(finding -> finding(finding, tree))
                        .toList());
    }

    private static FindingDocument finding(FindingNode finding, PlanTree tree) {
        return new FindingDocument(
                finding.text(),
                finding.report(),
                finding.reported() == null ? null : finding.reported().words(),
                finding.place(),
                finding.responsible().stream()
                        .map(PlanTree.ResponsibleNode::name)
                        .toList(),
                tree.answering(finding).stream().map(PriorityNode::number).toList());
    }

    private PriorityDocument priority(PriorityNode priority) {
        return new PriorityDocument(
                priority.number(),
                priority.name(),
                priority.otherName(),
                priority.objectives().stream()
                        .map(listed ->
                                new ObjectiveDocument(Objects.requireNonNullElse(listed.code(), ""), listed.wording()))
                        .toList(),
                priority.principles().stream().map(PlanTree.PrincipleNode::text).toList(),
                statements(priority.current(StatementKind.WANT_TO_SEE)),
                statements(priority.current(StatementKind.NEEDS_TO_CHANGE)),
                sections(priority.current(StatementKind.OTHER)),
                priority.currentReferences().stream().map(this::reference).toList());
    }

    private List<SectionDocument> sections(List<StatementNode> statements) {
        Map<String, List<StatementNode>> byHeading = new LinkedHashMap<>();
        statements.forEach(statement -> byHeading
                .computeIfAbsent(Objects.requireNonNullElse(statement.heading(), ""), heading -> new ArrayList<>())
                .add(statement));
        return byHeading.entrySet().stream()
                .map(section -> new SectionDocument(section.getKey(), statements(section.getValue())))
                .toList();
    }

    private List<StatementDocument> statements(List<StatementNode> statements) {
        return statements.stream()
                .map(statement -> new StatementDocument(
                        statement.theme(),
                        statement.text(),
                        citations(statement.citations()),
                        points(statement.points())))
                .toList();
    }

    private ReferenceDocument reference(ReferenceNode reference) {
        return new ReferenceDocument(
                reference.number(),
                citations(reference.citations()),
                reference.currentOutcomes().stream()
                        .map(outcome -> new OutcomeDocument(
                                outcome.text(), points(outcome.points()), outcome.closing(), outcome.dueWords()))
                        .toList(),
                List.of());
    }

    private List<PointDocument> points(List<PointNode> points) {
        return points.stream()
                .map(point -> new PointDocument(point.text(), citations(point.citations())))
                .toList();
    }

    private List<CitationDocument> citations(List<CitationNode> citations) {
        return citations.stream().map(this::citation).toList();
    }

    private CitationDocument citation(CitationNode citation) {
        CitationFlag flag = citation.flag();
        return new CitationDocument(
                citation.asWritten(),
                flag == null ? citation.code() : null,
                citation.principle(),
                citation.all(),
                withFlags && flag != null ? flag.words() : null);
    }
}
