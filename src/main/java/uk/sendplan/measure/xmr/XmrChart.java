package uk.sendplan.measure.xmr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.measure.xmr.Segment.Reason;
import uk.sendplan.measure.xmr.Segment.RunChart;
import uk.sendplan.measure.xmr.Segment.WithLimits;

/**
 * Values of a measure in time order, with limits, signals and what they mean, as NHS "Making Data Count" reads them. Where a part
 * between rebases has fewer than 12 points it is a run chart. Moving ranges and signals never reach across a rebase.
 *
 * <p>The values are the decimals that people entered ({@link Limits} says why not binary fractions); periods without a value are
 * left out by the caller, and the values beside the gap are neighbours.
 *
 * <p>A measure that should come closer to a benchmark has no way that is good as such, because the benchmark may be above or below
 * it: its signals are neutral and it has no assurance, as for a neutral measure.
 *
 * @param screened whether extreme moving ranges were left out, to be named on the chart
 * @param segments in time order, together all points; none without values
 */
public record XmrChart(GoodDirection good, boolean screened, List<Segment> segments, List<Point> points) {

    /** With fewer points than these there are no limits. */
    public static final int FEWEST = 12;

    /**
     * @param rebases the indices of the points from which new limits hold
     * @throws IllegalArgumentException for a rebase that is not within the values, or at the first of them
     */
    public static XmrChart of(
            List<BigDecimal> values, boolean screened, GoodDirection good, SortedSet<Integer> rebases) {
        if (!rebases.isEmpty() && (rebases.first() < 1 || rebases.last() >= values.size())) {
            throw new IllegalArgumentException("rebases " + rebases + " of " + values.size() + " values");
        }
        List<Segment> segments = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        SortedSet<Integer> ends = new TreeSet<>(rebases);
        ends.add(values.size());
        int from = 0;
        for (int to : ends) {
            if (to > from) {
                Segment segment = segment(values, from, to, screened);
                segments.add(segment);
                points.addAll(points(segment, values.subList(from, to), good));
            }
            from = to;
        }
        return new XmrChart(good, screened, List.copyOf(segments), List.copyOf(points));
    }

    /** Without a rebase. */
    public static XmrChart of(List<BigDecimal> values, boolean screened, GoodDirection good) {
        return of(values, screened, good, Collections.emptySortedSet());
    }

    private static Segment segment(List<BigDecimal> values, int from, int to, boolean screened) {
        List<BigDecimal> own = values.subList(from, to);
        if (own.size() >= FEWEST) {
            return new WithLimits(from, to, Limits.of(own, screened));
        }
        boolean whole = own.size() == values.size();
        return new RunChart(from, to, median(own), whole ? Reason.TOO_FEW_POINTS : Reason.TOO_FEW_BETWEEN_REBASES);
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2));
    }

    private static List<Point> points(Segment segment, List<BigDecimal> values, GoodDirection good) {
        if (!(segment instanceof WithLimits with)) {
            return values.stream()
                    .map(value -> new Point(value, Map.of(), Variation.COMMON_CAUSE))
                    .toList();
        }
        List<Map<Signal, Side>> signals = Signals.in(values, with.limits());
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            Side labelled = signals.get(index).values().stream().findFirst().orElse(null);
            points.add(new Point(
                    values.get(index), Collections.unmodifiableMap(signals.get(index)), Variation.of(labelled, good)));
        }
        return points;
    }

    /** What the last point says; nothing without points, or where the last of them stand in a run chart. */
    public Optional<Variation> variation() {
        return currentLimits().map(limits -> points.get(points.size() - 1).variation());
    }

    /** Where the label of the last point points to; nothing without a signal. */
    public Optional<Side> lastSide() {
        return points.isEmpty()
                ? Optional.empty()
                : points.get(points.size() - 1).signals().values().stream().findFirst();
    }

    /** What can be expected against a target by the limits that hold now. */
    public Assurance assurance(@Nullable BigDecimal target) {
        return target == null
                ? Assurance.NONE
                : currentLimits()
                        .map(limits -> Assurance.of(target, limits, good))
                        .orElse(Assurance.NONE);
    }

    /** Those of the last segment, where it has enough points. */
    public Optional<Limits> currentLimits() {
        return segments.isEmpty() || !(segments.get(segments.size() - 1) instanceof WithLimits last)
                ? Optional.empty()
                : Optional.of(last.limits());
    }
}
