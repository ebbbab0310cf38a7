package uk.sendplan.publishing.web.workspace;

import java.util.ArrayList;
import java.util.List;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.forum.ForumCommentQueries.SharedPage;

/** A draft that is shared with the forum, or was, as the forum comes to it. */
record SharedPlace(Member by, PlanHead plan, SharedPage page) {

    private String cycle() {
        return "/workspace/" + by.areaSlug() + "/" + plan.slug() + "/cycles/" + page.cycleSlug();
    }

    String list() {
        return cycle() + "/pages";
    }

    String href() {
        return list() + "/" + page.number();
    }

    /** "Recommendation 2" */
    String shortName() {
        return page.levelName() + " " + page.number();
    }

    /** Down to the page, while it can be read. */
    List<Link> crumbs(Words words) {
        List<Link> crumbs = new ArrayList<>(List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), "/workspace/" + by.areaSlug()),
                Link.to(plan.title(), "/workspace/" + by.areaSlug() + "/" + plan.slug()),
                Link.to(page.cycleName(), cycle()),
                Link.to(words.of("progressPage.list.title"), list())));
        if (page.shared()) {
            crumbs.add(Link.to(shortName(), href()));
        }
        return crumbs;
    }
}
