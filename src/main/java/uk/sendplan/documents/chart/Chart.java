package uk.sendplan.documents.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines over time, as a picture for pages and print. It carries its name and a sentence that says what it shows, for those who do
 * not see it; the figures belong in a table beside it. Colour is never alone: lines differ by dashes, points by shape.
 *
 * <p>It is {@link Size#width} wide and as high as its key needs, in units that a page scales: at 375 pixels its letters are still
 * read.
 *
 * @param id of letters, digits and hyphens, its own on the page
 * @param title its name
 * @param summary a sentence that says what it shows
 * @param heading shown above it, for one of several that stand together; may be empty
 * @param none shown in the middle where there is no value
 * @param frame what days and values it spans at least, or null for those it has
 */
public record Chart(
        String id,
        String title,
        String summary,
        String heading,
        String none,
        Size size,
        Scale scale,
        List<Series> series,
        List<Level> levels,
        List<Note> notes,
        List<Key> keys,
        @Nullable Frame frame) {

    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    /** How wide it is drawn. */
    public enum Size {
        WIDE(500, 220),
        /** For one of several beside each other. */
        SMALL(300, 130);

        private final int width;
        private final int plotHeight;

        Size(int width, int plotHeight) {
            this.width = width;
            this.plotHeight = plotHeight;
        }

        int width() {
            return width;
        }

        int plotHeight() {
            return plotHeight;
        }
    }

    /** Days and values from the least to the most. */
    public record Frame(LocalDate first, LocalDate last, BigDecimal least, BigDecimal most) {}

    public Chart {
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("id " + id);
        }
        notes = notes.stream().sorted(Comparator.comparing(Note::day)).toList();
    }

    /** @throws IllegalArgumentException for a value beyond 1e15, which no axis here can tell from the next */
    static void require(BigDecimal value) {
        if (value.abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("too large for a chart: " + value);
        }
    }

    /** The markup, to be put into a page as it is: all texts in it are escaped. */
    public String svg() {
        return new Drawing(this).svg();
    }

    /** Small multiples: the same charts, all with the days and values of all, so that their heights can be compared. */
    public static List<Chart> onOneScale(List<Chart> charts) {
        List<LocalDate> days = charts.stream().flatMap(Chart::days).sorted().toList();
        List<BigDecimal> values =
                charts.stream().flatMap(Chart::values).sorted().toList();
        if (days.isEmpty() || values.isEmpty()) {
            return charts;
        }
        Frame all = new Frame(days.get(0), days.get(days.size() - 1), values.get(0), values.get(values.size() - 1));
        return charts.stream().map(chart -> chart.within(all)).toList();
    }

    private Chart within(Frame all) {
        return new Chart(id, title, summary, heading, none, size, scale, series, levels, notes, keys, all);
    }

    Stream<LocalDate> days() {
        return Stream.of(
                        series.stream().flatMap(one -> one.dots().stream()).map(Dot::day),
                        levels.stream().flatMap(level -> Stream.of(level.from(), level.to())),
                        notes.stream().map(Note::day),
                        frame == null ? Stream.<LocalDate>empty() : Stream.of(frame.first(), frame.last()))
                .flatMap(days -> days)
                .flatMap(Stream::ofNullable);
    }

    Stream<BigDecimal> values() {
        return Stream.of(
                        series.stream().flatMap(one -> one.dots().stream()).map(Dot::value),
                        levels.stream().map(Level::value),
                        frame == null ? Stream.<BigDecimal>empty() : Stream.of(frame.least(), frame.most()))
                .flatMap(values -> values)
                .flatMap(Stream::ofNullable);
    }

    boolean hasDots() {
        return series.stream().flatMap(one -> one.dots().stream()).anyMatch(dot -> dot.value() != null);
    }
}
