package uk.sendplan.delivery.web;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Finds the place of work, or the action, that an address names: one of another plan or area is not there. */
@Component
class ActionPlaces {

    private final PlanQueries plans;
    private final ActionQueries actions;
    private final Words words;

    ActionPlaces(PlanQueries plans, ActionQueries actions, Words words) {
        this.plans = plans;
        this.actions = actions;
        this.words = words;
    }

    /** An action with its place. */
    record PlacedAction(ActionPlace place, ActionView action) {

        String href() {
            return place.actionHref(action.number());
        }
    }

    ActionPlace priority(Member member, String slug, String number) {
        PlanTree tree = plans.plan(member, slug, AsAt.NOW);
        return tree.priority(number)
                .map(priority -> new ActionPlace(member, tree, priority, null, home()))
                .orElseThrow(() -> new NotThere("priority"));
    }

    /** @param number the number it has, or one that it once had */
    ActionPlace reference(Member member, String slug, String number) {
        PlanTree tree = plans.plan(member, slug, AsAt.NOW);
        UUID id = plans.referenceOf(member, tree.plan().id(), number).orElseThrow(() -> new NotThere("reference"));
        return reference(member, tree, id);
    }

    private ActionPlace reference(Member member, PlanTree tree, UUID id) {
        PriorityNode priority = tree.priorityOf(id).orElseThrow(() -> new NotThere("reference"));
        return priority.references().stream()
                .filter(reference -> reference.id().equals(id))
                .findFirst()
                .map(reference -> new ActionPlace(member, tree, priority, reference, home()))
                .orElseThrow(() -> new NotThere("reference"));
    }

    /**
     * An action that this person may work on.
     *
     * @param number the number it has, or one that it once had
     */
    PlacedAction action(Member member, String slug, String number) {
        PlanTree tree = plans.plan(member, slug, AsAt.NOW);
        ActionView action = actions.numbered(member, tree.plan().id(), number)
                .flatMap(id -> actions.action(member, id, AsAt.NOW))
                .filter(found -> member.mayRecordFor(found.leadId()))
                .orElseThrow(() -> new NotThere("action"));
        UUID reference = action.referenceId();
        return new PlacedAction(
                reference == null
                        ? new ActionPlace(member, tree, priority(tree, action.priorityId()), null, home())
                        : reference(member, tree, reference),
                action);
    }

    private static PriorityNode priority(PlanTree tree, UUID id) {
        return tree.priorities().stream()
                .filter(priority -> Objects.equals(priority.id(), id))
                .findFirst()
                .orElseThrow(() -> new NotThere("priority"));
    }

    private Link home() {
        return Link.to(words.of("navigation.workspace"), "/workspace");
    }
}
