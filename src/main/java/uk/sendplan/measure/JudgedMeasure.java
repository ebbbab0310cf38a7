package uk.sendplan.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.measure.judging.Days;
import uk.sendplan.measure.judging.ExpectedReadings;
import uk.sendplan.measure.judging.Gap;
import uk.sendplan.measure.judging.Judgement;
import uk.sendplan.measure.judging.Judging;
import uk.sendplan.measure.judging.Measured;
import uk.sendplan.measure.judging.Milestone;
import uk.sendplan.measure.judging.Reading;
import uk.sendplan.measure.judging.Target;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.measure.judging.Verdict;
import uk.sendplan.measure.xmr.Assurance;
import uk.sendplan.measure.xmr.XmrChart;
import uk.sendplan.shared.VagueDate;

/**
 * A measure with what its figures come to on a day: how each target stands, what its chart says, which readings are overdue.
 *
 * @param targets in the order in which they are due
 * @param chart of the readings of the whole that have a value
 * @param screened whether outlying moving ranges are left out of the limits of its charts
 * @param overdue the periods of which a reading of the whole is overdue, in order
 */
public record JudgedMeasure(
        MeasureFigures figures,
        LocalDate day,
        List<JudgedTarget> targets,
        XmrChart chart,
        boolean screened,
        List<Days> overdue) {

    /** The worst leads: a board is asked about it. */
    private static final Comparator<JudgedTarget> WORST_FIRST =
            Comparator.comparing(judged -> switch (judged.judgement().verdict()) {
                case OFF_COURSE -> 0;
                case CANNOT_SAY -> 1;
                case ON_COURSE -> 2;
                case MET -> 3;
            });

    /**
     * @param milestone a later target of the same kind asks for more: this one is on the way to it
     */
    public record JudgedTarget(MeasureTarget target, Judgement judgement, boolean milestone) {}

    /** The gap between the groups of a dimension. */
    public record DimensionGap(String dimension, Gap gap) {}

    /** @param day of which all of it is asked; the figures are as they were known then */
    public static JudgedMeasure of(MeasureFigures figures, LocalDate day) {
        return of(figures, day, figures.measure().screened());
    }

    /** @param screened what somebody asks for, whatever the measure's own setting is */
    public static JudgedMeasure of(MeasureFigures figures, LocalDate day, boolean screened) {
        return new JudgedMeasure(
                figures,
                day,
                figures.targets().stream()
                        .map(target -> new JudgedTarget(
                                target,
                                Judging.judge(asked(figures, target), measured(figures, target), day),
                                isOnTheWay(figures, target)))
                        .toList(),
                chart(figures, figures.whole().id(), screened),
                screened,
                overdue(figures, day));
    }

    /** Those that are in use, in their order. */
    public static List<JudgedMeasure> inUse(List<MeasureFigures> measures, LocalDate day) {
        return measures.stream()
                .filter(figures -> !figures.measure().retired())
                .map(figures -> of(figures, day))
                .toList();
    }

    private static Target asked(MeasureFigures figures, MeasureTarget target) {
        VagueDate due = target.due();
        return new Target(
                target.kind(),
                target.value(),
                target.upper(),
                due == null || due.from() == null ? null : new Days(due.from(), Objects.requireNonNull(due.to())),
                target.consistently(),
                target.starts(),
                target.upper() != null || target.dueTo() == null
                        ? List.of()
                        : alike(figures, target)
                                .filter(other -> isBefore(other, target))
                                .map(other -> new Milestone(
                                        Objects.requireNonNull(other.dueTo()), Objects.requireNonNull(other.value())))
                                .toList());
    }

    /** Those of the same series and kind that name a value and a day. */
    private static Stream<MeasureTarget> alike(MeasureFigures figures, MeasureTarget target) {
        return figures.targets(target.seriesId()).stream()
                .filter(other -> other.kind() == target.kind() && other.value() != null && other.dueTo() != null);
    }

    private static boolean isBefore(MeasureTarget one, MeasureTarget other) {
        return Objects.requireNonNull(one.dueTo()).isBefore(Objects.requireNonNull(other.dueTo()));
    }

    private static boolean isOnTheWay(MeasureFigures figures, MeasureTarget target) {
        return target.dueTo() != null && alike(figures, target).anyMatch(other -> isBefore(target, other));
    }

    private static Measured measured(MeasureFigures figures, MeasureTarget target) {
        UUID benchmark = target.benchmarkId();
        return new Measured(
                figures.measure().goodDirection(),
                readings(figures, target.seriesId()),
                benchmark == null ? List.of() : readings(figures, benchmark),
                target.seriesId().equals(figures.whole().id()) ? baseline(figures.measure()) : null);
    }

    private static List<Reading> readings(MeasureFigures figures, UUID series) {
        return figures.readings(series).stream().map(MeasureReading::toJudge).toList();
    }

    private static @Nullable Reading baseline(Measure measure) {
        return measure.baseline() == null
                ? null
                : Reading.of(
                        new Days(
                                Objects.requireNonNull(measure.baselineFrom()),
                                Objects.requireNonNull(measure.baselineTo())),
                        measure.baseline());
    }

    /** Of a group or an interval: its own limits, from the same rebases. */
    public XmrChart chart(MeasureSeries series) {
        return chart(figures, series.id(), screened);
    }

    private static XmrChart chart(MeasureFigures figures, UUID series, boolean screened) {
        List<MeasureReading> valued = figures.readings(series).stream()
                .filter(reading -> reading.value() != null)
                .toList();
        return XmrChart.of(
                valued.stream()
                        .<BigDecimal>map(reading -> Objects.requireNonNull(reading.value()))
                        .toList(),
                screened,
                figures.measure().goodDirection(),
                rebases(figures, valued));
    }

    /** A rebase holds from the first reading whose period ends on its day or later; before the first and after the last it changes nothing. */
    private static SortedSet<Integer> rebases(MeasureFigures figures, List<MeasureReading> valued) {
        SortedSet<Integer> rebases = new TreeSet<>();
        for (MeasureMark mark : figures.marks()) {
            if (mark.kind() == MarkKind.REBASE) {
                int from = (int) valued.stream()
                        .filter(reading -> reading.periodTo().isBefore(mark.markedOn()))
                        .count();
                if (from > 0 && from < valued.size()) {
                    rebases.add(from);
                }
            }
        }
        return rebases;
    }

    private static List<Days> overdue(MeasureFigures figures, LocalDate day) {
        List<MeasureReading> readings = figures.readings(figures.whole().id());
        if (readings.isEmpty() || figures.measure().retired()) {
            return List.of();
        }
        return new ExpectedReadings(
                        figures.measure().frequency(), figures.measure().daysToEnter())
                .overdueAfter(readings.get(readings.size() - 1).period(), day);
    }

    /** The last reading of the whole, with a value or a symbol. */
    public Optional<MeasureReading> latest() {
        List<MeasureReading> readings = figures.readings(figures.whole().id());
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
    }

    /**
     * The target by which the measure is told in short: of those of the whole that ask for something now the one that stands worst. What is
     * on the way to a later one, and was due, is history.
     */
    public Optional<JudgedTarget> lead() {
        return lead(figures.whole());
    }

    /** The same of a group. */
    public Optional<JudgedTarget> lead(MeasureSeries series) {
        List<JudgedTarget> own = targets.stream()
                .filter(judged -> judged.target().seriesId().equals(series.id()))
                .filter(judged -> !judged.milestone() || !isPast(judged.target()))
                .toList();
        return own.stream()
                .filter(JudgedMeasure::asksForSomething)
                .min(WORST_FIRST)
                .or(() -> own.stream().findFirst());
    }

    private boolean isPast(MeasureTarget target) {
        return Objects.requireNonNull(target.dueTo()).isBefore(day);
    }

    private static boolean asksForSomething(JudgedTarget judged) {
        return judged.target().kind() != TargetKind.NONE && judged.target().kind() != TargetKind.NOT_SET_YET;
    }

    /** The groups in use that are asked for something of their own, with how they stand. */
    public Map<MeasureSeries, Verdict> groups() {
        Map<MeasureSeries, Verdict> groups = new LinkedHashMap<>();
        figures.series(SeriesKind.GROUP)
                .forEach(group -> lead(group)
                        .filter(JudgedMeasure::asksForSomething)
                        .ifPresent(lead -> groups.put(group, lead.judgement().verdict())));
        return groups;
    }

    /** By dimension, in their order. */
    public List<DimensionGap> gaps() {
        Map<String, List<MeasureSeries>> dimensions = figures.series(SeriesKind.GROUP)
                .collect(Collectors.groupingBy(
                        group -> Objects.requireNonNull(group.dimension()), LinkedHashMap::new, Collectors.toList()));
        return dimensions.entrySet().stream()
                .map(one -> new DimensionGap(
                        one.getKey(),
                        Gap.of(
                                figures.measure().goodDirection(),
                                one.getValue().stream().map(this::group).toList(),
                                group(figures.whole()))))
                .toList();
    }

    private Gap.Group group(MeasureSeries series) {
        return new Gap.Group(series.name(), readings(figures, series.id()));
    }

    public Optional<Verdict> verdict() {
        return lead().map(judged -> judged.judgement().verdict());
    }

    public boolean isOffCourse() {
        return verdict().filter(Verdict.OFF_COURSE::equals).isPresent();
    }

    /** Against the value of the leading target, where its kind has one value that is good to pass. */
    public Assurance assurance() {
        return chart.assurance(lead().filter(judged -> isPassed(judged.target().kind()))
                .map(judged -> judged.target().value())
                .orElse(null));
    }

    private static boolean isPassed(TargetKind kind) {
        return kind == TargetKind.AT_LEAST || kind == TargetKind.AT_MOST || kind == TargetKind.HOLD;
    }
}
