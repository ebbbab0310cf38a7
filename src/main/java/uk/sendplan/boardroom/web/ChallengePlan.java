package uk.sendplan.boardroom.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.boardroom.Subject;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** A plan whose challenges somebody reads, now or as at a day, and the addresses around them. */
record ChallengePlan(Member by, PlanHead plan, AsAt asAt) {

    private String area() {
        return "/workspace/" + by.areaSlug();
    }

    String planHref() {
        return area() + "/" + plan.slug();
    }

    /** The list, as it is now. */
    String list() {
        return planHref() + "/challenges";
    }

    /** One of them, as it is now. */
    String href(ChallengeView challenge) {
        return list() + "/" + challenge.number();
    }

    String href(Subject subject) {
        return switch (subject.kind()) {
            case PLAN -> planHref();
            case PRIORITY -> planHref() + "/priorities/" + subject.number();
            case REFERENCE -> planHref() + "/references/" + subject.number();
            case ACTION -> planHref() + "/actions/" + subject.number();
        };
    }

    /** A page on the same day. */
    String dated(String href) {
        LocalDate day = asAt.day();
        return day == null ? href : href + "?" + AsAtReading.FIELD + "=" + day;
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
        crumbs.add(Link.to(words.of("challenge.list.title"), dated(list())));
        return List.copyOf(crumbs);
    }
}
