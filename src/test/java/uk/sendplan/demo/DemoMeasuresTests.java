package uk.sendplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.measure.ReadingEntering.Enter;
import uk.sendplan.measure.judging.TargetKind;

/** The figures of the demonstration: every kind of target is in it, and readings come in the order in which they would. */
class DemoMeasuresTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2027-03-01", "2028-02-29", "2026-12-31", "2027-01-01"})
    void each_period_is_entered_once_when_it_is_over(LocalDate seeding) {
        for (DemoMeasure measure : DemoMeasure.all()) {
            Set<String> seen = new HashSet<>();
            DemoMeasures.readings(seeding, measure)
                    .forEach((day, readings) -> assertThat(readings).allSatisfy(reading -> {
                        assertThat(day).isBetween(7, DemoMeasure.ADDED - 1);
                        assertThat(reading.period().to()).isBefore(seeding.minusDays(day));
                        assertThat(seen.add(reading.seriesId() + " "
                                        + reading.period().to()))
                                .as(reading.toString())
                                .isTrue();
                    }));
            assertThat(seen)
                    .hasSize(measure.readings().stream()
                            .mapToInt(readings -> readings.figures().size())
                            .sum());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "2026-11-21")
    void every_kind_of_target_that_a_real_plan_has_is_in_it(LocalDate seeding) {
        assertThat(targets().map(DemoMeasure.Target::kind))
                .containsAll(EnumSet.complementOf(EnumSet.of(
                        TargetKind.BELOW_BENCHMARK, TargetKind.DECREASE_EACH_PERIOD, TargetKind.DIRECTION_UP)));
        assertThat(targets().filter(target -> !target.due().isEmpty()))
                .allSatisfy(target ->
                        assertThat(DemoDate.on(seeding, target.due()).to()).isNotNull());
        List<UUID> keys = DemoMeasure.all().stream()
                .flatMap(measure -> DemoMeasures.readings(seeding, measure).values().stream())
                .flatMap(List::stream)
                .map(Enter::key)
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(200);
    }

    private static Stream<DemoMeasure.Target> targets() {
        return DemoMeasure.all().stream().flatMap(measure -> measure.targets().stream());
    }
}
