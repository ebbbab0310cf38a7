package uk.sendplan.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.measure.MarkKeeping;
import uk.sendplan.measure.MarkKeeping.AddMark;
import uk.sendplan.measure.MarkKind;
import uk.sendplan.measure.MeasureKeeping;
import uk.sendplan.measure.MeasureKeeping.Baseline;
import uk.sendplan.measure.MeasureKeeping.Care;
import uk.sendplan.measure.MeasureKeeping.Definition;
import uk.sendplan.measure.MeasureKeeping.Links;
import uk.sendplan.measure.MeasureKeeping.Wording;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.PeriodType;
import uk.sendplan.measure.ReadingEntering;
import uk.sendplan.measure.ReadingEntering.Enter;
import uk.sendplan.measure.ReadingEntering.Figure;
import uk.sendplan.measure.ReadingEntering.Period;
import uk.sendplan.measure.SeriesKeeping;
import uk.sendplan.measure.SeriesKeeping.AddSeries;
import uk.sendplan.measure.TargetKeeping;
import uk.sendplan.measure.TargetKeeping.Wanted;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.measure.judging.Symbol;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Texts;
import uk.sendplan.shared.VagueDate;

/** Keeps the measures of the demonstration and enters their readings. Each step does nothing twice. */
@Component
@InDemoMode
class DemoMeasures {

    private static final int DAYS_TO_ENTER = 60;
    private static final int THRESHOLD = 5;
    /** A reading comes so many days after the end of its period. */
    private static final int ENTERED_AFTER = 18;

    /** The last month that is counted from ended so many days before the seeding or more: whatever day that is, its reading is there. */
    private static final int SETTLED = 25;

    private final MeasureKeeping keeping;
    private final SeriesKeeping series;
    private final TargetKeeping targets;
    private final ReadingEntering entering;
    private final MarkKeeping marks;

    DemoMeasures(
            MeasureKeeping keeping,
            SeriesKeeping series,
            TargetKeeping targets,
            ReadingEntering entering,
            MarkKeeping marks) {
        this.keeping = keeping;
        this.series = series;
        this.targets = targets;
        this.entering = entering;
        this.marks = marks;
    }

    /** @param seeding the day of seeding, from which all days are counted */
    void add(Member by, UUID planId, LocalDate seeding, DemoMeasure measure) {
        keeping.add(by, measure.id(), planId, wording(seeding, measure));
        for (DemoMeasure.Series one : measure.series()) {
            series.add(
                    by,
                    new AddSeries(
                            measure.series(one.name()),
                            measure.id(),
                            one.kind(),
                            Texts.orNull(one.dimension()),
                            one.name(),
                            Texts.orNull(one.source())));
        }
        for (int place = 0; place < measure.targets().size(); place++) {
            targets.set(
                    by,
                    measure.key("target " + place),
                    measure.id(),
                    wanted(seeding, measure, measure.targets().get(place)));
        }
    }

    private static Wording wording(LocalDate seeding, DemoMeasure measure) {
        List<String> told = measure.fields();
        VagueDate when = told.get(12).isEmpty() ? null : DemoDate.on(seeding, told.get(12));
        return new Wording(
                new Definition(
                        measure.name(),
                        Texts.orNull(told.get(15)),
                        Texts.orNull(told.get(1)),
                        MeasureUnit.valueOf(told.get(2)),
                        Texts.orNull(told.get(3)),
                        Integer.parseInt(told.get(4)),
                        GoodDirection.valueOf(told.get(5)),
                        null,
                        Frequency.valueOf(told.get(6)),
                        PeriodType.valueOf(told.get(7)),
                        null,
                        null,
                        Texts.orNull(told.get(13)),
                        Texts.orNull(told.get(14))),
                new Care(measure.owner().id(), null, DAYS_TO_ENTER, THRESHOLD, true),
                when == null ? null : new Baseline(new BigDecimal(told.get(11)), when, null),
                new Links(measure.outcomes(), measure.priorities()));
    }

    private static Wanted wanted(LocalDate seeding, DemoMeasure measure, DemoMeasure.Target target) {
        return new Wanted(
                measure.series(target.series()),
                target.kind(),
                number(target.value()),
                number(target.upper()),
                target.benchmark().isEmpty() ? null : measure.series(target.benchmark()),
                target.consistently(),
                null,
                target.due().isEmpty() ? null : DemoDate.on(seeding, target.due()),
                Texts.orNull(target.comment()));
    }

    private static @Nullable BigDecimal number(String told) {
        return told.isEmpty() ? null : new BigDecimal(told);
    }

    /** All readings of a measure by the days before the seeding on which they are entered: those of before it was agreed then. */
    static Map<Integer, List<Enter>> readings(LocalDate seeding, DemoMeasure measure) {
        Map<Integer, List<Enter>> byDay = new TreeMap<>();
        PeriodType type = PeriodType.valueOf(measure.fields().get(7));
        for (DemoMeasure.Readings told : measure.readings()) {
            for (int place = 0; place < told.figures().size(); place++) {
                int after = told.figures().size() - 1 - place;
                LocalDate last = seeding.minusDays(SETTLED)
                        .withDayOfMonth(1)
                        .minusMonths(told.ago() - 1L + (long) told.months() * after)
                        .minusDays(1);
                Period period = period(last, told.months(), type);
                int entered = (int) ChronoUnit.DAYS.between(last.plusDays(ENTERED_AFTER), seeding);
                byDay.computeIfAbsent(Math.min(entered, DemoMeasure.ADDED - 1), day -> new ArrayList<>())
                        .add(new Enter(
                                measure.key(told.series() + " reading " + place),
                                measure.series(told.series()),
                                period,
                                figure(
                                        MeasureUnit.valueOf(measure.fields().get(2)),
                                        told.figures().get(place)),
                                null,
                                null));
            }
        }
        return byDay;
    }

    /** What ends with a month: that month, or so many months up to it. */
    private static Period period(LocalDate last, int months, PeriodType type) {
        LocalDate first = last.withDayOfMonth(1).minusMonths(months - 1L);
        if (type == PeriodType.POINT) {
            return new Period(London.dayInWords(last), last, last);
        }
        return new Period(
                months == 1
                        ? London.monthInWords(last)
                        : String.format(Locale.UK, "%s to %s", London.monthInWords(first), London.monthInWords(last)),
                first,
                last);
    }

    /** "54:83/310" was answered by 83 of 310; "69@112" is 69% of 112, "24.8@145" a mean of 145; "59.1=provisional" is qualified. */
    private static Figure figure(MeasureUnit unit, String told) {
        String[] qualified = told.split("=", 2);
        String[] counted = qualified[0].split("@", 2);
        String[] asked = counted[0].split(":", 2);
        Symbol symbol = Symbol.of(asked[0]).orElse(null);
        BigDecimal value = symbol == null ? new BigDecimal(asked[0]) : null;
        BigDecimal of = counted.length == 2 ? new BigDecimal(counted[1]) : null;
        boolean share = of != null && unit == MeasureUnit.PERCENT;
        BigDecimal rate = null;
        Integer base = of == null || share ? null : Integer.valueOf(of.intValueExact());
        if (asked.length == 2) {
            String[] counts = asked[1].split("/", 2);
            base = Integer.valueOf(counts[0]);
            rate = percent(new BigDecimal(counts[0]), new BigDecimal(counts[1]));
        }
        return new Figure(
                value,
                symbol,
                share ? part(Objects.requireNonNull(value), Objects.requireNonNull(of)) : null,
                share ? of : null,
                base,
                rate,
                qualified.length == 2 ? qualified[1] : null);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.HALF_UP);
    }

    private static BigDecimal part(BigDecimal percent, BigDecimal whole) {
        return percent.multiply(whole).divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
    }

    void enter(Member by, List<Enter> readings) {
        entering.enter(by, readings);
    }

    void note(Member by, LocalDate seeding, DemoMeasure measure, DemoMeasure.Note note) {
        marks.add(
                by,
                new AddMark(
                        measure.key("note " + note.text()),
                        measure.id(),
                        MarkKind.valueOf(note.kind()),
                        seeding.minusMonths(note.months()).withDayOfMonth(1),
                        note.text()));
    }
}
