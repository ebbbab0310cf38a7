package uk.sendplan.publishing.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a text. Each of its lines that has anything on it is the title, the wording, a heading, or part of one item.
 *
 * @param title the line above everything, where there is one that names a recommendation
 * @param number of the priority (recommendation) that the text says it is about, or null
 * @param wording the priority's own wording as the text has it, or null
 */
public record ReadProgress(
        @Nullable ReadLine title,
        @Nullable String number,
        @Nullable ReadLine wording,
        List<ReadSection> sections) {

    /** @param line of the text, from 1 */
    public record ReadLine(int line, String text) {}

    /**
     * A heading with what stands under it.
     *
     * @param section the place of the section, or null where nothing is known under that heading, or nothing stands above
     * @param heading as it is written; null for what stands above the first one
     */
    public record ReadSection(
            @Nullable Integer section, @Nullable ReadLine heading, List<ReadItem> items) {}

    /**
     * @param line of the text where it begins, from 1
     * @param text without its bullet
     * @param bulleted false for prose
     */
    public record ReadItem(int line, String text, boolean bulleted) {

        public List<Figure> figures() {
            return Figures.in(text);
        }
    }

    public List<ReadItem> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** Everything that was read, in the order of the text. */
    Stream<ReadLine> lines() {
        return Stream.of(
                        Stream.of(title, wording),
                        sections.stream().map(ReadSection::heading),
                        items().stream().map(item -> new ReadLine(item.line(), item.text())))
                .flatMap(lines -> lines)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(ReadLine::line));
    }
}
