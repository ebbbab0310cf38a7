package uk.sendplan.exchange.figures;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.sendplan.measure.PeriodReading;
import uk.sendplan.measure.PeriodType;

/** What a heading says of its column. */
final class Headings {

    private static final int EARLIEST = 1950;
    private static final int LATEST = 2150;

    private static final Map<ColumnRole, List<String>> WORDS = Map.of(
            ColumnRole.MEASURE,
            List.of("measure", "measures", "measure code", "measure name", "indicator", "kpi", "metric", "code"),
            ColumnRole.SERIES,
            List.of("series", "group", "breakdown", "category", "subgroup", "sub group"),
            ColumnRole.AREA,
            List.of("area", "area name", "la", "la name", "local authority", "local area", "geography", "region"),
            ColumnRole.PERIOD,
            List.of(
                    "period",
                    "time period",
                    "reporting period",
                    "year",
                    "month",
                    "quarter",
                    "term",
                    "date",
                    "academic year",
                    "financial year"),
            ColumnRole.FIGURE,
            List.of("value", "figure", "reading", "result", "actual", "percent", "percentage", "%", "rate", "score"),
            ColumnRole.NUMERATOR,
            List.of("numerator", "num"),
            ColumnRole.DENOMINATOR,
            List.of("denominator", "den"),
            ColumnRole.BASE,
            List.of("base", "respondents", "responses", "answered", "how many answered"),
            ColumnRole.RESPONSE_RATE,
            List.of("response rate"),
            ColumnRole.QUALIFIER,
            List.of("qualifier", "note", "notes", "status"));

    private static final List<String> SHARES = List.of("pct", "percent", "percentage", "%", "rate", "share");
    private static final List<String> WHOLES = List.of("den", "denominator", "total", "cohort");
    private static final List<String> PARTS = List.of("num", "numerator");

    private Headings() {}

    /** By the whole heading. */
    static Optional<ColumnRole> role(String heading) {
        String plain = plain(heading);
        return WORDS.entrySet().stream()
                .filter(role -> role.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** By a word of the heading of a column that has figures: a share, what it counts, or of what. */
    static Optional<ColumnRole> part(String heading) {
        List<String> words = List.of(plain(heading).replace("%", " % ").strip().split(" +"));
        if (words.stream().anyMatch(SHARES::contains)) {
            return Optional.of(ColumnRole.FIGURE);
        }
        if (words.stream().anyMatch(WHOLES::contains)) {
            return Optional.of(ColumnRole.DENOMINATOR);
        }
        return words.stream().anyMatch(PARTS::contains) ? Optional.of(ColumnRole.NUMERATOR) : Optional.empty();
    }

    /** Whether it means days of our times, whatever the measure's kind of period. */
    static boolean isPeriod(String text) {
        return !text.isEmpty()
                && PeriodReading.of(text, PeriodType.PERIOD)
                        .filter(period -> period.from().getYear() >= EARLIEST
                                && period.to().getYear() <= LATEST)
                        .isPresent();
    }

    /** Lower case, its words with one blank between them, without punctuation. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.UK)
                .replaceAll("[^\\p{L}\\p{N}%£]+", " ")
                .strip();
    }
}
