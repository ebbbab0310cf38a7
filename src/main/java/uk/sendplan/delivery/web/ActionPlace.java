package uk.sendplan.delivery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.Link;

/**
 * Where in a plan an action stands, or is to stand, as the plan is now.
 *
 * @param priority that it stands under, directly or with its reference
 * @param reference null where it stands under the priority directly
 * @param home the page of all plans of this person
 */
record ActionPlace(
        Member member,
        PlanTree tree,
        PriorityNode priority,
        @Nullable ReferenceNode reference,
        Link home) {

    Place place() {
        return reference == null ? new Place.OfPriority(priority.id()) : new Place.OfReference(reference.id());
    }

    UUID planId() {
        return tree.plan().id();
    }

    String areaHref() {
        return "/workspace/" + member.areaSlug();
    }

    String planHref() {
        return areaHref() + "/" + tree.plan().slug();
    }

    /** The page of the reference or priority. */
    String href() {
        return reference == null
                ? planHref() + "/priorities/" + priority.number()
                : planHref() + "/references/" + reference.number();
    }

    String actionHref(String number) {
        return planHref() + "/actions/" + number;
    }

    /** "Priority 2" */
    String priorityLabel() {
        return tree.plan().levelName() + " " + priority.number();
    }

    /** What the reference is to achieve, or the name of the priority. */
    String about() {
        return reference == null ? priority.name() : about(reference);
    }

    static String about(ReferenceNode reference) {
        return reference.currentOutcomes().stream()
                .map(OutcomeNode::text)
                .findFirst()
                .orElse("");
    }

    /** Down to the reference or priority. */
    List<Link> crumbs() {
        List<Link> crumbs = new ArrayList<>(List.of(
                home,
                Link.to(member.areaName(), areaHref()),
                Link.to(tree.plan().title(), planHref()),
                Link.to(priorityLabel(), planHref() + "/priorities/" + priority.number())));
        if (reference != null) {
            crumbs.add(Link.to(reference.number(), href()));
        }
        return List.copyOf(crumbs);
    }

    /** The number of what is retired around the action; empty for the plan itself; null where work goes on. */
    @Nullable
    String retiredAround() {
        if (tree.plan().retired()) {
            return "";
        }
        if (priority.retired()) {
            return priority.number();
        }
        return reference != null && reference.retired() ? reference.number() : null;
    }
}
