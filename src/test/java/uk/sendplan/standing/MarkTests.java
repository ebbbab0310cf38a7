package uk.sendplan.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.sendplan.standing.TestMarks.mark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.reporting.TestViews;

class MarkTests {

    /** Of two scales at once: both have a red, and in the longer one black is worse. */
    private static final List<String> WORST_FIRST = List.of(
            "black-of-four",
            "red",
            "overdue-without-update",
            "no-update",
            "red-of-four",
            "amber",
            "lime-of-four",
            "green",
            "not-started",
            "not-due",
            "suspended",
            "finished");

    @Test
    void the_worst_levels_come_first_then_who_is_silent_then_other_levels_then_what_is_not_ranked() {
        List<Mark> marks = WORST_FIRST.stream().map(TestMarks::mark).collect(Collectors.toCollection(ArrayList::new));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(marks, new Random(seed));
            assertThat(marks.stream().sorted(Mark.WORST_FIRST))
                    .extracting(Mark::code, mark -> mark.worst())
                    .isEqualTo(WORST_FIRST.stream()
                            .map(word -> tuple(mark(word).code(), mark(word).worst()))
                            .toList());
        }
    }

    @Test
    void only_levels_and_silence_can_be_the_worst_of_a_group() {
        assertThat(WORST_FIRST)
                .filteredOn(word -> mark(word).isRanked())
                .isEqualTo(WORST_FIRST.subList(0, WORST_FIRST.indexOf("not-started")));
    }

    @ParameterizedTest
    @CsvSource({"Red, rated-red", "Amber-green, rated-amber-green", "At a loss, rated-at-a-loss", "Größer, rated-größer"
    })
    void a_level_is_named_by_its_label(String label, String code) {
        assertThat(TestMarks.rated(TestViews.level(0, label, RatingRole.ON_TRACK), false)
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"no-update", "overdue-without-update", "not-due", "not-started", "suspended", "finished"})
    void what_is_not_rated_is_named_by_what_it_is(String code) {
        assertThat(mark(code).code()).isEqualTo(code);
    }

    @Test
    void one_label_is_one_mark_whichever_scale_it_comes_from_and_whatever_its_case() {
        assertThat(mark("red").isSameAs(mark("red-of-four"))).isTrue();
        assertThat(mark("red").isSameAs(TestMarks.rated(TestViews.level(5, "RED", RatingRole.AT_RISK), false)))
                .isTrue();
        assertThat(mark("red").isSameAs(mark("amber"))).isFalse();
    }

    @Test
    void labels_that_differ_in_signs_alone_are_different_marks() {
        List<String> codes = Stream.of("★", "★★", "+", "++", "A+", "A−", "1/2", "1.2")
                .map(label -> TestMarks.rated(TestViews.level(0, label, RatingRole.ON_TRACK), false)
                        .code())
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
    }
}
