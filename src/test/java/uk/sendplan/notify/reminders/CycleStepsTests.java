package uk.sendplan.notify.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.notify.reminders.CycleSteps.Taken;

class CycleStepsTests {

    private static final LocalDate OPENS = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);
    private final CycleView cycle = TestCycles.known("Autumn", OPENS, DUE, null);

    private Taken owners(LocalDate day) {
        return CycleSteps.owners(cycle, day).orElseThrow();
    }

    @Test
    void it_opens_is_due_soon_and_is_late_each_week() {
        assertThat(CycleSteps.owners(cycle, OPENS.minusDays(1))).isEmpty();
        assertThat(owners(OPENS)).isEqualTo(new Taken(Step.OPENING, OPENS));
        assertThat(owners(DUE.minusDays(8))).isEqualTo(new Taken(Step.OPENING, OPENS));
        assertThat(owners(DUE.minusDays(7))).isEqualTo(new Taken(Step.BEFORE, DUE.minusDays(7)));
        assertThat(owners(DUE.minusDays(2))).isEqualTo(new Taken(Step.BEFORE, DUE.minusDays(7)));
        assertThat(owners(DUE)).isEqualTo(new Taken(Step.BEFORE, DUE.minusDays(1)));
        assertThat(owners(DUE.plusDays(1))).isEqualTo(new Taken(Step.LATE, DUE.plusDays(1)));
        assertThat(owners(DUE.plusDays(7))).isEqualTo(new Taken(Step.LATE, DUE.plusDays(1)));
        assertThat(owners(DUE.plusDays(8))).isEqualTo(new Taken(Step.LATE, DUE.plusDays(8)));
    }

    @Test
    void who_is_silent_is_told_a_week_after_it_was_due_and_each_week() {
        assertThat(CycleSteps.escalation(cycle, DUE.plusDays(6))).isEmpty();
        assertThat(CycleSteps.escalation(cycle, DUE.plusDays(13)))
                .contains(new Taken(Step.ESCALATION, DUE.plusDays(7)));
        assertThat(CycleSteps.escalation(cycle, DUE.plusDays(14)))
                .contains(new Taken(Step.ESCALATION, DUE.plusDays(14)));
    }

    @Test
    void a_cycle_that_is_closed_has_no_steps() {
        CycleView closed = TestCycles.known("Autumn", OPENS, DUE, DUE);
        assertThat(CycleSteps.owners(closed, DUE.plusDays(1))).isEmpty();
        assertThat(CycleSteps.escalation(closed, DUE.plusDays(7))).isEmpty();
        assertThat(CycleSteps.next(closed, OPENS)).isEmpty();
    }

    @Test
    void one_that_opens_within_a_week_of_its_due_date_tells_its_opening_once() {
        CycleView brief = TestCycles.known("Brief", OPENS, OPENS.plusDays(1), null);
        assertThat(CycleSteps.owners(brief, OPENS.plusDays(1))).contains(new Taken(Step.OPENING, OPENS));
        CycleView sameDay = TestCycles.known("Day", OPENS, OPENS, null);
        assertThat(CycleSteps.owners(sameDay, OPENS)).contains(new Taken(Step.OPENING, OPENS));
    }

    /** Against all days of the rule, written down one by one. */
    @Test
    void for_any_cycle_and_day_it_is_the_latest_day_of_the_rule() {
        Random random = new Random(8);
        for (int round = 0; round < 5_000; round++) {
            LocalDate opens = OPENS.plusDays(random.nextInt(400));
            LocalDate due = opens.plusDays(random.nextInt(90));
            CycleView any = TestCycles.known("Any", opens, due, null);
            LocalDate day = opens.plusDays(random.nextInt(300) - 20L);
            List<LocalDate> owners = new ArrayList<>(List.of(opens));
            List<LocalDate> silence = new ArrayList<>();
            for (LocalDate one = opens.plusDays(1); one.isBefore(opens.plusDays(500)); one = one.plusDays(1)) {
                long after = one.toEpochDay() - due.toEpochDay();
                if (after == -7 || after == -1 || after > 0 && (after - 1) % 7 == 0) {
                    owners.add(one);
                }
                if (after > 0 && after % 7 == 0) {
                    silence.add(one);
                }
            }
            assertThat(CycleSteps.owners(any, day).map(Taken::on))
                    .isEqualTo(owners.stream().filter(one -> !one.isAfter(day)).reduce((a, b) -> b));
            assertThat(CycleSteps.escalation(any, day).map(Taken::on))
                    .isEqualTo(silence.stream().filter(one -> !one.isAfter(day)).reduce((a, b) -> b));
            owners.addAll(silence);
            assertThat(CycleSteps.next(any, day).map(Taken::on))
                    .isEqualTo(owners.stream().filter(one -> one.isAfter(day)).min(LocalDate::compareTo));
        }
    }
}
