package uk.sendplan.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sendplan.reporting.TestViews.action;
import static uk.sendplan.reporting.TestViews.priority;
import static uk.sendplan.reporting.TestViews.reference;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Stage;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.reporting.TestViews;
import uk.sendplan.standing.Board.OfObjective;
import uk.sendplan.standing.PlanOutline.ObjectiveHead;
import uk.sendplan.standing.PlanOutline.PriorityHead;

class BoardTests {

    private static final List<ActionView> NOTHING = List.of();

    /** Priorities 1, 2, 3 and 10; A1 is cited by 1.1 and 2.1, A2 by 2.1, A3 by nothing. */
    private static final PlanOutline OUTLINE = new PlanOutline(
            Stream.of("1", "2", "3", "10")
                    .map(number -> new PriorityHead(priority(number), number, "Priority " + number))
                    .toList(),
            List.of(objective("A1", "1.1", "2.1"), objective("A2", "2.1"), objective("A3")));

    private static ObjectiveHead objective(String code, String... references) {
        return new ObjectiveHead(
                UUID.randomUUID(),
                code,
                "Objective " + code,
                Arrays.stream(references).map(TestViews::reference).collect(Collectors.toSet()));
    }

    private static List<ActionView> views(TestViews... actions) {
        return Stream.of(actions).map(TestViews::view).toList();
    }

    private static Board board(List<ActionView> now, List<ActionView> then) {
        return Board.of(OUTLINE, now, then);
    }

    private static String numbers(Collection<ActionView> actions) {
        return actions.stream().map(ActionView::number).collect(Collectors.joining(" "));
    }

    private static List<String> priorities(Board board) {
        return board.priorities().stream().map(group -> group.of().number()).toList();
    }

    @Test
    void an_action_counts_once_in_every_total_and_once_for_each_objective_that_its_reference_cites() {
        Board board = board(
                views(
                        action("1.1.1").rated("Red", 1),
                        action("2.1.1").rated("Green", 1),
                        action("2.1.2").directlyUnderPriority(),
                        action("3.1.1")),
                NOTHING);

        assertThat(board.plan().now().total()).isEqualTo(4);
        assertThat(board.priorities()).extracting(group -> group.now().total()).containsExactlyInAnyOrder(1, 2, 1, 0);
        assertThat(board.organisations())
                .extracting(group -> group.now().total())
                .containsExactly(4);
        assertThat(board.objectives())
                .extracting(of -> of.objective().code() + " " + of.rollUp().total())
                .containsExactly("A1 2", "A2 1", "A3 0");
        assertThat(numbers(board.withoutReference())).isEqualTo("2.1.2");
    }

    @Test
    void what_is_retired_counts_nowhere() {
        Board board = board(
                views(action("1.1.1").rated("Red", 1).moved(1).retired(), action("1.1.2")),
                views(action("1.1.1").rated("Red", 1).retired()));
        assertThat(board.plan().now().total()).isEqualTo(1);
        assertThat(board.plan().then().total()).isZero();
        assertThat(board.objectives().get(0).rollUp().total()).isEqualTo(1);
        assertThat(numbers(board.attention(9))).isEqualTo("1.1.2");
        assertThat(board.moved()).isEmpty();
    }

    @Test
    void priorities_that_became_worse_come_first_then_the_worst_then_by_number() {
        TestViews slipping = action("10.1.1").rated("Green", 1);
        List<ActionView> then =
                views(slipping, action("2.1.1").rated("Red", 9), action("3.1.1").rated("Red", 9));
        List<ActionView> now = views(
                slipping.rated("Amber", 0),
                action("2.1.1").rated("Red", 9),
                action("3.1.1").rated("Red", 9));

        assertThat(priorities(board(now, then))).containsExactly("10", "2", "3", "1");
        assertThat(priorities(board(now, now))).containsExactly("2", "3", "10", "1");
        assertThat(priorities(board(NOTHING, NOTHING))).containsExactly("1", "2", "3", "10");
    }

    @Test
    void an_action_that_moved_counts_on_the_earlier_day_where_it_stood_then() {
        TestViews moved = action("1.1.1").rated("Red", 1);
        List<ActionView> then = views(moved);
        Board board = board(views(moved.movedTo("2.1.1")), then);
        assertThat(board.priorities())
                .extracting(group -> group.of().number() + " " + group.then().total() + " then, "
                        + group.now().total() + " now " + group.change())
                .containsExactly(
                        "2 0 then, 1 now NEW",
                        "1 1 then, 0 now OTHERWISE",
                        "3 0 then, 0 now NEW",
                        "10 0 then, 0 now NEW");
        assertThat(numbers(board.changed(Change.SAME))).isEqualTo("2.1.1");
    }

    @Test
    void who_is_silent_comes_first_then_who_owes_most_then_by_name() {
        Board board = board(
                views(
                        action("1.1.1").ledBy("Clinic").rated("Green", 1),
                        action("1.1.2").ledBy("Clinic"),
                        action("1.1.3").ledBy("Clinic"),
                        action("1.1.4").ledBy("advice service").rated("Green", 1),
                        action("1.1.5").ledBy("Board of schools").rated("Green", 1),
                        action("1.1.6").ledBy("Trust").rated("Amber", 46),
                        action("1.1.7").ledBy("Resting").recorded(Stage.SUSPENDED, 400)),
                NOTHING);
        assertThat(board.organisations())
                .extracting(group -> group.of().name() + " " + group.now().unreported())
                .containsExactly("Trust 1", "Clinic 2", "advice service 0", "Board of schools 0", "Resting 0");
    }

    @Test
    void attention_goes_to_the_worst_and_longest_overdue_and_never_to_what_is_merely_at_risk() {
        Board board = board(
                views(
                        action("1.1.1").rated("Amber", 1).dueInDays(-300),
                        action("1.1.2"),
                        action("1.1.3").dueInDays(-2),
                        action("1.1.4").dueInDays(-9),
                        action("1.1.5").rated("Red", 1),
                        action("1.1.6").rated("Red", 99).dueInDays(-1),
                        action("1.1.7").recorded(Stage.SUSPENDED, 1).dueInDays(-9),
                        action("1.1.8").rated(TestViews.level(1, "Late", RatingRole.OFF_TRACK), false, 1)),
                NOTHING);
        assertThat(numbers(board.attention(99))).isEqualTo("1.1.6 1.1.5 1.1.4 1.1.3 1.1.2 1.1.8");
        assertThat(numbers(board.attention(2))).isEqualTo("1.1.6 1.1.5");
    }

    @Test
    void actions_are_told_by_how_they_changed_the_worst_first() {
        TestViews falling = action("1.1.10").rated("Green", 9);
        TestViews falls = action("1.1.9").rated("Amber", 9);
        TestViews rising = action("1.1.8").rated("Red", 9);
        TestViews stays = action("1.1.7").rated("Red", 9);
        TestViews paused = action("1.1.6").rated("Red", 9);
        List<ActionView> then = views(falling, falls, rising, stays, paused);
        Board board = board(
                views(
                        falling.rated("Amber", 0),
                        falls.rated("Red", 0),
                        rising.rated("Green", 0),
                        stays.rated("Red", 50),
                        paused.recorded(Stage.SUSPENDED, 0),
                        action("1.1.1")),
                then);
        assertThat(numbers(board.changed(Change.WORSE))).isEqualTo("1.1.9 1.1.10");
        assertThat(numbers(board.changed(Change.BETTER))).isEqualTo("1.1.8");
        assertThat(numbers(board.changed(Change.SAME))).isEqualTo("1.1.7");
        assertThat(numbers(board.changed(Change.OTHERWISE))).isEqualTo("1.1.6");
        assertThat(numbers(board.changed(Change.NEW))).isEqualTo("1.1.1");
    }

    @Test
    void moved_dates_stand_by_how_far_they_slipped() {
        TestViews once = action("1.1.1").dueInDays(10).moved(1, 10);
        TestViews twice = action("1.1.2").dueInDays(10).moved(2, 10);
        TestViews far = action("1.1.3").dueInDays(10).moved(1, 90);
        TestViews earlier = action("1.1.4").dueInDays(10).moved(1, -5);
        List<ActionView> then = views(once, twice.moved(1), far, earlier);
        Board board =
                board(views(once, twice.moved(2), far, earlier, action("1.1.5").dueInDays(3)), then);
        assertThat(numbers(board.moved())).isEqualTo("1.1.3 1.1.2 1.1.1 1.1.4");
        assertThat(numbers(board.movedSince())).isEqualTo("1.1.2");
    }

    @Test
    void a_date_that_was_moved_before_its_action_was_retired_did_not_move_when_it_came_back() {
        TestViews back = action("1.1.1").dueInDays(10).moved(1, 10).retired();
        TestViews added = action("1.1.2").dueInDays(10).moved(1, 10);
        List<ActionView> then = views(back);
        Board board = board(views(back.reinstated(), added), then);
        assertThat(numbers(board.changed(Change.NEW))).isEqualTo("1.1.1 1.1.2");
        assertThat(numbers(board.movedSince())).isEqualTo("1.1.2");
    }

    @Test
    void an_objective_has_nothing_on_track_where_there_are_actions_and_none_is_on_track_or_finished() {
        assertThat(nothingOnTrack()).isFalse();
        assertThat(nothingOnTrack(
                        action("1.1.1").rated("Amber", 1), action("1.1.2").recorded(Stage.SUSPENDED, 1)))
                .isTrue();
        assertThat(nothingOnTrack(
                        action("1.1.1").rated("Amber", 1), action("1.1.2").rated("Green", 1)))
                .isFalse();
        assertThat(nothingOnTrack(
                        action("1.1.1").rated("Amber", 1), action("1.1.2").rated("Green", 46)))
                .isTrue();
        assertThat(nothingOnTrack(
                        action("1.1.1").rated("Red", 1), action("1.1.2").recorded(Stage.COMPLETE, 99)))
                .isFalse();
    }

    @Test
    void of_levels_with_one_label_each_is_on_track_by_its_own_scale() {
        RatingLevel good = TestViews.level(0, "Yellow", RatingRole.ON_TRACK);
        RatingLevel bad = TestViews.level(1, "Yellow", RatingRole.AT_RISK);
        assertThat(nothingOnTrack(
                        action("1.1.1").rated(good, false, 1), action("1.1.2").rated(bad, false, 1)))
                .isFalse();
        assertThat(nothingOnTrack(action("1.1.2").rated(bad, false, 1))).isTrue();
    }

    private static boolean nothingOnTrack(TestViews... actions) {
        OfObjective of = Board.of(OUTLINE, views(actions), NOTHING).objectives().get(0);
        assertThat(of.objective().citedBy()).isEqualTo(Set.of(reference("1.1"), reference("2.1")));
        return of.hasNothingOnTrack();
    }

    @Test
    void the_last_record_of_some_actions_is_the_latest_of_all() {
        assertThat(Board.lastRecord(views(
                                action("1.1.1"),
                                action("1.1.2").rated("Red", 9),
                                action("1.1.3").rated("Red", 3)))
                        .day())
                .isEqualTo(TestViews.TODAY.minusDays(3));
        assertThat(Board.lastRecord(views(action("1.1.1")))).isNull();
    }
}
