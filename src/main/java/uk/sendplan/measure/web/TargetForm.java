package uk.sendplan.measure.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.measure.MeasureTarget;
import uk.sendplan.measure.TargetKeeping;
import uk.sendplan.measure.TargetKeeping.Wanted;
import uk.sendplan.measure.TypedFigure;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.DateFields;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.shared.VagueDate;

/**
 * What the form of a target sends, as it was typed.
 *
 * @param series the id of what it is for
 * @param kind the name of a {@link TargetKind}
 * @param benchmark the id of a series
 * @param consistently "true" where each reading counts
 * @param due in words
 */
record TargetForm(
        @Nullable String key,
        @Nullable String version,
        @Nullable String series,
        @Nullable String kind,
        @Nullable String value,
        @Nullable String upper,
        @Nullable String benchmark,
        @Nullable String consistently,
        @Nullable DateFields starts,
        @Nullable String due,
        @Nullable String comment) {

    static final List<String> FIELDS =
            List.of("series", "kind", "value", "upper", "benchmark", "consistently", "starts", "due", "comment");

    private static final int LONGEST_DUE = 200;

    TargetForm {
        series = Objects.requireNonNullElse(series, "");
        kind = Objects.requireNonNullElse(kind, "");
        value = Typed.line(value);
        upper = Typed.line(upper);
        benchmark = Objects.requireNonNullElse(benchmark, "");
        consistently = Objects.requireNonNullElse(consistently, "");
        starts = Objects.requireNonNullElse(starts, DateFields.NONE);
        due = Typed.line(due);
        comment = Typed.text(comment);
    }

    static TargetForm empty(UUID series) {
        return new TargetForm(Keys.fresh(), "", series.toString(), null, null, null, null, null, null, null, null);
    }

    static TargetForm of(MeasureTarget target) {
        return new TargetForm(
                Keys.fresh(),
                String.valueOf(target.version()),
                target.seriesId().toString(),
                target.kind().name(),
                TypedFigure.typed(target.value()),
                TypedFigure.typed(target.upper()),
                target.benchmarkId() == null ? null : target.benchmarkId().toString(),
                String.valueOf(target.consistently()),
                DateFields.of(target.starts()),
                target.dueWords(),
                target.comment());
    }

    /** What was typed, over the version that was saved meanwhile. */
    TargetForm at(long newVersion) {
        return new TargetForm(
                Keys.fresh(),
                String.valueOf(newVersion),
                series,
                kind,
                value,
                upper,
                benchmark,
                consistently,
                starts,
                due,
                comment);
    }

    Checks check(Checks checks) {
        Optional<TargetKind> chosen = kindChosen();
        boolean valued = chosen.filter(TargetKind::hasValue).isPresent();
        boolean between = chosen.filter(one -> one == TargetKind.BETWEEN).isPresent();
        boolean compared = chosen.filter(TargetKind::hasBenchmark).isPresent();
        return checks.that(Keys.of(series).isPresent(), "series", "measure.target.series.error")
                .that(chosen.isPresent(), "kind", "measure.target.kind.error")
                .that(!valued || figure(value) != null, "value", "measure.target.value.error")
                .that(!between || isAbove(), "upper", "measure.target.upper.error")
                .that(!compared || Keys.of(benchmark).isPresent(), "benchmark", "measure.target.benchmark.error")
                .that(firstDay().isBlank() || firstDay().date().isPresent(), "starts", "measure.target.starts.error")
                .text(LONGEST_DUE, "due", text(due))
                .text(TargetKeeping.LONGEST_COMMENT, "comment", text(comment));
    }

    private boolean isAbove() {
        BigDecimal lower = figure(value);
        BigDecimal higher = figure(upper);
        return higher != null && (lower == null || higher.compareTo(lower) > 0);
    }

    Optional<TargetKind> kindChosen() {
        return Stream.of(TargetKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    /** What the kind does not use is left out, whatever was typed. */
    Wanted toCommand() {
        TargetKind chosen = kindChosen().orElseThrow();
        return new Wanted(
                UUID.fromString(text(series)),
                chosen,
                chosen.hasValue() ? figure(value) : null,
                chosen == TargetKind.BETWEEN ? figure(upper) : null,
                chosen.hasBenchmark() ? UUID.fromString(text(benchmark)) : null,
                "true".equals(consistently),
                day(firstDay()),
                text(due).isEmpty() ? null : VagueDate.read(text(due)),
                Typed.orNull(text(comment)));
    }

    private static @Nullable LocalDate day(DateFields typed) {
        return typed.date().orElse(null);
    }

    private DateFields firstDay() {
        return Objects.requireNonNull(starts);
    }

    private static @Nullable BigDecimal figure(@Nullable String typed) {
        return TypedFigure.of(typed).orElse(null);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNull(typed);
    }
}
