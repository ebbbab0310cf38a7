package uk.sendplan.demo;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.publishing.ProgressQueries;
import uk.sendplan.publishing.ProgressView;
import uk.sendplan.publishing.forum.ForumCommenting;
import uk.sendplan.publishing.forum.ForumCommenting.Reply;
import uk.sendplan.publishing.forum.ForumCommenting.Say;
import uk.sendplan.publishing.forum.ForumViewPage;
import uk.sendplan.publishing.forum.ForumViewQueries;
import uk.sendplan.publishing.forum.ForumViews;
import uk.sendplan.publishing.forum.ForumViews.Place;
import uk.sendplan.publishing.forum.ForumViews.Publish;
import uk.sendplan.publishing.forum.ForumWording;
import uk.sendplan.shared.AsAt;

/** Says what the forum says in the demonstration, and what it is answered. Each does nothing twice. */
@Component
@InDemoMode
class DemoForum {

    private final ForumCommenting commenting;
    private final ForumViews views;
    private final ForumViewQueries viewQueries;
    private final ProgressQueries pages;
    private final ReportingCycles cycles;

    DemoForum(
            ForumCommenting commenting,
            ForumViews views,
            ForumViewQueries viewQueries,
            ProgressQueries pages,
            ReportingCycles cycles) {
        this.commenting = commenting;
        this.views = views;
        this.viewQueries = viewQueries;
        this.pages = pages;
        this.cycles = cycles;
    }

    void comment(Member forum, UUID planId, DemoPage page, DemoVoice.Comment comment) {
        ProgressView view = pages.page(forum, planId, slug(forum, planId, page.cycle()), page.priority());
        if (view.head() == null) {
            throw new IllegalStateException("nothing was written of " + page.priority());
        }
        UUID item = view.items().stream()
                .filter(written -> written.text().equals(comment.item()))
                .findFirst()
                .orElseThrow()
                .id();
        commenting.say(forum, new Say(comment.key(), view.head().id(), item, comment.text()));
    }

    void answer(Member manager, DemoVoice.Comment comment) {
        UUID key = DemoOrganisation.idOf("answer to " + comment.key());
        commenting.answer(manager, new Reply(key, comment.key(), comment.outcome(), comment.answer()));
    }

    void publish(Member forum, UUID planId, DemoVoice.View said) {
        ForumViewPage page = viewQueries.page(forum, planId, slug(forum, planId, said.cycle()), said.priority());
        if (!page.editions().isEmpty()) {
            return;
        }
        Place place = new Place(page.head().cycleId(), page.head().priorityId());
        views.begin(forum, said.key(), place, new ForumWording(said.level(), said.text()));
        views.publish(forum, new Publish(DemoOrganisation.idOf("published " + said.key()), place, 0, true));
    }

    private String slug(Member by, UUID planId, DemoCycle cycle) {
        return cycles.ofPlan(by, planId, AsAt.NOW).all().stream()
                .filter(known -> known.id().equals(cycle.id()))
                .map(CycleView::slug)
                .findFirst()
                .orElseThrow();
    }
}
