package uk.sendplan.publishing.web.workspace;

import java.util.List;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.forum.ForumViewPage;
import uk.sendplan.publishing.forum.ForumViews.Place;

/** The forum's view of a priority in a cycle, where it stands in the signed-in area. */
record ForumViewPlace(Member by, ForumViewPage view) {

    private String plan() {
        return "/workspace/" + by.areaSlug() + "/" + view.head().planSlug();
    }

    String href() {
        return plan() + "/cycles/" + view.head().cycleSlug() + "/pages/"
                + view.head().number() + "/forum-view";
    }

    Place place() {
        return new Place(view.head().cycleId(), view.head().priorityId());
    }

    /** "Recommendation 2" */
    String shortName() {
        return view.head().levelName() + " " + view.head().number();
    }

    boolean mayWrite() {
        return by.may(Right.WRITE_FORUM_VIEW);
    }

    /** Down to the priority. */
    List<Link> crumbs(Words words) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), "/workspace/" + by.areaSlug()),
                Link.to(view.head().planTitle(), plan()),
                Link.to(shortName(), plan() + "/priorities/" + view.head().number()));
    }
}
