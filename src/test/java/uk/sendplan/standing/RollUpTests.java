package uk.sendplan.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sendplan.reporting.TestViews.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.reporting.TestViews;
import uk.sendplan.standing.RollUp.Count;
import uk.sendplan.standing.RollUp.Outcome;

class RollUpTests {

    private static RollUp of(TestViews... actions) {
        return RollUp.of(Stream.of(actions).map(TestViews::view).toList());
    }

    /** "red 2 (1.3.1 1.8.2), no-update 1 (1.10.1)". */
    private static String counts(RollUp rollUp) {
        return rollUp.counts().stream()
                .map(count -> count.mark().code() + " " + count.number() + " ("
                        + count.actions().stream().map(ActionView::number).collect(Collectors.joining(" ")) + ")")
                .collect(Collectors.joining(", "));
    }

    @Test
    void the_counts_lead_and_the_worst_of_them_makes_the_sentence() {
        RollUp rollUp = of(
                action("1.10.1"),
                action("1.8.2").rated("Red", 3),
                action("1.3.1").rated("Red", 40),
                action("1.1.1").rated("Green", 1),
                action("1.1.10").rated("Green", 1),
                action("1.1.2").rated("Green", 1),
                action("1.2.1").rated("Amber", 45),
                action("1.4.1").recorded(Stage.COMPLETE, 300),
                action("1.5.1").dueInDays(31));

        assertThat(counts(rollUp))
                .isEqualTo("rated-red 2 (1.3.1 1.8.2), no-update 1 (1.10.1), rated-amber 1 (1.2.1), "
                        + "rated-green 3 (1.1.1 1.1.2 1.1.10), not-due 1 (1.5.1), finished 1 (1.4.1)");
        assertThat(rollUp.total()).isEqualTo(9);
        assertThat(rollUp.outcome()).isEqualTo(Outcome.RANKED);
        assertThat(rollUp.worst().map(Count::number)).contains(2);
        assertThat(rollUp.number(Kind.RATED)).isEqualTo(6);
        assertThat(rollUp.expected()).isEqualTo(7);
        assertThat(rollUp.unreported()).isEqualTo(1);
        assertThat(rollUp.isSilent()).isFalse();
    }

    @Test
    void one_red_action_among_many_green_ones_is_not_averaged_away() {
        List<TestViews> actions = new ArrayList<>(List.of(action("1.1.1").rated("Red", 1)));
        for (int number = 2; number <= 50; number++) {
            actions.add(action("1.1." + number).rated("Green", 1));
        }
        assertThat(of(actions.toArray(TestViews[]::new)).mark().code()).isEqualTo("rated-red");
    }

    @Test
    void silence_ranks_below_the_worst_level_and_above_the_others() {
        TestViews overdue = action("1.1.1").dueInDays(-1);
        TestViews silent = action("1.1.2");
        TestViews amber = action("1.1.3").rated("Amber", 1);
        TestViews red = action("1.1.4").rated("Red", 1);
        assertThat(of(amber, silent, overdue, red).mark().code()).isEqualTo("rated-red");
        assertThat(of(amber, silent, overdue).mark().code()).isEqualTo("overdue-without-update");
        assertThat(of(amber, silent).mark().code()).isEqualTo("no-update");
        assertThat(of(amber).mark().code()).isEqualTo("rated-amber");
    }

    @Test
    void an_old_worst_level_stays_and_is_told_as_old_and_other_old_levels_are_no_updates() {
        RollUp rollUp = of(
                action("1.1.1").rated("Red", 46),
                action("1.1.2").rated("Red", 45),
                action("1.1.3").rated("Amber", 46),
                action("1.1.4").rated("Green", 400));

        assertThat(counts(rollUp)).isEqualTo("rated-red 2 (1.1.1 1.1.2), no-update 2 (1.1.3 1.1.4)");
        assertThat(rollUp.counts()).extracting(Count::stale).containsExactly(1, 0);
        assertThat(rollUp.expected()).isEqualTo(4);
        assertThat(rollUp.unreported()).isEqualTo(3);
    }

    @Test
    void levels_of_one_label_count_together_and_the_worst_of_them_ranks_them() {
        RatingLevel red = TestViews.level(2, "Red", RatingRole.OFF_TRACK);
        RatingLevel black = TestViews.level(3, "Black", RatingRole.OFF_TRACK);

        // Among its own the longer scale's red is an ordinary level.
        assertThat(counts(of(action("1.1.1").rated(red, false, 1), action("1.1.2"))))
                .isEqualTo("no-update 1 (1.1.2), rated-red 1 (1.1.1)");
        // Beside a red of the shorter scale, which is the worst there, both rank as the worst; black is worse still.
        assertThat(counts(of(
                        action("1.1.1").rated(red, false, 1),
                        action("1.1.2"),
                        action("1.1.3").rated("Red", 1),
                        action("1.1.4").rated(black, true, 1))))
                .isEqualTo("rated-black 1 (1.1.4), rated-red 2 (1.1.1 1.1.3), no-update 1 (1.1.2)");
    }

    @Test
    void nothing_is_no_actions_yet() {
        RollUp rollUp = of();
        assertThat(rollUp.outcome()).isEqualTo(Outcome.NO_ACTIONS);
        assertThat(rollUp.total()).isZero();
        assertThat(rollUp.mark()).isNull();
        assertThat(rollUp.worst()).isEmpty();
        assertThat(rollUp.isSilent()).isFalse();
    }

    @Test
    void all_finished_is_complete() {
        RollUp rollUp = of(
                action("1.1.1").recorded(Stage.COMPLETE, 500),
                action("1.1.2").recorded(Stage.CLOSED_TO_BUSINESS_AS_USUAL, 1));
        assertThat(rollUp.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(counts(rollUp)).isEqualTo("finished 2 (1.1.1 1.1.2)");
        assertThat(rollUp.worst()).isEmpty();
        assertThat(rollUp.mark().code()).isEqualTo("finished");
    }

    @Test
    void what_rests_is_counted_and_neither_ranked_nor_complete() {
        assertThat(of(action("1.1.1").recorded(Stage.SUSPENDED, 99)).outcome()).isEqualTo(Outcome.NOTHING_RANKED);
        RollUp rollUp = of(
                action("1.1.1").recorded(Stage.COMPLETE, 9),
                action("1.1.2").recorded(Stage.SUSPENDED, 99),
                action("1.1.3").dueInDays(60),
                action("1.1.4").recorded(Stage.NOT_STARTED, 9));
        assertThat(rollUp.outcome()).isEqualTo(Outcome.NOTHING_RANKED);
        assertThat(counts(rollUp))
                .isEqualTo("not-started 1 (1.1.4), not-due 1 (1.1.3), suspended 1 (1.1.2), finished 1 (1.1.1)");
        assertThat(rollUp.worst()).isEmpty();
        assertThat(rollUp.mark().code()).isEqualTo("not-started");
        assertThat(rollUp.expected()).isEqualTo(1);
    }

    @Test
    void silent_is_who_owes_updates_and_gave_none_on_anything() {
        TestViews resting = action("1.1.9").recorded(Stage.SUSPENDED, 99);
        assertThat(of(action("1.1.1"), action("1.1.2").rated("Red", 46), resting)
                        .isSilent())
                .isTrue();
        assertThat(of(action("1.1.1"), action("1.1.2").rated("Red", 45), resting)
                        .isSilent())
                .isFalse();
        assertThat(of(resting).isSilent()).isFalse();
    }

    @Test
    void the_order_in_which_actions_are_read_changes_nothing() {
        List<ActionView> actions = new ArrayList<>(Stream.of(
                        action("1.1.1").rated("Red", 1),
                        action("1.1.2").rated(TestViews.level(0, "Red", RatingRole.ON_TRACK), false, 1),
                        action("1.1.3").rated(TestViews.level(2, "Worst of all", RatingRole.OFF_TRACK), true, 1),
                        action("1.1.4"),
                        action("1.1.5").recorded(Stage.COMPLETE, 1))
                .map(TestViews::view)
                .toList());
        RollUp rollUp = RollUp.of(actions);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(actions, new Random(seed));
            assertThat(RollUp.of(actions)).isEqualTo(rollUp);
        }
    }
}
