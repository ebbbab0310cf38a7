package uk.sendplan.delivery.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
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
    private final FoundActions found;
    private final Words words;

    ActionPlaces(PlanQueries plans, FoundActions found, Words words) {
        this.plans = plans;
        this.found = found;
        this.words = words;
    }

    /** An action with its place. */
    record PlacedAction(ActionPlace place, FoundAction found) {

        ActionView action() {
            return found.action();
        }

        String href() {
            return found.href();
        }

        List<Link> crumbs() {
            return found.crumbsBelow();
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

    ActionPlace reference(Member member, String slug, UUID id) {
        return reference(member, plans.plan(member, slug, AsAt.NOW), id);
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
        FoundAction action = found.toRecordOn(member, slug, number);
        PlanTree tree = plans.plan(member, slug, AsAt.NOW);
        UUID reference = action.action().referenceId();
        return new PlacedAction(
                reference == null
                        ? new ActionPlace(
                                member, tree, priority(tree, action.action().priorityId()), null, home())
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
