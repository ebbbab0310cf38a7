package uk.sendplan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.documents.Table;
import uk.sendplan.documents.XlsxTables;
import uk.sendplan.exchange.ReadingFileKeeping.Accept;
import uk.sendplan.exchange.ReadingFileKeeping.HandIn;
import uk.sendplan.exchange.figures.FileChoices;
import uk.sendplan.measure.MeasureKeeping;
import uk.sendplan.measure.MeasureKeeping.Care;
import uk.sendplan.measure.MeasureKeeping.Definition;
import uk.sendplan.measure.MeasureKeeping.Links;
import uk.sendplan.measure.MeasureKeeping.Wording;
import uk.sendplan.measure.MeasureQueries;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.PeriodType;
import uk.sendplan.measure.ReadingEntering;
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

/** A file is entered as a whole or not at all, once, however often and by however many it is accepted. */
@SpringBootTest
class ReadingFileKeepingTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    MeasureKeeping measures;

    @Autowired
    MeasureQueries readings;

    @Autowired
    ReadingEntering entering;

    @Autowired
    ReadingFileKeeping keeping;

    @Autowired
    ReadingFileQueries queries;

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
        area.asManager(() -> measures.add(
                manager,
                key,
                planId,
                new Wording(
                        new Definition(
                                "Measured " + key,
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

    private UUID handIn(byte[] content) {
        UUID key = UUID.randomUUID();
        area.as(manager, () -> {
            keeping.handIn(manager, new HandIn(key, planId, "figures.csv", content));
            return null;
        });
        return key;
    }

    private UUID handIn(String text) {
        return handIn(text.getBytes(StandardCharsets.UTF_8));
    }

    private ReadingFile accept(UUID file) {
        return accept(file, 0);
    }

    private ReadingFile accept(UUID file, long version) {
        return area.asManager(() -> keeping.accept(manager, new Accept(planId, file, version, true, "")));
    }

    private int standing() {
        return area.asManager(() -> readings.ofPlan(manager, planId, AsAt.NOW)).stream()
                .mapToInt(figures -> figures.readings().size())
                .sum();
    }

    private static byte[] months(int measures, int months, boolean workbook, Object last) {
        String[] headings = new String[months + 1];
        headings[0] = "Measure";
        for (int month = 0; month < months; month++) {
            headings[month + 1] = London.monthInWords(FIRST.plusMonths(month));
        }
        Table table = Table.of("Figures", headings);
        StringBuilder csv = new StringBuilder(String.join(",", headings)).append('\n');
        for (int number = 1; number <= measures; number++) {
            Object[] row = new Object[months + 1];
            row[0] = "M" + number;
            csv.append(row[0]);
            for (int month = 0; month < months; month++) {
                boolean end = number == measures && month == months - 1;
                row[month + 1] = end ? last : 100 + number + month;
                csv.append(',').append(row[month + 1]);
            }
            table.row(row);
            csv.append('\n');
        }
        return workbook ? XlsxTables.write(List.of(table)) : csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void sixty_measures_of_two_years_come_in_at_once_or_not_at_all() {
        for (int number = 0; number < 60; number++) {
            measure();
        }
        for (boolean workbook : new boolean[] {false, true}) {
            UUID spoilt = handIn(months(60, 24, workbook, "12/15"));
            assertThatThrownBy(() -> accept(spoilt))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refusal -> assertThat(refusal.messageKey()).isEqualTo("figures.accept.error.blocked"));
            assertThat(standing()).isZero();
        }
        long begin = System.nanoTime();
        UUID file = handIn(months(60, 24, true, 184));
        CheckedFile checked = area.asManager(() -> queries.check(manager, planId, file));
        ReadingFile accepted = accept(file);
        long end = System.nanoTime();
        assertThat(Duration.ofNanos(end - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(checked.reading().readings()).hasSize(1440);
        assertThat(accepted.entered()).isEqualTo(1440);
        assertThat(standing()).isEqualTo(1440);
        UUID corrected = handIn(months(60, 24, false, 190));
        assertThatThrownBy(() -> accept(corrected))
                .as("one figure differs, and nobody said why")
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("comment"));
    }

    @Test
    void it_takes_the_same_statements_however_many_readings_there_are() throws Exception {
        for (int number = 0; number < 12; number++) {
            measure();
        }
        UUID few = handIn(months(1, 1, false, 101));
        UUID many = handIn(months(12, 24, false, 135));
        List<String> forFew = SqlStatements.of(() -> accept(few));
        List<String> forMany = SqlStatements.of(() -> accept(many));
        assertThat(forMany.stream().distinct().toList())
                .as("entered in one batch of the same statement")
                .hasSameSizeAs(forFew.stream().distinct().toList());
        assertThat(forMany.stream().filter(sql -> !sql.contains("insert into measure_reading")))
                .hasSize((int) forFew.stream()
                        .filter(sql -> !sql.contains("insert into measure_reading"))
                        .count());
        List<String> check = SqlStatements.of(() -> area.asManager(() -> queries.check(manager, planId, many)));
        assertThat(check).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void accepted_by_several_at_once_it_is_entered_once() throws Exception {
        measure();
        UUID file = handIn("Measure,April 2026,May 2026\nM1,100,101\n");
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> accepting = new ArrayList<>();
            for (int person = 0; person < 8; person++) {
                accepting.add(() -> accept(file).entered());
            }
            for (Future<Integer> accepted : people.invokeAll(accepting)) {
                assertThat(accepted.get()).isEqualTo(2);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(standing()).isEqualTo(2);
        assertThat(area.asManager(() -> queries.file(manager, planId, file)).version())
                .isEqualTo(1);
    }

    @Test
    void two_files_with_the_same_period_at_once_enter_it_once() throws Exception {
        measure();
        List<UUID> files = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            files.add(handIn("Measure,April 2026\nM1," + (100 + number) + "\n"));
        }
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            int done = 0;
            for (Future<Boolean> accepted : people.invokeAll(files.stream()
                    .<Callable<Boolean>>map(file -> () -> {
                        try {
                            return accept(file).entered() == 1;
                        } catch (StaleVersion | Refused late) {
                            return false;
                        }
                    })
                    .toList())) {
                done += accepted.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void what_somebody_changed_meanwhile_is_not_accepted() {
        UUID measure = measure();
        UUID file = handIn("Measure,April 2026\nM1,100\n");
        area.as(manager, () -> {
            keeping.choose(manager, planId, file, 0, FileChoices.NONE);
            return null;
        });
        assertThatThrownBy(() -> accept(file, 0)).isInstanceOf(StaleVersion.class);
        area.asManager(() -> entering.enter(
                manager,
                List.of(new Enter(
                        UUID.randomUUID(),
                        measure,
                        new Period("April 2026", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)),
                        new Figure(BigDecimal.valueOf(90), null, null, null, null, null, null),
                        null,
                        null))));
        assertThatThrownBy(() -> accept(file, 1))
                .as("it corrects now, and nobody said why")
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("comment"));
        Member officer = area.another(Role.OFFICER, area.organisation("Another"));
        assertThatThrownBy(() -> area.as(officer, () -> queries.file(officer, planId, file)))
                .isInstanceOf(NotThere.class);
        area.as(manager, () -> {
            keeping.discard(manager, planId, file, 1);
            keeping.discard(manager, planId, file, 1);
            return null;
        });
        assertThatThrownBy(() -> accept(file, 2)).isInstanceOf(StaleVersion.class);
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void a_key_of_another_area_is_not_found() {
        measure();
        UUID file = handIn("Measure,April 2026\nM1,100\n");
        a_plan();
        assertThatThrownBy(() -> area.as(manager, () -> {
                    keeping.handIn(manager, new HandIn(file, planId, null, "Measure,May 2026\nM1,1\n".getBytes()));
                    return null;
                }))
                .isInstanceOf(NotThere.class);
    }
}
