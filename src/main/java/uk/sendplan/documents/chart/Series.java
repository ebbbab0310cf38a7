package uk.sendplan.documents.chart;

import java.util.Comparator;
import java.util.List;

/**
 * A line from point to point.
 *
 * @param name in the key below the chart; empty to leave it out
 * @param stepped whether a value holds until the next, as with milestones
 * @param dots in time order
 */
public record Series(String name, Stroke stroke, boolean stepped, List<Dot> dots) {

    public Series {
        dots = dots.stream().sorted(Comparator.comparing(Dot::day)).toList();
    }

    public static Series of(String name, Stroke stroke, List<Dot> dots) {
        return new Series(name, stroke, false, dots);
    }

    public static Series steps(String name, Stroke stroke, List<Dot> dots) {
        return new Series(name, stroke, true, dots);
    }
}
