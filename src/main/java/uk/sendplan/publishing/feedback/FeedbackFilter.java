package uk.sendplan.publishing.feedback;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which feedback is listed.
 *
 * @param priority by its number, or null for all
 * @param rating or null for all
 */
public record FeedbackFilter(
        @Nullable String priority, @Nullable FeedbackRating rating, Shown shown) {

    /** How far it is; hidden feedback is listed only where it is asked for. */
    public enum Shown {
        ALL,
        NEW,
        GROUPED,
        ANSWERED,
        HIDDEN
    }

    /** What is none of the choices is no choice. */
    public static <E extends Enum<E>> Optional<E> choice(Class<E> type, @Nullable String asked) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(asked))
                .findFirst();
    }
}
