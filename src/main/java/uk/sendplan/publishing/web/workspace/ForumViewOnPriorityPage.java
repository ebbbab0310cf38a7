package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.forum.ForumViewPage.Edition;
import uk.sendplan.publishing.forum.ForumViewQueries;
import uk.sendplan.publishing.web.ForumVoices.Voice;
import uk.sendplan.shared.AsAt;

/** What the forum says of a priority, beside its official standing; for the forum also where it writes. */
@Component
class ForumViewOnPriorityPage implements PlanPagePart {

    private final ForumViewQueries queries;
    private final ForumViewScreens screens;
    private final Words words;

    ForumViewOnPriorityPage(ForumViewQueries queries, ForumViewScreens screens, Words words) {
        this.queries = queries;
        this.screens = screens;
        this.words = words;
    }

    /**
     * @param voice the latest that everyone can read, or null
     * @param write where the forum writes, cycle by cycle; empty for all others
     */
    record ForumPart(@Nullable Voice voice, List<Link> write) {}

    @Override
    public Optional<Shown> on(Member by, Page page, AsAt asAt) {
        if (!(page.place() instanceof Place.OfPriority) || asAt.isPast()) {
            return Optional.empty();
        }
        UUID priority = page.place().id();
        Optional<Edition> shown = queries.ofPriority(by, priority).stream()
                .filter(edition -> !edition.isWithdrawn())
                .findFirst();
        List<Link> write = page.open() && by.may(Right.WRITE_FORUM_VIEW) ? write(by, priority) : List.of();
        return shown.isEmpty() && write.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(
                        false,
                        "publishing/workspace/forum/on-priority",
                        "forum-view",
                        words.of("forum.view.title"),
                        new ForumPart(
                                shown.map(edition -> screens.voice(by.areaSlug(), edition))
                                        .orElse(null),
                                write)));
    }

    private List<Link> write(Member by, UUID priority) {
        return queries.toWrite(by, priority).stream()
                .map(cycle -> Link.to(
                        words.of("forum.view.write.of", cycle.cycleName()),
                        "/workspace/" + by.areaSlug() + "/" + cycle.planSlug() + "/cycles/" + cycle.cycleSlug()
                                + "/pages/" + cycle.number() + "/forum-view"))
                .toList();
    }
}
