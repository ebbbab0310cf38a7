package uk.sendplan.publishing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SiteHeader;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.forum.PublishedForumViews.PublishedView;
import uk.sendplan.shared.London;

/** Each edition of the forum's view at an address of its own, for ever the same; withdrawn = 410 with the forum's reason. */
@Controller
class ForumViewEditionController {

    private final PublicForumViews views;
    private final FinishedPages pages;
    private final Words words;

    ForumViewEditionController(PublicForumViews views, FinishedPages pages, Words words) {
        this.views = views;
        this.pages = pages;
        this.words = words;
    }

    record ForumViewPage(
            String title,
            String planTitle,
            List<Link> crumbs,
            ForumVoices.Voice voice,
            String remark,
            String current) {}

    @GetMapping("/areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities/{number}/forum-view")
    ResponseEntity<byte[]> page(
            @PathVariable String area,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String edition,
            @PathVariable String number) {
        PublishedView view = views.edition(area, plan, cycle, edition, number);
        return view.isWithdrawn()
                ? pages.gone("publishing/withdrawn", view, () -> withdrawn(view))
                : pages.html("publishing/forum-view", view, () -> shown(view));
    }

    private Map<String, Object> shown(PublishedView view) {
        return model(
                view,
                new ForumViewPage(
                        view.levelName() + " " + view.priorityNumber() + ": " + view.priorityName(),
                        view.planTitle(),
                        crumbs(view),
                        views.voice(view),
                        words.of("forum.view.lasting", view.number(), view.cycleName()),
                        priority(view)));
    }

    private Map<String, Object> withdrawn(PublishedView view) {
        String day = view.withdrawnAt() == null ? "" : London.dayInWords(view.withdrawnAt());
        return model(
                view,
                new WithdrawnPages.WithdrawnPage(
                        words.of("publishing.withdrawn.edition", view.number()),
                        crumbs(view),
                        words.of("forum.view.withdrawn", view.forumName(), view.cycleName(), day),
                        String.valueOf(view.reason()),
                        Link.to(words.of("publishing.withdrawn.priority"), priority(view))));
    }

    private static Map<String, Object> model(PublishedView view, Object page) {
        Map<String, Object> model = new HashMap<>();
        model.put("header", SiteHeader.ofArea(view.areaName(), PublicAddresses.area(view.areaSlug())));
        model.put("page", page);
        return model;
    }

    private static String priority(PublishedView view) {
        return PublicAddresses.priority(PublicAddresses.plan(view.areaSlug(), view.planSlug()), view.priorityNumber());
    }

    private List<Link> crumbs(PublishedView view) {
        return List.of(
                Link.to(words.of("publishing.area.all"), "/"),
                Link.to(view.areaName(), PublicAddresses.area(view.areaSlug())),
                Link.to(view.planTitle(), PublicAddresses.plan(view.areaSlug(), view.planSlug())),
                Link.to(view.levelName() + " " + view.priorityNumber(), priority(view)));
    }
}
