package uk.sendplan.boardroom.pack.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a section is made of. Texts are finished words; every printer knows every kind. */
public sealed interface Block {

    /** "grid": what a template chooses by. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The answer, in a sentence. */
    record Lead(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** What explains, and may be passed over. */
    record Small(String text) implements Block {}

    /** Of what follows it within a section. */
    record Heading(String text) implements Block {}

    /** In somebody's own words, with their lines. */
    record Note(String title, String text) implements Block {}

    /**
     * Counts as a bar, the worst first, with every number in words beside it.
     *
     * @param counts each more than nothing
     */
    record Bar(List<Count> counts) implements Block {

        public int total() {
            return counts.stream().mapToInt(Count::number).sum();
        }

        /** How many whole per cent of the bar each count takes; together 100. */
        public List<Integer> widths() {
            int total = total();
            int[] before = {0, 0};
            return counts.stream()
                    .map(count -> {
                        before[0] += count.number();
                        int end = Math.round(100f * before[0] / total);
                        int width = end - before[1];
                        before[1] = end;
                        return width;
                    })
                    .toList();
        }
    }

    /** @param note what it means, whatever the plan calls it, or null */
    record Count(int number, Mark mark, @Nullable String note) {}

    /** Word, shape and colour, which are those of the pages. */
    record Mark(String text, String shape, String colour) {}

    /** A list, without an order. */
    record Lines(List<String> lines) implements Block {}

    /** One after the other, with their numbers. */
    record Points(List<Point> points) implements Block {}

    /**
     * @param about what it is about, in a word or two
     * @param readOn the section that tells more, or null
     */
    record Point(String about, String text, @Nullable ReadOn readOn) {}

    record ReadOn(String section, String title) {}

    /**
     * A table; the first cell of a row is its heading.
     *
     * @param columns of all 100 per cent
     * @param rows each with a cell for each column
     */
    record Grid(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {}

    /** Numbers side by side, each under its name. */
    record Figures(String caption, List<Figure> figures) implements Block {}

    record Figure(String name, int number) {}

    /** @param width in per cent */
    record Column(String heading, int width) {}

    /** @param mark before the text, or null */
    record Cell(@Nullable Mark mark, String text) {

        public static Cell of(String text) {
            return new Cell(null, text);
        }
    }

    /** Something with what is told of it, kept together in print where it fits. */
    record Entry(String title, @Nullable Mark mark, List<String> facts, List<Told> told) implements Block {}

    /** @param text somebody's own words */
    record Told(String label, String text) {}
}
