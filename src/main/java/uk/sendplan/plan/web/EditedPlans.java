package uk.sendplan.plan.web;

import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.web.EditedPlan.FindingPart;
import uk.sendplan.plan.web.EditedPlan.ObjectivePart;
import uk.sendplan.plan.web.EditedPlan.OutcomePart;
import uk.sendplan.plan.web.EditedPlan.PriorityPart;
import uk.sendplan.plan.web.EditedPlan.ReferencePart;
import uk.sendplan.plan.web.EditedPlan.StatementPart;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Finds the part of a plan that an address names: one of another plan or area is not there. */
@Component
class EditedPlans {

    private final PlanQueries queries;

    private final Words words;

    EditedPlans(PlanQueries queries, Words words) {
        this.queries = queries;
        this.words = words;
    }

    EditedPlan plan(Member member, String slug) {
        Link home = Link.to(words.of("navigation.workspace"), "/workspace");
        return new EditedPlan(member, queries.plan(member, slug, AsAt.NOW), home);
    }

    ObjectivePart objective(Member member, String slug, String id) {
        UUID wanted = Keys.inAddress(id);
        EditedPlan plan = plan(member, slug);
        return plan.tree().objectives().stream()
                .filter(objective -> objective.id().equals(wanted))
                .findFirst()
                .map(objective -> new ObjectivePart(plan, objective))
                .orElseThrow(() -> new NotThere("objective"));
    }

    FindingPart finding(Member member, String slug, String id) {
        UUID wanted = Keys.inAddress(id);
        EditedPlan plan = plan(member, slug);
        return plan.tree().findings().stream()
                .filter(finding -> finding.id().equals(wanted))
                .findFirst()
                .map(finding -> new FindingPart(plan, finding))
                .orElseThrow(() -> new NotThere("finding"));
    }

    PriorityPart priority(Member member, String slug, String number) {
        EditedPlan plan = plan(member, slug);
        return plan.tree()
                .priority(number)
                .map(priority -> new PriorityPart(plan, priority))
                .orElseThrow(() -> new NotThere("priority"));
    }

    StatementPart statement(Member member, String slug, String id) {
        UUID wanted = Keys.inAddress(id);
        EditedPlan plan = plan(member, slug);
        return priorities(plan)
                .flatMap(in -> in.priority().statements().stream()
                        .filter(statement -> statement.id().equals(wanted))
                        .map(statement -> new StatementPart(in, statement)))
                .findFirst()
                .orElseThrow(() -> new NotThere("statement"));
    }

    /** @param number the number it has, or one that it once had */
    ReferencePart reference(Member member, String slug, String number) {
        EditedPlan plan = plan(member, slug);
        Predicate<ReferenceNode> named = queries.referenceOf(member, plan.id(), number)
                .<Predicate<ReferenceNode>>map(id -> reference -> reference.id().equals(id))
                .orElseThrow(() -> new NotThere("reference"));
        return references(plan)
                .filter(part -> named.test(part.reference()))
                .findFirst()
                .orElseThrow(() -> new NotThere("reference"));
    }

    OutcomePart outcome(Member member, String slug, String id) {
        UUID wanted = Keys.inAddress(id);
        return references(plan(member, slug))
                .flatMap(in -> in.reference().outcomes().stream()
                        .filter(outcome -> outcome.id().equals(wanted))
                        .map(outcome -> new OutcomePart(in, outcome)))
                .findFirst()
                .orElseThrow(() -> new NotThere("outcome"));
    }

    private static Stream<PriorityPart> priorities(EditedPlan plan) {
        return plan.tree().priorities().stream().map((PriorityNode priority) -> new PriorityPart(plan, priority));
    }

    private static Stream<ReferencePart> references(EditedPlan plan) {
        return priorities(plan)
                .flatMap(in -> in.priority().references().stream().map(reference -> new ReferencePart(in, reference)));
    }
}
