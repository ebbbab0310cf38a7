package uk.sendplan.measure.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.platform.web.Words;

/** Says figures and series as people do. */
@Component
public class MeasureWords {

    private final Words words;

    MeasureWords(Words words) {
        this.words = words;
    }

    /** "63.2%", "18 weeks", "1,204 assessments". */
    String figure(Measure measure, BigDecimal value) {
        return figure(measure, value, measure.decimals());
    }

    /** The same with all its places: as it is kept, not as it is shown. */
    public String exactly(Measure measure, BigDecimal value) {
        return figure(
                measure,
                value,
                Math.max(measure.decimals(), value.stripTrailingZeros().scale()));
    }

    private String figure(Measure measure, BigDecimal value, int decimals) {
        String number =
                String.format(Locale.UK, "%,." + decimals + "f", value.setScale(decimals, RoundingMode.HALF_UP));
        String what = measure.unitWords() == null ? "" : " " + measure.unitWords();
        return switch (measure.unit()) {
            case PERCENT -> number + "%";
            case POUNDS -> "£" + number + what;
            case DAYS, WEEKS, MONTHS -> words.of("measure.figure." + measure.unit(), number);
            case COUNT, RATE, SCORE -> number + what;
        };
    }

    /** The same of a reading, whose symbol is said where it has one: "c, suppressed". */
    String figure(Measure measure, MeasureReading reading) {
        return reading.symbol() == null
                ? figure(measure, Objects.requireNonNull(reading.value()))
                : words.of("measure.symbol." + reading.symbol());
    }

    /** The reading's figure with what it rests on: "63.2% (120 of 190), provisional". */
    public String inFull(Measure measure, MeasureReading reading) {
        StringBuilder said = new StringBuilder(figure(measure, reading));
        if (reading.numerator() != null && reading.denominator() != null) {
            said.append(' ')
                    .append(words.of("measure.figure.of", plain(reading.numerator()), plain(reading.denominator())));
        }
        if (reading.base() != null) {
            said.append(", ")
                    .append(words.of(
                            measure.surveyOf() == null ? "measure.figure.counted" : "measure.figure.base",
                            reading.base()));
        }
        if (reading.responseRate() != null) {
            said.append(", ").append(words.of("measure.figure.responseRate", plain(reading.responseRate())));
        }
        return reading.qualifier() == null ? said.toString() : said + ", " + reading.qualifier();
    }

    /** Without a unit: "1,204". */
    public static String plain(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return String.format(Locale.UK, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    /** "GP (source of referral)"; the measure's own series is "the whole". */
    public String series(MeasureSeries series) {
        return switch (series.kind()) {
            case WHOLE -> words.of("measure.series.whole");
            case GROUP -> words.of("measure.series.group", series.name(), Objects.requireNonNull(series.dimension()));
            case INTERVAL, BENCHMARK -> series.name();
        };
    }

    String kind(SeriesKind kind) {
        return words.of("measure.series.kind." + kind);
    }

    /** Its definition in a line: "Percent, every month, up is good". */
    String kind(Measure measure) {
        return words.of(
                "measure.kind",
                measure.unitWords() == null
                        ? words.of("measure.unit." + measure.unit())
                        : words.of("measure.unit." + measure.unit()) + ", " + measure.unitWords(),
                words.of("measure.frequency." + measure.frequency()),
                words.of("measure.good." + measure.goodDirection()));
    }

    /** "weeks", "assessments": what stands at the axis of a chart. */
    String axis(Measure measure) {
        return measure.unitWords() == null ? unit(measure) : measure.unitWords();
    }

    String unit(Measure measure) {
        return words.of("measure.unit." + measure.unit());
    }

    String good(Measure measure) {
        return words.of("measure.goodDirection." + measure.goodDirection());
    }

    String frequency(Measure measure) {
        return words.of("measure.frequency." + measure.frequency());
    }

    @Nullable
    String baseline(Measure measure) {
        return measure.baseline() == null
                ? null
                : words.of(
                        "measure.baseline.said",
                        figure(measure, measure.baseline()),
                        Objects.requireNonNull(measure.baselineWords()));
    }
}
