package uk.sendplan.boardroom.risk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** A plan whose risks somebody reads, now or as at a day, and the addresses around them. */
record RiskPlan(Member by, PlanHead plan, AsAt asAt) {

    private String area() {
        return "/workspace/" + by.areaSlug();
    }

    String planHref() {
        return area() + "/" + plan.slug();
    }

    /** The register, as it is now. */
    String list() {
        return planHref() + "/risks";
    }

    /** One of them, as it is now. */
    String href(Risk risk) {
        return list() + "/" + risk.code();
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

    /** Down to the register. */
    List<Link> crumbsBelow(Words words) {
        List<Link> crumbs = new ArrayList<>(crumbs(words));
        crumbs.add(Link.to(words.of("risk.list.title"), dated(list())));
        return List.copyOf(crumbs);
    }

    /** Down to a risk. */
    List<Link> crumbsBelow(Words words, Risk risk) {
        List<Link> crumbs = new ArrayList<>(crumbsBelow(words));
        crumbs.add(Link.to(words.of("risk.title", risk.code()), href(risk)));
        return List.copyOf(crumbs);
    }
}
