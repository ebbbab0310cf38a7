package uk.sendplan.publishing.web.workspace;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.forum.ForumLevel;
import uk.sendplan.publishing.forum.ForumViewPage.Draft;
import uk.sendplan.publishing.forum.ForumViews;
import uk.sendplan.publishing.forum.ForumWording;

/**
 * How parents see it.
 *
 * @param version of what is there; null or empty for a view that is begun
 */
record ForumViewForm(
        @Nullable String key,
        @Nullable String version,
        @Nullable String level,
        @Nullable String text) {

    ForumViewForm {
        text = Typed.text(text);
    }

    static ForumViewForm of(@Nullable Draft draft) {
        return draft == null
                ? new ForumViewForm(Keys.fresh(), null, null, "")
                : new ForumViewForm(
                        Keys.fresh(),
                        String.valueOf(draft.version()),
                        draft.level().name(),
                        draft.text());
    }

    ForumViewForm readAt(@Nullable Draft draft) {
        return new ForumViewForm(key, draft == null ? null : String.valueOf(draft.version()), level, text);
    }

    boolean begins() {
        return version == null || version.isEmpty();
    }

    String said() {
        return Objects.requireNonNull(text);
    }

    Optional<ForumLevel> chosen() {
        return Stream.of(ForumLevel.values())
                .filter(one -> one.name().equals(level))
                .findFirst();
    }

    FormErrors problems(Words words) {
        return new Checks(words)
                .key(key)
                .that(chosen().isPresent(), "level", "forum.view.level.error.required")
                .notEmpty("text", said(), "forum.view.text.error.required")
                .text(ForumViews.LONGEST_TEXT, "text", said())
                .errors();
    }

    ForumWording wording() {
        return new ForumWording(chosen().orElseThrow(), said());
    }
}
