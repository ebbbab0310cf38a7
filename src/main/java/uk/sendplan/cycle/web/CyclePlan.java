package uk.sendplan.cycle.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.PlanCycles;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/**
 * A plan with its reporting cycles, as somebody reads it, now or as at a day.
 *
 * @param home the first page of this person
 */
record CyclePlan(Member by, PlanHead plan, PlanCycles cycles, AsAt asAt, Link home) {

    /** @throws NotThere where the plan has none with this slug, or had none on that day */
    CycleView cycle(String slug) {
        return cycles.all().stream()
                .filter(cycle -> cycle.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotThere("cycle " + slug));
    }

    /** Whether this person can change what they read: never the past, nor a retired plan. */
    boolean isOpenToThem() {
        return by.may(Right.EDIT_PLAN) && !asAt.isPast() && !plan.retired();
    }

    /** The calendar. */
    String href() {
        return planHref() + "/cycles";
    }

    String href(CycleView cycle) {
        return cycle.href(by.areaSlug(), plan.slug());
    }

    private String areaHref() {
        return "/workspace/" + by.areaSlug();
    }

    String planHref() {
        return areaHref() + "/" + plan.slug();
    }

    /** A page that can be read as at the same day. */
    String dated(String href) {
        LocalDate day = asAt.day();
        return day == null ? href : href + "?asAt=" + day;
    }

    /** Down to the plan. */
    List<Link> crumbs() {
        return List.of(home, Link.to(by.areaName(), areaHref()), Link.to(plan.title(), dated(planHref())));
    }

    /** Down to the calendar. */
    List<Link> crumbsBelow(String calendar) {
        return List.of(
                home,
                Link.to(by.areaName(), areaHref()),
                Link.to(plan.title(), dated(planHref())),
                Link.to(calendar, dated(href())));
    }

    /** Down to a cycle. */
    List<Link> crumbsBelow(String calendar, CycleView cycle) {
        return Stream.concat(crumbsBelow(calendar).stream(), Stream.of(Link.to(cycle.name(), dated(href(cycle)))))
                .toList();
    }
}
