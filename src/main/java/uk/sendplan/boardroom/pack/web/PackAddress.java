package uk.sendplan.boardroom.pack.web;

import java.util.List;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.pack.PackView;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** The addresses around the packs of a plan. */
record PackAddress(Member by, PlanHead plan) {

    private String area() {
        return "/workspace/" + by.areaSlug();
    }

    String planHref() {
        return area() + "/" + plan.slug();
    }

    String list() {
        return planHref() + "/packs";
    }

    String pack(int number) {
        return list() + "/" + number;
    }

    String file(PackView pack, String name) {
        return pack(pack.number()) + "/files/" + name;
    }

    /** Down to the plan. */
    List<Link> crumbs(Words words) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), area()),
                Link.to(plan.title(), planHref()));
    }

    /** Down to the list. */
    List<Link> crumbsBelow(Words words) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), area()),
                Link.to(plan.title(), planHref()),
                Link.to(words.of("packs.title"), list()));
    }
}
