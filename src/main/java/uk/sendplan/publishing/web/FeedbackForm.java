package uk.sendplan.publishing.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.checking.Concern;
import uk.sendplan.publishing.checking.DisclosureCheck;
import uk.sendplan.publishing.feedback.FeedbackFilter;
import uk.sendplan.publishing.feedback.FeedbackRating;
import uk.sendplan.publishing.feedback.LeavingFeedback;
import uk.sendplan.publishing.feedback.LeavingFeedback.Said;

/**
 * What a reader says of a page.
 *
 * @param key signed, in place of a session
 * @param empty a field that no person sees: what is filled in there comes from a machine
 */
record FeedbackForm(
        @Nullable String key,
        @Nullable String rating,
        @Nullable String comment,
        @Nullable String empty) {

    private static final DisclosureCheck CHECK = DisclosureCheck.knowing(List.of());

    FeedbackForm {
        comment = Typed.text(comment);
    }

    static FeedbackForm fresh(String key) {
        return new FeedbackForm(key, null, null, null);
    }

    /** The same words in a form of now. */
    FeedbackForm again(String newKey) {
        return new FeedbackForm(newKey, rating, comment, null);
    }

    /** Numbers and names of people are not taken in; how many children somebody speaks of may be said in confidence. */
    FormErrors problems(Words words) {
        String text = Objects.requireNonNull(comment);
        Checks checks = new Checks(words)
                .that(
                        FeedbackFilter.choice(FeedbackRating.class, rating).isPresent(),
                        "rating",
                        "leaveFeedback.rating.error.required");
        CHECK.concerns(text).stream()
                .filter(concern -> concern.kind() != Concern.Kind.SMALL_COUNT)
                .forEach(concern -> checks.that(
                        false, "comment", "leaveFeedback.comment.error." + concern.kind(), concern.asWritten()));
        return checks.text(LeavingFeedback.LONGEST, "comment", text)
                .that(empty == null || empty.isEmpty(), FormErrors.WHOLE_FORM, "leaveFeedback.error.machine")
                .errors();
    }

    Said said() {
        return new Said(
                FeedbackFilter.choice(FeedbackRating.class, rating).orElseThrow(),
                Typed.orNull(Objects.requireNonNull(comment)));
    }
}
