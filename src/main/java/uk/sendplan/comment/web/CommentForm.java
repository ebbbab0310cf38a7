package uk.sendplan.comment.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.comment.Commenting;
import uk.sendplan.comment.Commenting.Comment;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/** @param named the accounts that were chosen beside the text */
record CommentForm(
        @Nullable String key,
        @Nullable String text,
        @Nullable List<String> named) {

    CommentForm {
        text = Typed.text(text);
        named = Objects.requireNonNullElse(named, List.of());
    }

    static CommentForm empty() {
        return new CommentForm(Keys.fresh(), "", List.of());
    }

    /** Ready to be sent again, also where it came without a key of ours. */
    CommentForm sendable() {
        return Keys.of(key).isPresent() ? this : new CommentForm(Keys.fresh(), text, named);
    }

    String said() {
        return Objects.requireNonNull(text);
    }

    private Set<UUID> chosen() {
        return Objects.requireNonNull(named).stream()
                .flatMap(one -> Keys.of(one).stream())
                .collect(Collectors.toSet());
    }

    FormErrors problems(Words words) {
        return new Checks(words)
                .key(key)
                .notEmpty("text", said(), "comments.text.error.required")
                .text(Commenting.LONGEST, "text", said())
                .that(
                        chosen().size()
                                == Set.copyOf(Objects.requireNonNull(named)).size(),
                        "named",
                        "comments.error.gone")
                .errors();
    }

    Comment toCommand(UUID action) {
        return new Comment(Keys.require(key), action, said(), chosen());
    }
}
