package uk.sendplan.measure.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.PeriodReading;
import uk.sendplan.measure.ReadingEntering;
import uk.sendplan.measure.ReadingEntering.Enter;
import uk.sendplan.measure.ReadingEntering.Figure;
import uk.sendplan.measure.ReadingEntering.Period;
import uk.sendplan.measure.TypedFigure;
import uk.sendplan.measure.judging.Symbol;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;

/**
 * What the form of one reading sends, as it was typed.
 *
 * @param series the id of a series
 * @param value a figure, or a symbol in its place
 * @param comment why it is corrected, where it is
 * @param sure "true" where what was warned of is right all the same
 */
record ReadingForm(
        @Nullable String key,
        @Nullable String series,
        @Nullable String period,
        @Nullable String value,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String base,
        @Nullable String responseRate,
        @Nullable String qualifier,
        @Nullable String comment,
        @Nullable String sure) {

    static final List<String> FIELDS = List.of(
            "series",
            "period",
            "value",
            "numerator",
            "denominator",
            "base",
            "responseRate",
            "qualifier",
            "comment",
            "sure");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    ReadingForm {
        series = Objects.requireNonNullElse(series, "");
        period = Typed.line(period);
        value = Typed.line(value);
        numerator = Typed.line(numerator);
        denominator = Typed.line(denominator);
        base = Typed.line(base);
        responseRate = Typed.line(responseRate);
        qualifier = Typed.line(qualifier);
        comment = Typed.text(comment);
        sure = Objects.requireNonNullElse(sure, "");
    }

    static ReadingForm empty(String series) {
        return new ReadingForm(Keys.fresh(), series, null, null, null, null, null, null, null, null, null);
    }

    /** As it stands, to be corrected. */
    static ReadingForm of(MeasureReading reading) {
        return new ReadingForm(
                Keys.fresh(),
                reading.seriesId().toString(),
                reading.periodWords(),
                reading.symbol() == null
                        ? TypedFigure.typed(reading.value())
                        : reading.symbol().sign(),
                TypedFigure.typed(reading.numerator()),
                TypedFigure.typed(reading.denominator()),
                reading.base() == null ? null : reading.base().toString(),
                TypedFigure.typed(reading.responseRate()),
                reading.qualifier(),
                null,
                null);
    }

    /** What was typed, to be sent once more. */
    ReadingForm again() {
        return new ReadingForm(
                Keys.fresh(),
                series,
                period,
                value,
                numerator,
                denominator,
                base,
                responseRate,
                qualifier,
                comment,
                sure);
    }

    boolean isSure() {
        return "true".equals(sure);
    }

    Checks check(Checks checks, Measure measure, boolean correcting) {
        return checks.that(Keys.of(series).isPresent(), "series", "measure.reading.series.error")
                .that(period(measure).isPresent(), "period", "measure.reading.period.error")
                .text(ReadingEntering.LONGEST_PERIOD, "period", text(period))
                .that(isValue(), "value", "measure.reading.value.error")
                .that(isFigure(numerator), "numerator", "measure.reading.numerator.error")
                .that(isFigure(denominator), "denominator", "measure.reading.denominator.error")
                .that(text(base).isEmpty() || text(base).matches("\\d{1,9}"), "base", "measure.reading.base.error")
                .that(isShare(), "responseRate", "measure.reading.responseRate.error")
                .text(ReadingEntering.LONGEST_QUALIFIER, "qualifier", text(qualifier))
                .that(!correcting || !text(comment).isEmpty(), "comment", "measure.reading.comment.error.required")
                .text(ReadingEntering.LONGEST_COMMENT, "comment", text(comment));
    }

    private boolean isValue() {
        return Symbol.of(text(value)).isPresent() || TypedFigure.of(value).isPresent();
    }

    private static boolean isFigure(@Nullable String typed) {
        return text(typed).isEmpty() || TypedFigure.of(typed).isPresent();
    }

    private boolean isShare() {
        return text(responseRate).isEmpty()
                || TypedFigure.of(responseRate)
                        .filter(share -> share.signum() >= 0 && share.compareTo(HUNDRED) <= 0)
                        .isPresent();
    }

    Optional<Period> period(Measure measure) {
        return text(period).isEmpty() ? Optional.empty() : PeriodReading.of(text(period), measure.periodType());
    }

    Figure figure() {
        Optional<Symbol> symbol = Symbol.of(text(value));
        return new Figure(
                symbol.isPresent() ? null : TypedFigure.of(value).orElseThrow(),
                symbol.orElse(null),
                figure(numerator),
                figure(denominator),
                text(base).isEmpty() ? null : Integer.valueOf(text(base)),
                figure(responseRate),
                Typed.orNull(text(qualifier)));
    }

    private static @Nullable BigDecimal figure(@Nullable String typed) {
        return TypedFigure.of(typed).orElse(null);
    }

    /** @param corrected the reading that it corrects, whose period stays; or null */
    Enter toCommand(Measure measure, @Nullable MeasureReading corrected) {
        return new Enter(
                Keys.require(key),
                UUID.fromString(text(series)),
                corrected == null
                        ? period(measure).orElseThrow()
                        : new Period(corrected.periodWords(), corrected.periodFrom(), corrected.periodTo()),
                figure(),
                Typed.orNull(text(comment)),
                corrected == null ? null : corrected.id());
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNull(typed);
    }
}
