package uk.sendplan.exchange.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the source that is in the plan.
 *
 * @param priority the number of the priority it belongs to, or null
 * @param label what a person calls it: "2.9", "want to see 8", "objective C2"
 * @param text its words; the characters of {@code textSpans} in a row, whitespace folded
 * @param printed false for what the reader found in the middle of a line
 * @param textSpans where its words stand
 * @param markSpans where its numbering, bullets, brackets and form words stand
 */
public record ReadItem(
        ItemKind kind,
        @Nullable String priority,
        String label,
        String text,
        int firstLine,
        int lastLine,
        boolean printed,
        List<Span> textSpans,
        List<Span> markSpans) {}
