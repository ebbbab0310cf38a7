package uk.sendplan.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.FindingDrafting;
import uk.sendplan.plan.ObjectiveDrafting;
import uk.sendplan.plan.OutcomeDrafting;
import uk.sendplan.plan.PlanDrafting;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.plan.PlanTree.PointNode;
import uk.sendplan.plan.PriorityDrafting;
import uk.sendplan.plan.ReferenceDrafting;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.StatementDrafting;
import uk.sendplan.plan.web.EditedPlan.FindingPart;
import uk.sendplan.plan.web.EditedPlan.ObjectivePart;
import uk.sendplan.plan.web.EditedPlan.OutcomePart;
import uk.sendplan.plan.web.EditedPlan.PriorityPart;
import uk.sendplan.plan.web.EditedPlan.ReferencePart;
import uk.sendplan.plan.web.EditedPlan.StatementPart;
import uk.sendplan.platform.web.Words;

/** What an address with {@code /retire} or {@code /reinstate} at its end speaks of. */
@Component
class Retirables {

    private final EditedPlans plans;
    private final PlanDrafting planDrafting;
    private final ObjectiveDrafting objectiveDrafting;
    private final PriorityDrafting priorityDrafting;
    private final StatementDrafting statementDrafting;
    private final ReferenceDrafting referenceDrafting;
    private final OutcomeDrafting outcomeDrafting;
    private final FindingDrafting findingDrafting;
    private final Pages pages;
    private final Words words;

    Retirables(
            EditedPlans plans,
            PlanDrafting planDrafting,
            ObjectiveDrafting objectiveDrafting,
            PriorityDrafting priorityDrafting,
            StatementDrafting statementDrafting,
            ReferenceDrafting referenceDrafting,
            OutcomeDrafting outcomeDrafting,
            FindingDrafting findingDrafting,
            Pages pages,
            Words words) {
        this.plans = plans;
        this.planDrafting = planDrafting;
        this.objectiveDrafting = objectiveDrafting;
        this.priorityDrafting = priorityDrafting;
        this.statementDrafting = statementDrafting;
        this.referenceDrafting = referenceDrafting;
        this.outcomeDrafting = outcomeDrafting;
        this.findingDrafting = findingDrafting;
        this.pages = pages;
        this.words = words;
    }

    /** @param path the variables of the address */
    Retirable find(Member member, Map<String, String> path) {
        String plan = Objects.requireNonNull(path.get("plan"));
        @Nullable String objective = path.get("objective");
        @Nullable String priority = path.get("priority");
        @Nullable String statement = path.get("statement");
        @Nullable String reference = path.get("reference");
        @Nullable String outcome = path.get("outcome");
        @Nullable String finding = path.get("finding");
        if (finding != null) {
            return finding(plans.finding(member, plan, finding));
        }
        if (objective != null) {
            return objective(plans.objective(member, plan, objective));
        }
        if (priority != null) {
            return priority(plans.priority(member, plan, priority));
        }
        if (statement != null) {
            return statement(plans.statement(member, plan, statement));
        }
        if (reference != null) {
            return reference(plans.reference(member, plan, reference));
        }
        return outcome != null ? outcome(plans.outcome(member, plan, outcome)) : plan(plans.plan(member, plan));
    }

    private Retirable plan(EditedPlan plan) {
        PlanHead head = plan.tree().plan();
        return new Retirable(
                "plan",
                words.of("retire.plan.name"),
                head.title(),
                head.retired(),
                List.of(words.of("retire.plan.means"), words.of("retire.plan.published"), words.of("retire.kept")),
                plan.crumbs(),
                plan.href(),
                plan.href(),
                SaveQueries.Part.PLAN,
                head.id(),
                head.version(),
                pages.blocked(plan, null, null),
                planDrafting::retire,
                planDrafting::reinstate);
    }

    private Retirable finding(FindingPart part) {
        PlanTree.FindingNode finding = part.finding();
        return new Retirable(
                "finding",
                words.of("retire.finding.name"),
                finding.text(),
                finding.retired(),
                List.of(words.of("retire.finding.means"), words.of("retire.kept")),
                part.plan().findingCrumbs(words.of("finding.title")),
                part.href(),
                part.plan().findingsHref(),
                SaveQueries.Part.FINDING,
                finding.id(),
                finding.version(),
                pages.blocked(part.plan(), null, null),
                findingDrafting::retire,
                findingDrafting::reinstate);
    }

    private Retirable objective(ObjectivePart part) {
        PlanTree.ObjectiveNode objective = part.objective();
        @Nullable String code = objective.code();
        PlanTree tree = part.plan().tree();
        long listed = tree.currentPriorities().stream()
                .filter(priority -> priority.objectives().stream()
                        .anyMatch(listing -> listing.objectiveId().equals(objective.id())))
                .count();
        long cited = tree.currentPriorities().stream()
                .flatMap(Retirables::citations)
                .filter(citation -> code != null && code.equals(citation.code()))
                .count();
        return new Retirable(
                "objective",
                code == null ? words.of("retire.objective.name.plain") : words.of("retire.objective.name", code),
                objective.wording(),
                objective.retired(),
                List.of(words.of("retire.objective.means", listed, cited), words.of("retire.kept")),
                part.crumbs(words.of("objective.crumb")),
                part.href(),
                part.plan().objectivesHref(),
                SaveQueries.Part.OBJECTIVE,
                objective.id(),
                objective.version(),
                pages.blocked(part.plan(), null, null),
                objectiveDrafting::retire,
                objectiveDrafting::reinstate);
    }

    /** All that a priority's statements, references and their points cite. */
    private static Stream<CitationNode> citations(PlanTree.PriorityNode priority) {
        Stream<CitationNode> ofStatements = priority.statements().stream()
                .filter(statement -> !statement.retired())
                .flatMap(statement -> Stream.concat(statement.citations().stream(), cited(statement.points())));
        Stream<CitationNode> ofReferences = priority.currentReferences().stream()
                .flatMap(reference -> Stream.concat(
                        reference.citations().stream(),
                        reference.currentOutcomes().stream().flatMap(outcome -> cited(outcome.points()))));
        return Stream.concat(ofStatements, ofReferences);
    }

    private static Stream<CitationNode> cited(List<PointNode> points) {
        return points.stream().flatMap(point -> point.citations().stream());
    }

    private Retirable priority(PriorityPart part) {
        PlanTree.PriorityNode priority = part.priority();
        return new Retirable(
                "priority",
                part.label(),
                priority.name(),
                priority.retired(),
                List.of(
                        words.of(
                                "retire.priority.means",
                                priority.currentReferences().size(),
                                priority.statements().stream()
                                        .filter(statement -> !statement.retired())
                                        .count()),
                        words.of("retire.number", priority.number()),
                        words.of("retire.kept")),
                part.crumbs(),
                part.href(),
                part.plan().href(),
                SaveQueries.Part.PRIORITY,
                priority.id(),
                priority.version(),
                pages.blocked(part.plan(), null, null),
                priorityDrafting::retire,
                priorityDrafting::reinstate);
    }

    private Retirable statement(StatementPart part) {
        return new Retirable(
                "statement",
                words.of("retire.statement.name"),
                EditStatementController.label(part.statement()),
                part.statement().retired(),
                List.of(words.of("retire.statement.means"), words.of("retire.kept")),
                part.in().crumbs(),
                part.href(),
                part.in().href(),
                SaveQueries.Part.STATEMENT,
                part.statement().id(),
                part.statement().version(),
                pages.blocked(part.in().plan(), part.in().priority(), null),
                statementDrafting::retire,
                statementDrafting::reinstate);
    }

    private Retirable reference(ReferencePart part) {
        PlanTree.ReferenceNode reference = part.reference();
        String text = reference.currentOutcomes().stream()
                .map(PlanTree.OutcomeNode::text)
                .findFirst()
                .orElse("");
        return new Retirable(
                "reference",
                words.of("retire.reference.name", reference.number()),
                text,
                reference.retired(),
                List.of(
                        words.of(
                                "retire.reference.means",
                                reference.currentOutcomes().size()),
                        words.of("retire.number", reference.number()),
                        words.of("retire.kept")),
                part.crumbs(),
                part.href(),
                reference.retired() ? part.href() : part.in().href(),
                SaveQueries.Part.REFERENCE,
                reference.id(),
                reference.version(),
                pages.blocked(part.in().plan(), part.in().priority(), null),
                referenceDrafting::retire,
                referenceDrafting::reinstate);
    }

    private Retirable outcome(OutcomePart part) {
        return new Retirable(
                "outcome",
                words.of("retire.outcome.name", part.in().reference().number()),
                part.outcome().text(),
                part.outcome().retired(),
                List.of(words.of("retire.outcome.means"), words.of("retire.kept")),
                part.in().crumbs(),
                part.href(),
                part.in().href(),
                SaveQueries.Part.OUTCOME,
                part.outcome().id(),
                part.outcome().version(),
                pages.blocked(
                        part.in().in().plan(),
                        part.in().in().priority(),
                        part.in().reference()),
                outcomeDrafting::retire,
                outcomeDrafting::reinstate);
    }
}
