package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a plan with its lines, in one form whatever it came from: lines end with {@code \n}, every kind of space
 * is an ordinary space (or tab), and characters without width are gone. Everything the reader finds is a {@link Span}
 * of this text.
 */
public final class SourceText {
    private final String text;
    private final List<SourceLine> lines;

    SourceText(String text, List<SourceLine> lines) {
        this.text = text;
        this.lines = List.copyOf(lines);
    }

    public static SourceText ofPlainText(String raw) {
        String text = Whitespace.normalise(raw);
        List<SourceLine> lines = new ArrayList<>();
        for (int start = 0; start <= text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            lines.add(new SourceLine(lines.size() + 1, new Span(start, end), 0, null));
            start = end + 1;
        }
        return new SourceText(text, lines);
    }

    /** A web page as lines: numbered lists as {@code "  1. "}, bullets as {@code "  • "}, nested lists deeper. */
    public static SourceText ofHtml(String html) {
        return HtmlLines.read(html);
    }

    /** Why this text cannot be read as a plan at all, or null. */
    public @Nullable Refusal refusal() {
        return InputCheck.of(this);
    }

    public String text() {
        return text;
    }

    public List<SourceLine> lines() {
        return lines;
    }

    public String cut(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The text of spans in a row, whitespace folded. */
    public String folded(List<Span> spans) {
        StringBuilder all = new StringBuilder();
        spans.forEach(span -> all.append(text, span.start(), span.end()));
        return Whitespace.fold(all);
    }

    public String folded(Span span) {
        return Whitespace.fold(text.subSequence(span.start(), span.end()));
    }

    /** The span without whitespace at its ends. */
    Span trimmed(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** Where the words stand within the span, from {@code from} on, or -1. */
    int find(String words, int from, Span within) {
        int last = within.end() - words.length();
        for (int i = Math.max(from, within.start()); i <= last; i++) {
            if (text.startsWith(words, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The last place of the character within the span, or -1. */
    int findLast(char c, Span within) {
        for (int i = within.end() - 1; i >= within.start(); i--) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** The number of the line that holds the character. */
    public int lineAt(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.isEmpty() ? 1 : lines.get(low).number();
    }
}
