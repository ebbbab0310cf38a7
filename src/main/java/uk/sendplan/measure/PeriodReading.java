package uk.sendplan.measure;

import java.util.Optional;
import java.util.regex.Pattern;
import uk.sendplan.measure.ReadingEntering.Period;
import uk.sendplan.shared.VagueDate;

/**
 * Reads the period of a reading as people write it: "March 2026", "Q1 2026/27", "autumn term 2025", "2024". "2024/25" alone is the school year
 * of a measure that is read by school years, else the budget year (April to March): a plan's figures come by one of the two, and a reading
 * needs days.
 */
public final class PeriodReading {

    private static final Pattern TWO_YEARS = Pattern.compile("\\d{4} ?[/-] ?(?:\\d{4}|\\d{2})");

    private PeriodReading() {}

    /** Empty where the words mean no days. */
    public static Optional<Period> of(String words, PeriodType type) {
        VagueDate read = VagueDate.read(
                TWO_YEARS.matcher(words).matches()
                        ? (type == PeriodType.ACADEMIC_YEAR ? "school year " : "financial year ") + words
                        : words);
        return read.from() == null || read.to() == null
                ? Optional.empty()
                : Optional.of(new Period(words, read.from(), read.to()));
    }
}
