package uk.sendplan.publishing.web.answering;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.feedback.AnswerDrafting;
import uk.sendplan.publishing.feedback.AnswerDrafting.Wording;
import uk.sendplan.publishing.feedback.AnswerKind;
import uk.sendplan.publishing.feedback.FeedbackFilter;

/**
 * "You said, we did".
 *
 * @param key of a new answer; null for one that is there
 * @param version of one that is there; null for a new one
 * @param feedback the ids of the pieces that a new answer is for
 */
record AnswerForm(
        @Nullable String key,
        @Nullable String version,
        @Nullable List<String> feedback,
        @Nullable String said,
        @Nullable String kind,
        @Nullable String answer) {

    AnswerForm {
        said = Typed.text(said);
        answer = Typed.text(answer);
        feedback = feedback == null ? List.of() : List.copyOf(feedback);
    }

    static AnswerForm fresh(List<String> feedback) {
        return new AnswerForm(Keys.fresh(), null, feedback, "", null, "");
    }

    static AnswerForm of(Wording wording, long version) {
        return new AnswerForm(
                null,
                String.valueOf(version),
                null,
                wording.said(),
                wording.kind().name(),
                wording.answer());
    }

    AnswerForm readAt(long newVersion) {
        return new AnswerForm(key, String.valueOf(newVersion), feedback, said, kind, answer);
    }

    FormErrors problems(Words words) {
        String heard = Objects.requireNonNull(said);
        String answered = Objects.requireNonNull(answer);
        return new Checks(words)
                .notEmpty("said", heard, "answer.said.error.required")
                .text(AnswerDrafting.LONGEST_SAID, "said", heard)
                .that(FeedbackFilter.choice(AnswerKind.class, kind).isPresent(), "kind", "answer.kind.error.required")
                .notEmpty("answer", answered, "answer.answer.error.required")
                .text(AnswerDrafting.LONGEST_ANSWER, "answer", answered)
                .errors();
    }

    /** Those of a new answer. */
    FormErrors problemsOfNew(Words words) {
        FormErrors errors = problems(words);
        return Keys.of(key).isPresent() ? errors : errors.with(FormErrors.WHOLE_FORM, words.of("edit.error.key"));
    }

    Wording wording() {
        return new Wording(
                Objects.requireNonNull(said),
                FeedbackFilter.choice(AnswerKind.class, kind).orElseThrow(),
                Objects.requireNonNull(answer));
    }

    List<UUID> pieces() {
        return Objects.requireNonNull(feedback).stream()
                .flatMap(id -> Keys.of(id).stream())
                .distinct()
                .limit(AnswerDrafting.MOST_AT_ONCE)
                .toList();
    }
}
