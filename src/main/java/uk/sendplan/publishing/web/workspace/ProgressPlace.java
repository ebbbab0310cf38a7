package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.PageState;
import uk.sendplan.publishing.ProgressComparing.Earlier;
import uk.sendplan.publishing.ProgressDrafting.Place;
import uk.sendplan.publishing.ProgressView;
import uk.sendplan.publishing.ProgressView.Edition;
import uk.sendplan.publishing.ProgressView.Item;
import uk.sendplan.publishing.web.PublicAddresses;
import uk.sendplan.shared.NotThere;

/** A progress page where it stands in the signed-in area: its addresses, the way to it, and what this person may do there. */
record ProgressPlace(Member by, ProgressView view, Words words) {

    /** Below a cycle: "/workspace/alderbrook/send-improvement-plan/cycles/autumn-2026/pages". */
    static String list(Member by, String planSlug, CycleView cycle) {
        return cycle.href(by.areaSlug(), planSlug) + "/pages";
    }

    /** Down to the cycle. */
    static List<Link> crumbs(Member by, PlanHead plan, CycleView cycle, Words words) {
        String planHref = "/workspace/" + by.areaSlug() + "/" + plan.slug();
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), "/workspace/" + by.areaSlug()),
                Link.to(plan.title(), planHref),
                Link.to(words.of("cycle.calendar.title"), planHref + "/cycles"),
                Link.to(cycle.name(), cycle.href(by.areaSlug(), plan.slug())));
    }

    String planHref() {
        return "/workspace/" + by.areaSlug() + "/" + view.plan().slug();
    }

    String list() {
        return list(by, view.plan().slug(), view.cycle());
    }

    String href() {
        return list() + "/" + view.priority().number();
    }

    String href(Item item) {
        return href() + "/items/" + item.id();
    }

    String href(Edition edition) {
        return href() + "/editions/" + edition.number();
    }

    /** The edition's own page for everyone. */
    String publicHref(Edition edition) {
        return PublicAddresses.progress(
                PublicAddresses.plan(by.areaSlug(), view.plan().slug()),
                view.cycle().slug(),
                edition.number(),
                view.priority().number());
    }

    String publicHref(Earlier earlier) {
        return PublicAddresses.progress(
                PublicAddresses.plan(by.areaSlug(), view.plan().slug()),
                earlier.cycleSlug(),
                earlier.number(),
                earlier.priorityNumber());
    }

    /** "Recommendation 2" */
    String shortName() {
        return view.plan().levelName() + " " + view.priority().number();
    }

    String caption() {
        return words.of("progressPage.caption", view.cycle().name(), view.plan().title());
    }

    /** Down to the list of the cycle's pages. */
    List<Link> crumbs() {
        String planHref = "/workspace/" + by.areaSlug() + "/" + view.plan().slug();
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), "/workspace/" + by.areaSlug()),
                Link.to(view.plan().title(), planHref),
                Link.to(
                        view.cycle().name(),
                        view.cycle().href(by.areaSlug(), view.plan().slug())),
                Link.to(words.of("progressPage.list.title"), list()));
    }

    /** Down to the page. */
    List<Link> crumbsBelow() {
        return Stream.concat(crumbs().stream(), Stream.of(Link.to(shortName(), href())))
                .toList();
    }

    Place place() {
        return new Place(view.cycle().id(), view.priority().id());
    }

    /** Whether anybody can write on it now. */
    boolean isOpen() {
        return view.state() != PageState.IN_REVIEW && !view.priority().retired();
    }

    /** Says before anybody types that nothing can be saved while it is in review. */
    FormErrors closedErrors() {
        return FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("progressPage.error.inReview"));
    }

    boolean isShared() {
        return view.head() != null && view.head().shared();
    }

    boolean mayWriteAll() {
        return by.may(Right.EDIT_PLAN);
    }

    /** Whether this person writes items of this organisation; null for those of the whole partnership. */
    boolean mayWrite(@Nullable UUID organisation) {
        return by.may(Right.DRAFT_PAGES)
                && (mayWriteAll() || (organisation != null && by.organisations().contains(organisation)));
    }

    /** @throws NotThere for one of another page, or that was taken off */
    Item item(UUID id) {
        return view.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThere("item " + id));
    }
}
