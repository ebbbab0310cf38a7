package uk.sendplan.measure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.sendplan.access.Member;
import uk.sendplan.measure.Measure;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** A plan whose measures somebody reads, now or as at a day, and the addresses around them. */
record MeasurePlan(Member by, PlanHead plan, AsAt asAt) {

    private String area() {
        return "/workspace/" + by.areaSlug();
    }

    String planHref() {
        return area() + "/" + plan.slug();
    }

    /** All of them, as they are now. */
    String list() {
        return planHref() + "/measures";
    }

    /** The readings of all of them in one period. */
    String grid() {
        return list() + "/readings";
    }

    /** One of them, as it is now. */
    String href(Measure measure) {
        return list() + "/" + measure.code();
    }

    /** A page on the same day. */
    String dated(String href) {
        LocalDate day = asAt.day();
        return day == null ? href : href + "?" + AsAtReading.FIELD + "=" + day;
    }

    /** Whether anything can be done here: it shows now, and the plan is not retired. */
    boolean isOpen() {
        return !asAt.isPast() && !plan.retired();
    }

    /** Down to the plan. */
    List<Link> crumbs(Words words) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), area()),
                Link.to(plan.title(), dated(planHref())));
    }

    /** Down to the list. */
    List<Link> crumbsBelow(Words words) {
        List<Link> crumbs = new ArrayList<>(crumbs(words));
        crumbs.add(Link.to(words.of("measure.list.title"), dated(list())));
        return List.copyOf(crumbs);
    }

    /** Down to a measure. */
    List<Link> crumbsBelow(Words words, Measure measure) {
        List<Link> crumbs = new ArrayList<>(crumbsBelow(words));
        crumbs.add(Link.to(words.of("measure.crumb", measure.code()), dated(href(measure))));
        return List.copyOf(crumbs);
    }
}
