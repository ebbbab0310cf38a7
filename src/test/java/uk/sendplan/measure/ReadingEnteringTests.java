package uk.sendplan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import uk.sendplan.Proof;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.measure.MeasureKeeping.Care;
import uk.sendplan.measure.MeasureKeeping.Definition;
import uk.sendplan.measure.MeasureKeeping.Links;
import uk.sendplan.measure.MeasureKeeping.Wording;
import uk.sendplan.measure.ReadingEntering.Enter;
import uk.sendplan.measure.ReadingEntering.Figure;
import uk.sendplan.measure.ReadingEntering.Period;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Readings only grow: what was entered stays, a correction supersedes, and any past day shows what stood at its end. */
@SpringBootTest
class ReadingEnteringTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    MeasureKeeping keeping;

    @Autowired
    ReadingEntering entering;

    @Autowired
    MeasureQueries queries;

    @Autowired
    Clock clock;

    TestArea area;
    Member manager;
    UUID planId;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        manager = area.manager();
        String slug = area.enter(TestPlans.small());
        planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW)).id();
    }

    private UUID measure() {
        UUID key = UUID.randomUUID();
        area.asManager(() -> keeping.add(
                manager,
                key,
                planId,
                new Wording(
                        new Definition(
                                "Measured",
                                null,
                                null,
                                MeasureUnit.COUNT,
                                null,
                                0,
                                GoodDirection.UP,
                                null,
                                Frequency.MONTHLY,
                                PeriodType.PERIOD,
                                null,
                                null,
                                null,
                                null),
                        new Care(area.organisation(), null, 30, 5, true),
                        null,
                        new Links(Set.of(), Set.of()))));
        return key;
    }

    private static Enter first(UUID series, int month, int value) {
        LocalDate from = FIRST.plusMonths(month);
        return new Enter(
                UUID.randomUUID(),
                series,
                new Period(London.monthInWords(from), from, from.plusMonths(1).minusDays(1)),
                figure(value),
                null,
                null);
    }

    private static Enter correcting(Enter earlier, int value) {
        return new Enter(
                UUID.randomUUID(), earlier.seriesId(), earlier.period(), figure(value), "Counted again", earlier.key());
    }

    private static Figure figure(int value) {
        return new Figure(BigDecimal.valueOf(value), null, null, null, null, null, null);
    }

    private int enter(Enter... readings) {
        return area.asManager(() -> entering.enter(manager, List.of(readings)));
    }

    private Map<LocalDate, Integer> standing(int number, AsAt asAt) {
        Map<LocalDate, Integer> standing = new TreeMap<>();
        area.asManager(() -> queries.measure(manager, planId, number, asAt)).stream()
                .flatMap(figures -> figures.readings().stream())
                .forEach(reading -> assertThat(standing.put(
                                reading.periodFrom(), reading.value().intValue()))
                        .as("one reading of a period stands")
                        .isNull());
        return standing;
    }

    @Test
    void on_any_past_day_what_stood_at_its_end_is_shown() {
        int lives = Proof.size(4, 60);
        for (int seed = 0; seed < lives; seed++) {
            a_plan();
            UUID series = measure();
            Random random = new Random(seed);
            Map<LocalDate, Enter> latest = new TreeMap<>();
            List<Map<LocalDate, Integer>> days = new ArrayList<>();
            for (int day = 0; day < 8; day++) {
                for (int steps = random.nextInt(4); steps > 0; steps--) {
                    int month = random.nextInt(6);
                    LocalDate from = FIRST.plusMonths(month);
                    Enter one = latest.containsKey(from)
                            ? correcting(latest.get(from), random.nextInt(100))
                            : first(series, month, random.nextInt(100));
                    assertThat(enter(one)).isEqualTo(1);
                    latest.put(from, one);
                }
                Map<LocalDate, Integer> stands = new TreeMap<>();
                latest.forEach(
                        (from, one) -> stands.put(from, one.figure().value().intValue()));
                days.add(stands);
                assertThat(standing(1, AsAt.NOW)).isEqualTo(stands);
                area.letDaysPass(1);
            }
            LocalDate today = London.today(clock);
            for (int day = 0; day < days.size(); day++) {
                assertThat(standing(1, AsAt.endOf(today.minusDays(days.size() - (long) day))))
                        .as("life %s, day %s", seed, day)
                        .isEqualTo(days.get(day));
            }
        }
    }

    @Test
    void the_same_form_twice_is_one_reading_and_a_period_has_one() {
        UUID series = measure();
        Enter january = first(series, 0, 5);
        assertThat(enter(january)).isEqualTo(1);
        assertThat(enter(january)).isZero();
        assertThatThrownBy(() -> enter(first(series, 0, 6))).isInstanceOf(Refused.class);
        Enter corrected = correcting(january, 7);
        assertThat(enter(corrected)).isEqualTo(1);
        assertThatThrownBy(() -> enter(correcting(january, 8))).isInstanceOf(StaleVersion.class);
        assertThat(standing(1, AsAt.NOW)).containsExactly(Map.entry(FIRST, 7));
    }

    @Test
    void all_of_what_is_sent_is_entered_or_nothing() {
        UUID series = measure();
        enter(first(series, 3, 1));
        assertThatThrownBy(() -> enter(first(series, 1, 1), first(series, 2, 1), first(series, 3, 2)))
                .isInstanceOf(Refused.class);
        assertThat(standing(1, AsAt.NOW)).hasSize(1);
        UUID another = UUID.randomUUID();
        assertThatThrownBy(() -> enter(first(series, 4, 1), first(another, 4, 1)))
                .isInstanceOf(NotThere.class);
        Member officer = area.another(Role.OFFICER, area.organisation("Another"));
        assertThatThrownBy(() -> area.as(officer, () -> entering.enter(officer, List.of(first(series, 5, 1)))))
                .as("of a measure that is not theirs")
                .isInstanceOf(NotThere.class);
        assertThat(standing(1, AsAt.NOW)).hasSize(1);
    }

    @Test
    void of_several_who_correct_the_same_reading_at_once_one_does() throws Exception {
        UUID series = measure();
        Enter january = first(series, 0, 5);
        enter(january);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> corrections = new ArrayList<>();
            for (int person = 0; person < 8; person++) {
                int value = 10 + person;
                corrections.add(() -> {
                    try {
                        return enter(correcting(january, value)) == 1;
                    } catch (StaleVersion late) {
                        return false;
                    }
                });
            }
            int done = 0;
            for (Future<Boolean> correction : people.invokeAll(corrections)) {
                done += correction.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
        assertThat(standing(1, AsAt.NOW)).hasSize(1);
    }

    @Test
    void sixty_measures_of_two_years_are_read_in_a_constant_number_of_statements() throws Exception {
        List<Enter> all = new ArrayList<>();
        for (int measure = 0; measure < 60; measure++) {
            UUID series = measure();
            for (int month = 0; month < 24; month++) {
                all.add(first(series, month, month));
            }
        }
        assertThat(enter(all.toArray(Enter[]::new))).isEqualTo(1440);
        List<MeasureFigures> read = new ArrayList<>();
        assertThat(SqlStatements.of(() -> read.addAll(area.asManager(() -> queries.ofPlan(manager, planId, AsAt.NOW)))))
                .filteredOn(sql -> sql.contains("measure"))
                .hasSize(1);
        assertThat(read)
                .hasSize(60)
                .allSatisfy(one -> assertThat(one.readings()).hasSize(24));
    }
}
