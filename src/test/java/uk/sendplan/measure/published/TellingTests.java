package uk.sendplan.measure.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.PeriodType;
import uk.sendplan.measure.disclosure.Disclosed;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.measure.judging.Symbol;

class TellingTests {

    private static final UUID ID = UUID.randomUUID();

    private static Measure measure(MeasureUnit unit, int threshold, PeriodType type) {
        return new Measure(
                ID,
                1,
                "Measured",
                null,
                null,
                unit,
                null,
                1,
                GoodDirection.UP,
                null,
                Frequency.MONTHLY,
                type,
                null,
                null,
                null,
                null,
                ID,
                "Owner",
                null,
                30,
                threshold,
                true,
                null,
                null,
                null,
                null,
                null,
                false,
                0,
                null,
                null,
                null);
    }

    /** @param month of 2026 */
    private static MeasureReading reading(
            int month, String value, Symbol symbol, String numerator, String denominator, Integer base) {
        LocalDate from = LocalDate.of(2026, month, 1);
        return new MeasureReading(
                UUID.randomUUID(),
                ID,
                "A month",
                from,
                from.plusMonths(1).minusDays(1),
                number(value),
                symbol,
                number(numerator),
                number(denominator),
                base,
                null,
                null,
                null,
                null,
                "Somebody",
                Instant.EPOCH);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static String told(Telling telling) {
        Telling.Told one = telling.told().get(0);
        return one.value() == null
                ? one.symbol() + " " + one.why()
                : one.value().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 5, 12, , , , 12",
        "COUNT, 5, 4, , , , c SMALL",
        "COUNT, 5, 1, , , , c SMALL",
        "COUNT, 5, 5, , , , 5",
        "COUNT, 5, 0, , , , 0",
        "COUNT, 0, 4, , , , 4",
        "COUNT, 5, 4.5, , , , x NO_COUNT",
        "COUNT, 5, -3, , , , x NO_COUNT",
        "COUNT, 10, 9, , , , c SMALL",
        "PERCENT, 5, 50, 50, 100, , 50",
        "PERCENT, 5, 50.0, 2, 4, , c SMALL",
        "PERCENT, 5, 97.0, 97, 100, , c SMALL",
        "PERCENT, 5, 3.0, 3, 100, , c SMALL",
        "PERCENT, 5, 0, 0, 40, , 0",
        "PERCENT, 5, 100, 40, 40, , 100",
        "PERCENT, 5, 0, 0, 3, , c SMALL",
        "PERCENT, 5, 50, , , , x UNKNOWN_BASE",
        "PERCENT, 0, 50, , , , 50",
        "PERCENT, 5, 51, 50, 100, , x DISAGREES",
        "PERCENT, 5, 120, 120, 100, , x DISAGREES",
        "PERCENT, 5, 60.7, , , 112, 60.7",
        "PERCENT, 5, 60.9, , , 112, x DISAGREES",
        "PERCENT, 5, 50, , , 8, c SMALL",
        "PERCENT, 5, 0, 0, 0, , z null",
        "RATE, 5, 12.4, 31, 25000, , 12.4",
        "RATE, 5, 1.2, 3, 25000, , c SMALL",
        "RATE, 5, 12.4, , , , x UNKNOWN_BASE",
        "WEEKS, 5, 24.8, , , 40, 24.8",
        "WEEKS, 5, 24.8, , , 4, c SMALL",
        "WEEKS, 5, 24.8, , 40, , 24.8",
        "WEEKS, 5, 24.8, , , , x UNKNOWN_BASE",
        "SCORE, 5, 3.5, , , 30, 3.5",
        "POUNDS, 5, 3, , , , 3",
    })
    void of_one_figure_readers_are_told(
            MeasureUnit unit,
            int threshold,
            String value,
            String numerator,
            String denominator,
            Integer base,
            String told) {
        assertThat(told(Telling.of(
                        measure(unit, threshold, PeriodType.PERIOD),
                        List.of(reading(3, value, null, numerator, denominator, base)),
                        List.of())))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, SUPPRESSED, c null",
        "COUNT, NOT_AVAILABLE, x null",
        "PERCENT, NOT_APPLICABLE, z null",
        "PERCENT, LOW, low null",
        "COUNT, LOW, c SMALL",
    })
    void a_symbol_stays_one(MeasureUnit unit, Symbol symbol, String told) {
        assertThat(told(Telling.of(
                        measure(unit, 5, PeriodType.PERIOD),
                        List.of(reading(3, null, symbol, null, null, null)),
                        List.of())))
                .isEqualTo(told);
    }

    private static Telling count(PeriodType type, int month, String value, List<Disclosed> earlier) {
        return Telling.of(
                measure(MeasureUnit.COUNT, 5, type), List.of(reading(month, value, null, null, null, null)), earlier);
    }

    @Test
    void what_was_told_before_is_told_again() {
        Disclosed first = count(PeriodType.PERIOD, 3, "12", List.of()).disclosed();

        assertThat(told(count(PeriodType.PERIOD, 3, "12", List.of(first)))).isEqualTo("12");
        assertThat(told(count(PeriodType.PERIOD, 3, "15", List.of(first))))
                .as("a revision of a count is a count of the same")
                .isEqualTo("15");
    }

    @Test
    void what_came_since_the_last_edition_of_a_running_count_is_not_worked_out() {
        Disclosed first = count(PeriodType.YEAR_TO_DATE, 3, "20", List.of()).disclosed();

        assertThat(told(count(PeriodType.YEAR_TO_DATE, 4, "23", List.of(first))))
                .isEqualTo("c SMALL");
        assertThat(told(count(PeriodType.YEAR_TO_DATE, 4, "27", List.of(first))))
                .isEqualTo("27");
        assertThat(told(count(PeriodType.YEAR_TO_DATE, 4, "20", List.of(first))))
                .isEqualTo("20");
        assertThat(told(count(
                        PeriodType.PERIOD,
                        4,
                        "23",
                        List.of(count(PeriodType.PERIOD, 3, "20", List.of()).disclosed()))))
                .as("counts of two months say nothing of each other")
                .isEqualTo("23");
    }

    /** An independent look: no telling, of any figures, ever gives a number that is small, or that a small one follows from. */
    @Test
    void nothing_small_is_ever_told() {
        Random random = new Random(20261123);
        for (int round = 0; round < 2_000; round++) {
            int whole = random.nextInt(60);
            int part = whole == 0 ? 0 : random.nextInt(whole + 1);
            BigDecimal value = whole == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(part)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
            Telling telling = Telling.of(
                    measure(MeasureUnit.PERCENT, 5, PeriodType.PERIOD),
                    List.of(reading(
                            3, value.toPlainString(), null, Integer.toString(part), Integer.toString(whole), null)),
                    List.of());
            boolean given = telling.told().get(0).value() != null;
            assertThat(given)
                    .as(part + " of " + whole)
                    .isEqualTo(!small(part) && !small(whole) && !small(whole - part) && whole > 0);
        }
    }

    private static boolean small(int count) {
        return count > 0 && count < 5;
    }

    @Test
    void what_is_kept_is_read_back() {
        List<Disclosed> editions = new ArrayList<>();
        for (String value : List.of("20", "3", "0", "41")) {
            Telling telling = count(PeriodType.PERIOD, 3, value, editions);
            Disclosed kept = ToldJson.fromJson(ToldJson.toJson(telling.figures(), telling.disclosed()));
            assertThat(kept.all()).isEqualTo(telling.disclosed().all());
            assertThat(kept.outcome()).isEqualTo(telling.disclosed().outcome());
            editions.add(kept);
        }
        Telling percent = Telling.of(
                measure(MeasureUnit.PERCENT, 5, PeriodType.PERIOD),
                List.of(reading(3, "50", null, "20", "40", null), reading(2, "50", null, "2", "4", null)),
                List.of());
        assertThat(ToldJson.fromJson(ToldJson.toJson(percent.figures(), percent.disclosed()))
                        .all())
                .isEqualTo(percent.disclosed().all());
    }
}
