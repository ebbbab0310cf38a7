package uk.sendplan.exchange.web.work;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** A plan whose updates somebody hands in by spreadsheet, and the addresses around it. */
record UpdatesPlace(Member by, PlanHead plan) {

    static final String ADDRESS = "/workspace/{area}/{plan}/updates/sheets";

    /** The spreadsheet of what is theirs, and of all that they may record on. */
    static final String MINE = "/my-actions.xlsx";

    static final String ALL = "/actions.xlsx";

    UUID planId() {
        return plan.id();
    }

    private String area() {
        return "/workspace/" + by.areaSlug();
    }

    String actions() {
        return area() + "/" + plan.slug() + "/actions";
    }

    String action(String number) {
        return actions() + "/" + number;
    }

    String files() {
        return area() + "/" + plan.slug() + "/updates/sheets";
    }

    String file(UUID id) {
        return files() + "/" + id;
    }

    List<Link> crumbs(Words words) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), area()),
                Link.to(plan.title(), area() + "/" + plan.slug()),
                Link.to(words.of("list.heading"), actions()));
    }

    List<Link> crumbsBelow(Words words) {
        List<Link> above = crumbs(words);
        return Stream.concat(above.stream(), Stream.of(Link.to(words.of("updates.title"), files())))
                .toList();
    }
}
