package uk.sendplan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sendplan.reporting.TestViews.action;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.sendplan.delivery.Stage;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.TestMeasures;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.PlanOutline.PriorityHead;
import uk.sendplan.standing.RollUp;

class DisagreementTests {

    private static TestMeasures offCourse() {
        return TestMeasures.of(GoodDirection.UP).read(40).wanting(TargetKind.AT_LEAST, 60, "");
    }

    private static Group<PriorityHead> priority(String number, TestViews... actions) {
        RollUp now = RollUp.of(Stream.of(actions).map(TestViews::view).toList());
        return new Group<>(new PriorityHead(TestViews.priority(number), number, "Help that comes early"), now, now);
    }

    private static List<String> said(List<Group<PriorityHead>> priorities, JudgedMeasure... measures) {
        return Disagreement.of(priorities, List.of(measures)).stream()
                .map(one -> one.place() + " " + one.number() + " "
                        + one.contradiction().kind())
                .toList();
    }

    private static final Group<PriorityHead> HALF_DONE = priority(
            "2",
            action("2.1.1").recorded(Stage.COMPLETE, 3),
            action("2.1.2").recorded(Stage.COMPLETE, 3),
            action("2.10.1").rated("Amber", 1));

    @Test
    void a_reference_that_is_done_does_not_hide_behind_what_is_open_beside_it() {
        assertThat(said(
                        List.of(HALF_DONE),
                        offCourse().linked(List.of(), List.of("2.1/2", "2.10")).judged()))
                .containsExactly("REFERENCE 2.1 FINISHED_OFF_COURSE");
    }

    @Test
    void what_a_priority_says_its_references_do_not_repeat() {
        Group<PriorityHead> done = priority(
                "2",
                action("2.1.1").recorded(Stage.COMPLETE, 3),
                action("2.2.1").recorded(Stage.COMPLETE, 3));
        JudgedMeasure both = offCourse().linked(List.of("2"), List.of("2.1")).judged();

        assertThat(said(List.of(done), both)).containsExactly("PRIORITY 2 FINISHED_OFF_COURSE");
    }

    @Test
    void a_reference_says_what_its_priority_says_otherwise() {
        Group<PriorityHead> onTrack = priority(
                "2",
                action("2.1.1").recorded(Stage.COMPLETE, 3),
                action("2.2.1").rated("Green", 1));

        assertThat(said(
                        List.of(onTrack),
                        offCourse().linked(List.of(), List.of("2.1", "2.2")).judged()))
                .containsExactly("PRIORITY 2 ON_TRACK_OFF_COURSE", "REFERENCE 2.1 FINISHED_OFF_COURSE");
    }

    @Test
    void a_measure_says_nothing_of_what_it_is_not_linked_to() {
        assertThat(said(
                        List.of(HALF_DONE, priority("20", action("20.1.1").recorded(Stage.COMPLETE, 3))),
                        offCourse().judged(),
                        offCourse().linked(List.of(), List.of("2.10")).judged(),
                        offCourse().linked(List.of(), List.of("1.1")).judged()))
                .isEmpty();
    }

    @Test
    void they_stand_in_the_order_of_the_numbers() {
        Group<PriorityHead> tenth = priority("10", action("10.1.1").recorded(Stage.COMPLETE, 3));
        JudgedMeasure all = offCourse().linked(List.of("10"), List.of("2.1")).judged();

        assertThat(said(List.of(tenth, HALF_DONE), all))
                .containsExactly("REFERENCE 2.1 FINISHED_OFF_COURSE", "PRIORITY 10 FINISHED_OFF_COURSE");
    }

    @Test
    void actions_directly_under_a_priority_are_of_no_reference() {
        assertThat(said(
                        List.of(priority(
                                "2",
                                action("2.1").directlyUnderPriority().recorded(Stage.COMPLETE, 3),
                                action("2.2.1").rated("Amber", 1))),
                        offCourse().linked(List.of(), List.of("2.1")).judged()))
                .isEmpty();
    }
}
