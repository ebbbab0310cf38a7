package uk.sendplan.publishing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ForASecond;
import uk.sendplan.publishing.forum.ForumViewPublished;
import uk.sendplan.publishing.forum.PublishedForumViews;
import uk.sendplan.publishing.forum.PublishedForumViews.PublishedView;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** Finds what the forum published and puts it into words. It is remembered for a second, as editions are ({@link PublicEditions}). */
@Component
class PublicForumViews {

    private static final int MOST_LISTS = 1000;

    private final PublishedForumViews views;
    private final ForumVoices voices;
    private final Words words;
    private final ForASecond<String, List<PublishedView>> lists = ForASecond.ofMost(MOST_LISTS);

    PublicForumViews(PublishedForumViews views, ForumVoices voices, Words words) {
        this.views = views;
        this.voices = voices;
        this.words = words;
    }

    /**
     * What the page of a priority shows.
     *
     * @param shown the latest of any cycle that is not withdrawn; null where there is none
     * @param withdrawn the latest of all, where it was withdrawn; else null
     */
    record Heard(@Nullable PublishedView shown, @Nullable PublishedView withdrawn) {}

    /** @param withdrawn when a later view was withdrawn, a sentence, or null; then there is a reason too */
    record ReadViews(
            ForumVoices.@Nullable Voice voice,
            @Nullable String withdrawn,
            @Nullable String reason) {}

    /** Ask only for a plan that is published. */
    Heard heard(String area, String plan, String priority) {
        List<PublishedView> all =
                of(area, plan).stream().filter(view -> view.isOf(priority)).toList();
        return new Heard(
                all.stream().filter(view -> !view.isWithdrawn()).findFirst().orElse(null),
                all.stream()
                        .limit(1)
                        .filter(PublishedView::isWithdrawn)
                        .findFirst()
                        .orElse(null));
    }

    /** All that the forum ever published of the plan, the latest first; ask only for a plan that is published. */
    List<PublishedView> of(String area, String plan) {
        return lists.get(PublicAddresses.plan(area, plan), address -> views.ofPlan(area, plan));
    }

    /** @throws NotThere for what was never published */
    PublishedView edition(String area, String plan, String cycle, String number, String priority) {
        return views.ofPlan(area, plan).stream()
                .filter(view -> view.cycleSlug().equals(cycle)
                        && Integer.toString(view.number()).equals(number)
                        && view.isOf(priority))
                .findFirst()
                .orElseThrow(() -> new NotThere("forum's view " + cycle + "/" + number + " of " + priority));
    }

    @TransactionalEventListener
    @Order(ForASecond.BEFORE_ANSWERS)
    void on(ForumViewPublished event) {
        lists.forget();
    }

    /** Null where the forum never said anything. */
    @Nullable
    ReadViews read(Heard heard) {
        PublishedView shown = heard.shown();
        PublishedView withdrawn = heard.withdrawn();
        if (shown == null && withdrawn == null) {
            return null;
        }
        return new ReadViews(
                shown == null ? null : voice(shown),
                withdrawn == null || withdrawn.withdrawnAt() == null
                        ? null
                        : words.of(
                                "forum.view.withdrawn",
                                withdrawn.forumName(),
                                withdrawn.cycleName(),
                                London.dayInWords(withdrawn.withdrawnAt())),
                withdrawn == null ? null : withdrawn.reason());
    }

    ForumVoices.Voice voice(PublishedView view) {
        return voices.voice(
                view.level(),
                String.valueOf(view.text()),
                words.of("forum.view.by", view.forumName(), view.cycleName(), London.dayInWords(view.publishedAt())),
                PublicAddresses.forumView(
                        PublicAddresses.plan(view.areaSlug(), view.planSlug()),
                        view.cycleSlug(),
                        view.number(),
                        view.priorityNumber()));
    }
}
