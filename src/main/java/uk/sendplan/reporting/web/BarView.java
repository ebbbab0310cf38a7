package uk.sendplan.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.standing.Mark;
import uk.sendplan.standing.RollUp;
import uk.sendplan.standing.RollUp.Count;

/**
 * Counts as a bar, the worst at its left end. It shows what stands beside it in words, so it is hidden from screen readers.
 *
 * @param parts all together 100 per cent wide
 */
record BarView(List<Part> parts) {

    private static final Set<String> PATTERNS = Set.of("overdue-without-update", "no-update", "suspended", "not-due");

    /** A number that stands in a narrower part would not fit it on a phone. */
    private static final double NARROWEST_WITH_NUMBER = 6;

    private static final double NARROWEST_OF_SMALL = 16;

    /**
     * @param left its left end in per cent of the bar: "12.50%"
     * @param fill what it is filled with: a colour of a level, or what there is without a rating
     * @param patterned it is a pattern and no plain colour, so that nobody has to see the colour
     * @param stale hatched, because its updates are out of date
     * @param number how many, or empty where it is too narrow
     */
    record Part(
            String left, String width, String middle, String fill, boolean patterned, boolean stale, String number) {}

    static BarView of(RollUp rollUp) {
        return of(rollUp, NARROWEST_WITH_NUMBER);
    }

    /** One of several side by side: fewer of its parts have room for their number. */
    static BarView small(RollUp rollUp) {
        return of(rollUp, NARROWEST_OF_SMALL);
    }

    private static BarView of(RollUp rollUp, double narrowest) {
        List<Part> parts = new ArrayList<>();
        int before = 0;
        for (Count count : rollUp.counts()) {
            String fill = fill(count.mark());
            int fresh = count.number() - count.stale();
            before = add(parts, rollUp.total(), before, fresh, fill, false, narrowest);
            before = add(parts, rollUp.total(), before, count.stale(), fill, true, narrowest);
        }
        return new BarView(List.copyOf(parts));
    }

    private static int add(
            List<Part> parts, int total, int before, int number, String fill, boolean stale, double narrowest) {
        if (number > 0) {
            double width = 100.0 * number / total;
            double left = 100.0 * before / total;
            parts.add(new Part(
                    percent(left),
                    percent(width),
                    percent(left + width / 2),
                    fill,
                    PATTERNS.contains(fill),
                    stale,
                    width < narrowest ? "" : String.valueOf(number)));
        }
        return before + number;
    }

    private static String fill(Mark mark) {
        Kind kind = mark.kind();
        String name = mark.level() == null ? kind.name() : mark.level().colour().name();
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
