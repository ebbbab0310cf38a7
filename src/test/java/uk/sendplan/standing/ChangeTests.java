package uk.sendplan.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sendplan.standing.TestMarks.mark;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.reporting.TestViews;

class ChangeTests {

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # Between what can be ranked, the rank decides
            green                  | amber                  | WORSE
            amber                  | green                  | BETTER
            amber                  | red                    | WORSE
            red                    | amber                  | BETTER
            amber                  | no-update              | WORSE
            no-update              | amber                  | BETTER
            no-update              | overdue-without-update | WORSE
            overdue-without-update | red                    | WORSE
            red                    | no-update              | BETTER
            # Of several scales
            red                    | black-of-four          | WORSE
            black-of-four          | red                    | BETTER
            red                    | red-of-four            | SAME
            green                  | lime-of-four           | WORSE
            red-of-four            | no-update              | WORSE
            # What is finished is better than anything
            red                    | finished               | BETTER
            green                  | finished               | BETTER
            not-due                | finished               | BETTER
            suspended              | finished               | BETTER
            # Back from rest or from the end: worse, unless it is on track
            finished               | amber                  | WORSE
            finished               | no-update              | WORSE
            finished               | green                  | OTHERWISE
            suspended              | red                    | WORSE
            suspended              | lime-of-four           | OTHERWISE
            not-due                | no-update              | WORSE
            not-due                | overdue-without-update | WORSE
            not-due                | green                  | OTHERWISE
            not-started            | amber                  | WORSE
            not-started            | green                  | OTHERWISE
            # To rest: neither
            red                    | suspended              | OTHERWISE
            amber                  | not-started            | OTHERWISE
            green                  | not-due                | OTHERWISE
            not-due                | not-started            | OTHERWISE
            # It was not there, or nothing is there any more
            -                      | red                    | NEW
            -                      | not-due                | NEW
            -                      | -                      | NEW
            red                    | -                      | OTHERWISE
            # Nothing changed
            red                    | red                    | SAME
            no-update              | no-update              | SAME
            finished               | finished               | SAME
            suspended              | suspended              | SAME
            """)
    void two_days_are_compared(@Nullable String then, @Nullable String now, Change change) {
        assertThat(Change.between(mark(then), mark(now))).isEqualTo(change);
    }

    @Test
    void another_label_for_what_is_as_bad_is_no_change() {
        Mark renamed = TestMarks.rated(TestViews.level(1, "Yellow", RatingRole.AT_RISK), false);
        assertThat(Change.between(mark("amber"), renamed)).isEqualTo(Change.SAME);
    }
}
