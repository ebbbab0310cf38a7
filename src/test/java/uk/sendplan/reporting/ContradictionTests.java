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
import uk.sendplan.reporting.Contradiction.Kind;
import uk.sendplan.standing.RollUp;

class ContradictionTests {

    private static final JudgedMeasure OFF_COURSE = TestMeasures.of(GoodDirection.UP)
            .read(40)
            .wanting(TargetKind.AT_LEAST, 60, "")
            .judged();
    private static final JudgedMeasure MET = TestMeasures.of(GoodDirection.UP)
            .read(70)
            .wanting(TargetKind.AT_LEAST, 60, "")
            .judged();
    private static final JudgedMeasure NEUTRAL = TestMeasures.of(GoodDirection.NEUTRAL)
            .read(40)
            .wanting(TargetKind.AT_LEAST, 60, "")
            .judged();
    private static final JudgedMeasure FALLING = TestMeasures.of(GoodDirection.UP)
            .read(50, 51, 50, 52, 50, 51, 52, 50, 51, 50, 52, 20)
            .judged();

    private static List<Kind> kinds(RollUp actions, JudgedMeasure... measures) {
        return Contradiction.of(actions, List.of(measures)).stream()
                .map(Contradiction::kind)
                .toList();
    }

    private static RollUp of(TestViews... actions) {
        return RollUp.of(Stream.of(actions).map(TestViews::view).toList());
    }

    @Test
    void all_done_and_the_measure_has_not_moved() {
        RollUp done =
                of(action("1.1.1").recorded(Stage.COMPLETE, 3), action("1.1.2").recorded(Stage.COMPLETE, 3));
        assertThat(kinds(done, OFF_COURSE, MET, FALLING))
                .containsExactly(Kind.FINISHED_OFF_COURSE, Kind.FINISHED_GETTING_WORSE);
    }

    @Test
    void on_track_and_off_course() {
        RollUp green = of(action("1.1.1").rated("Green", 1), action("1.1.2").recorded(Stage.COMPLETE, 3));
        assertThat(kinds(green, OFF_COURSE, MET, FALLING))
                .containsExactly(Kind.ON_TRACK_OFF_COURSE, Kind.ON_TRACK_GETTING_WORSE);
    }

    @Test
    void off_track_and_met() {
        assertThat(kinds(of(action("1.1.1").rated("Red", 1)), OFF_COURSE, MET)).containsExactly(Kind.OFF_TRACK_MET);
    }

    @Test
    void what_is_at_risk_silent_not_begun_or_not_there_contradicts_nothing_and_neither_does_a_neutral_measure() {
        assertThat(kinds(of(action("1.1.1").rated("Amber", 1)), OFF_COURSE, MET))
                .isEmpty();
        assertThat(kinds(of(action("1.1.1")), OFF_COURSE, MET)).isEmpty();
        assertThat(kinds(of(action("1.1.1").dueInDays(40)), OFF_COURSE, MET)).isEmpty();
        assertThat(kinds(of(), OFF_COURSE, MET)).isEmpty();
        assertThat(kinds(of(action("1.1.1").recorded(Stage.COMPLETE, 3)), NEUTRAL))
                .isEmpty();
    }
}
