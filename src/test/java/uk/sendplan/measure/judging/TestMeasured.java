package uk.sendplan.measure.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a measure, in the few words that tests have for it. */
final class TestMeasured {

    private final GoodDirection good;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Reading> benchmarks = new ArrayList<>();
    private @Nullable Reading baseline;

    private TestMeasured(GoodDirection good) {
        this.good = good;
    }

    static TestMeasured measured(GoodDirection good) {
        return new TestMeasured(good);
    }

    TestMeasured baseline(String period, String value) {
        baseline = reading(period, value);
        return this;
    }

    /** @param periodsAndValues "2021", "12.5", "2022", "c" … */
    TestMeasured readings(String... periodsAndValues) {
        for (int index = 0; index < periodsAndValues.length; index += 2) {
            readings.add(reading(periodsAndValues[index], periodsAndValues[index + 1]));
        }
        return this;
    }

    TestMeasured benchmarks(String... periodsAndValues) {
        for (int index = 0; index < periodsAndValues.length; index += 2) {
            benchmarks.add(reading(periodsAndValues[index], periodsAndValues[index + 1]));
        }
        return this;
    }

    Measured build() {
        return new Measured(good, readings, benchmarks, baseline);
    }

    Judgement judge(Target target, String today) {
        return Judging.judge(target, build(), LocalDate.parse(today));
    }

    static Reading reading(String period, String value) {
        return switch (value) {
            case "c" -> Reading.of(days(period), Symbol.SUPPRESSED);
            case "z" -> Reading.of(days(period), Symbol.NOT_APPLICABLE);
            case "x" -> Reading.of(days(period), Symbol.NOT_AVAILABLE);
            case "low" -> Reading.of(days(period), Symbol.LOW);
            default -> Reading.of(days(period), new BigDecimal(value));
        };
    }

    /** "2021", "2021-Q1" (January to March), "2021-03", "2021-03-31", or "2021-03-01 2021-07-20". */
    static Days days(String words) {
        if (words.contains(" ")) {
            String[] parts = words.split(" ");
            return new Days(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]));
        }
        if (words.matches("\\d{4}")) {
            return new Days(LocalDate.parse(words + "-01-01"), LocalDate.parse(words + "-12-31"));
        }
        if (words.matches("\\d{4}-Q[1-4]")) {
            YearMonth first =
                    YearMonth.of(Integer.parseInt(words.substring(0, 4)), 3 * Integer.parseInt(words.substring(6)) - 2);
            return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
        }
        if (words.matches("\\d{4}-\\d\\d")) {
            YearMonth month = YearMonth.parse(words);
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
        return Days.of(LocalDate.parse(words));
    }
}
