package uk.sendplan.publishing.forum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The forum's view of a priority in a reporting cycle, as its own area sees it.
 *
 * @param draft what the forum writes, which only the forum sees; null before it wrote anything
 * @param editions the latest first
 */
public record ForumViewPage(Head head, @Nullable Draft draft, List<Edition> editions) {

    /** @param retired the priority, or the plan */
    public record Head(
            String planSlug,
            String planTitle,
            String levelName,
            UUID cycleId,
            String cycleSlug,
            String cycleName,
            UUID priorityId,
            String number,
            String name,
            boolean retired) {}

    public record Draft(ForumLevel level, String text, ForumViewState state, long version) {

        public ForumWording wording() {
            return new ForumWording(level, text);
        }
    }

    /**
     * @param forumName who says it
     * @param reason why it was withdrawn; null while it is published
     */
    public record Edition(
            String planSlug,
            String cycleSlug,
            String cycleName,
            String priorityNumber,
            int number,
            String forumName,
            ForumLevel level,
            String text,
            Instant publishedAt,
            @Nullable String reason,
            @Nullable Instant withdrawnAt) {

        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }
    }

    /** The latest that everyone can read. */
    public Optional<Edition> shown() {
        return editions.stream().filter(edition -> !edition.isWithdrawn()).findFirst();
    }
}
