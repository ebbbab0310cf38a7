package uk.sendplan.measure.xmr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds the signals in the values of one segment. */
final class Signals {

    private static final int RUN = 7;

    private final List<BigDecimal> values;
    private final Limits limits;
    private final List<Map<Signal, Side>> found = new ArrayList<>();

    private Signals(List<BigDecimal> values, Limits limits) {
        this.values = values;
        this.limits = limits;
        values.forEach(value -> found.add(new EnumMap<>(Signal.class)));
    }

    /** For each value, in order. */
    static List<Map<Signal, Side>> in(List<BigDecimal> values, Limits limits) {
        Signals signals = new Signals(values, limits);
        signals.markOutside();
        signals.markTwoOfThree();
        signals.markRuns(Signal.SHIFT, RUN, 0, signals::side);
        signals.markRuns(Signal.TREND, RUN - 1, 1, signals::move);
        return signals.found;
    }

    private void markOutside() {
        for (int index = 0; index < values.size(); index++) {
            Side side = side(index);
            if (side != null && limits.isOutside(values.get(index))) {
                mark(index, Signal.OUTSIDE, side);
            }
        }
    }

    /** Of the three points only those beyond the near limit are marked: the third is in between by chance. */
    private void markTwoOfThree() {
        for (int first = 0; first + 3 <= values.size(); first++) {
            Side side = side(first);
            if (side == null || side != side(first + 1) || side != side(first + 2)) {
                continue;
            }
            List<Integer> beyond = new ArrayList<>();
            for (int index = first; index < first + 3; index++) {
                if (limits.isBeyondNear(values.get(index))) {
                    beyond.add(index);
                }
            }
            if (beyond.size() >= 2) {
                beyond.forEach(index -> mark(index, Signal.TWO_OF_THREE, side));
            }
        }
    }

    /**
     * Marks the points of every run of so many equal steps and more, with the points before its first step that belong to it.
     *
     * @param steps where each index points to, null where it breaks a run
     */
    private void markRuns(Signal signal, int length, int before, IntFunction<@Nullable Side> steps) {
        int start = 0;
        while (start < values.size()) {
            Side side = steps.apply(start);
            int end = start + 1;
            while (side != null && end < values.size() && steps.apply(end) == side) {
                end++;
            }
            if (side != null && end - start >= length) {
                for (int index = start - before; index < end; index++) {
                    mark(index, signal, side);
                }
            }
            start = end;
        }
    }

    /** A point where one trend ends and another begins belongs to the first. */
    private void mark(int index, Signal signal, Side side) {
        found.get(index).putIfAbsent(signal, side);
    }

    private @Nullable Side side(int index) {
        return sideOf(values.get(index).compareTo(limits.mean()));
    }

    /** From the value before. */
    private @Nullable Side move(int index) {
        return index == 0 ? null : sideOf(values.get(index).compareTo(values.get(index - 1)));
    }

    private static @Nullable Side sideOf(int comparison) {
        return comparison > 0 ? Side.HIGH : comparison < 0 ? Side.LOW : null;
    }
}
