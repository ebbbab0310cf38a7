package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of the source that become one text of the plan.
 *
 * @param text the spans whose characters, in a row, are the text
 * @param marks numbering, bullets, form words, brackets
 * @param cited the codes in the brackets at the end, or null
 */
record Passage(List<Span> text, List<Span> marks, @Nullable Span cited, boolean ownLine) {

    Passage {
        text = List.copyOf(text);
        marks = List.copyOf(marks);
    }

    static Passage of(Entry entry) {
        return new Passage(List.of(entry.body()), List.of(entry.mark()), null, entry.ownLine());
    }

    static Passage text(Span text) {
        return new Passage(List.of(text), List.of(), null, false);
    }

    Passage marked(Span mark) {
        List<Span> more = new ArrayList<>(marks);
        more.add(mark);
        return new Passage(text, more, cited, ownLine);
    }

    /** With further words at its end; the space before each of them is part of its span. */
    Passage followedBy(List<Span> words) {
        if (words.isEmpty()) {
            return this;
        }
        List<Span> more = new ArrayList<>(text);
        words.forEach(span -> more.add(span.start() > 0 ? span.from(span.start() - 1) : span));
        return new Passage(more, marks, cited, ownLine);
    }
}
