package uk.sendplan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Stage;

class WorkGroupTests {

    static final Member OFFICER = seat(Role.OFFICER, TestViews.COUNCIL);

    static Member seat(Role role, UUID organisation) {
        return new Member(
                UUID.randomUUID(),
                "Alex",
                TestViews.AREA,
                "testshire",
                "Testshire",
                Set.of(role),
                Set.of(organisation));
    }

    @Test
    void an_action_is_in_the_first_group_that_fits() {
        assertThat(WorkGroup.of(TestViews.action("1.1.1").dueInDays(-1).view())).isEqualTo(WorkGroup.OVERDUE);
        assertThat(WorkGroup.of(TestViews.action("1.1.1")
                        .dueInDays(-1)
                        .rated("Green", 0)
                        .view()))
                .isEqualTo(WorkGroup.OVERDUE);
        assertThat(WorkGroup.of(TestViews.action("1.1.1")
                        .dueInDays(0)
                        .rated("Green", 90)
                        .view()))
                .isEqualTo(WorkGroup.SOON);
        assertThat(WorkGroup.of(TestViews.action("1.1.1").dueInDays(30).view())).isEqualTo(WorkGroup.SOON);
        assertThat(WorkGroup.of(TestViews.action("1.1.1")
                        .dueInDays(31)
                        .rated("Green", 46)
                        .view()))
                .isEqualTo(WorkGroup.NO_UPDATE);
        assertThat(WorkGroup.of(
                        TestViews.action("1.1.1").dueInDays(31).rated("Red", 46).view()))
                .isEqualTo(WorkGroup.NO_UPDATE);
        assertThat(WorkGroup.of(TestViews.action("1.1.1").view())).isEqualTo(WorkGroup.NO_UPDATE);
        assertThat(WorkGroup.of(
                        TestViews.action("1.1.1").due("termly").rated("Red", 45).view()))
                .isEqualTo(WorkGroup.REST);
        assertThat(WorkGroup.of(TestViews.action("1.1.1").dueInDays(31).view())).isEqualTo(WorkGroup.REST);
        for (Stage closed : List.of(Stage.COMPLETE, Stage.SUSPENDED, Stage.CLOSED_TO_BUSINESS_AS_USUAL)) {
            assertThat(WorkGroup.of(TestViews.action("1.1.1")
                            .dueInDays(-9)
                            .recorded(closed, 400)
                            .view()))
                    .isEqualTo(WorkGroup.CLOSED);
        }
    }

    @Test
    void what_was_recorded_on_a_moment_ago_is_not_offered_again() {
        ActionView silent = TestViews.action("1.1.1").dueInDays(-1).view();
        ActionView older =
                TestViews.action("1.1.2").dueInDays(-1).rated("Amber", 29).view();
        ActionView soon = TestViews.action("1.1.3").dueInDays(3).view();
        ActionView fresh =
                TestViews.action("1.1.4").dueInDays(-90).rated("Red", 28).view();
        ActionView notDue = TestViews.action("1.1.5").dueInDays(90).view();
        ActionView suspended = TestViews.action("1.1.6")
                .dueInDays(-9)
                .recorded(Stage.SUSPENDED, 99)
                .view();
        ActionView another = TestViews.action("1.1.7").ledBy(UUID.randomUUID()).view();
        ActionView retired = TestViews.action("1.1.8").retired().view();
        List<ActionView> work = List.of(retired, another, suspended, notDue, fresh, soon, older, silent);
        assertThat(next(work, OFFICER)).contains(new UpdateNext(silent, "testshire", 3, false));
        assertThat(next(List.of(soon, older), OFFICER)).contains(new UpdateNext(older, "testshire", 2, false));
        assertThat(next(List.of(fresh, notDue), OFFICER)).isEmpty();
        assertThat(next(work, seat(Role.BOARD, TestViews.COUNCIL))).isEmpty();
    }

    @Test
    void in_an_open_cycle_what_has_no_update_since_it_opened_is_next() {
        CycleView cycle = TestCycles.known("autumn", TestViews.TODAY.minusDays(10), TestViews.TODAY.plusDays(5), null);
        ActionView before = TestViews.action("1.1.1")
                .dueInDays(9)
                .rated("Green", 11)
                .during(cycle)
                .view();
        ActionView since = TestViews.action("1.1.2")
                .dueInDays(9)
                .rated("Green", 10)
                .during(cycle)
                .view();
        assertThat(next(List.of(before, since), OFFICER)).contains(new UpdateNext(before, "testshire", 1, true));
        assertThat(next(List.of(since), OFFICER)).isEmpty();
        CycleView longAgo =
                TestCycles.known("summer", TestViews.TODAY.minusDays(90), TestViews.TODAY.plusDays(5), null);
        ActionView asked = TestViews.action("1.1.3")
                .dueInDays(9)
                .rated("Green", 60)
                .during(longAgo)
                .view();
        assertThat(next(List.of(asked), OFFICER)).isEmpty();
    }

    private static Optional<UpdateNext> next(List<ActionView> work, Member seat) {
        return UpdateNext.among(work, Map.of(TestViews.AREA, seat));
    }
}
