package uk.sendplan.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.plan.CitationContext;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.FindingNode;
import uk.sendplan.plan.PlanTree.ListedObjective;
import uk.sendplan.plan.PlanTree.ObjectiveNode;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.PlanTree.StatementNode;
import uk.sendplan.platform.web.Link;

/**
 * The plan that a form belongs to, as it stands now, with the parts of it that have forms and where their pages are.
 *
 * @param home the page of all plans of this person
 */
record EditedPlan(Member member, PlanTree tree, Link home) {

    UUID id() {
        return tree.plan().id();
    }

    String title() {
        return tree.plan().title();
    }

    String areaHref() {
        return "/workspace/" + member.areaSlug();
    }

    String href() {
        return areaHref() + "/" + tree.plan().slug();
    }

    String objectivesHref() {
        return href() + "/objectives";
    }

    String findingsHref() {
        return href() + "/findings";
    }

    List<Link> findingCrumbs(String findings) {
        return with(crumbs(), Link.to(findings, findingsHref()));
    }

    List<Link> crumbs() {
        return List.of(home, Link.to(member.areaName(), areaHref()), Link.to(title(), href()));
    }

    /** What the plan calls its first level, with its number: "Priority 2". */
    String label(PriorityNode priority) {
        return tree.plan().levelName() + " " + priority.number();
    }

    private List<Link> crumbs(PriorityNode priority) {
        return with(crumbs(), Link.to(label(priority), href() + "/priorities/" + priority.number()));
    }

    private static List<Link> with(List<Link> links, Link last) {
        return Stream.concat(links.stream(), Stream.of(last)).toList();
    }

    record ObjectivePart(EditedPlan plan, ObjectiveNode objective) {

        String href() {
            return plan.objectivesHref() + "/" + objective.id();
        }

        List<Link> crumbs(String objectives) {
            return with(plan.crumbs(), Link.to(objectives, plan.objectivesHref()));
        }
    }

    record FindingPart(EditedPlan plan, FindingNode finding) {

        String href() {
            return plan.findingsHref() + "/" + finding.id();
        }
    }

    record PriorityPart(EditedPlan plan, PriorityNode priority) {

        String href() {
            return plan.href() + "/priorities/" + priority.number();
        }

        String label() {
            return plan.label(priority);
        }

        /** "Priority 2: Enough places" */
        String fullName() {
            return label() + ": " + priority.name();
        }

        List<Link> crumbs() {
            return plan.crumbs(priority);
        }

        /** What its citations may point to. */
        CitationContext citable() {
            return CitationContext.of(
                    priority.objectives().stream()
                            .map(ListedObjective::code)
                            .filter(Objects::nonNull)
                            .toList(),
                    plan.tree().objectives().stream()
                            .map(ObjectiveNode::code)
                            .filter(Objects::nonNull)
                            .toList(),
                    priority.principles().size());
        }

        Optional<ObjectiveNode> objective(String code) {
            return plan.tree().objectives().stream()
                    .filter(objective -> code.equalsIgnoreCase(objective.code()))
                    .findFirst();
        }
    }

    record StatementPart(PriorityPart in, StatementNode statement) {

        String href() {
            return in.plan().href() + "/statements/" + statement.id();
        }
    }

    record ReferencePart(PriorityPart in, ReferenceNode reference) {

        String href() {
            return in.plan().href() + "/references/" + reference.number();
        }

        List<Link> crumbs() {
            return with(in.crumbs(), Link.to(reference.number(), href()));
        }
    }

    record OutcomePart(ReferencePart in, OutcomeNode outcome) {

        String href() {
            return in.in().plan().href() + "/outcomes/" + outcome.id();
        }
    }

    /** The key of what to say where a part stands in something retired, and its argument; null where all goes on. */
    @Nullable
    String retiredAround(@Nullable PriorityNode priority, @Nullable ReferenceNode reference) {
        if (tree.plan().retired()) {
            return "";
        }
        if (priority != null && priority.retired()) {
            return priority.number();
        }
        return reference != null && reference.retired() ? reference.number() : null;
    }
}
