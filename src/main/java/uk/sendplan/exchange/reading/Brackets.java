package uk.sendplan.exchange.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes in brackets: "(C2)" in an objective, "(A2, B2, B3)." at the end of a statement.
 *
 * @param all the brackets, with the space before them, and with a full stop behind them where the words have one already
 * @param inside what stands between the brackets
 */
record Brackets(Span all, Span inside) {
    private static final int LONGEST = 120;
    private static final int MOST_TRIED = 20;

    private static final Pattern CODE = Pattern.compile("\\s*\\p{Lu}{1,3}\\d{1,3}[a-z]?\\s*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");

    /** The last brackets that hold one code, or null. */
    static @Nullable Brackets ofObjective(SourceText source, Span body) {
        int close = body.end();
        for (int tried = 0; tried < MOST_TRIED; tried++) {
            close = source.findLast(')', body.to(close));
            if (close < 0) {
                return null;
            }
            Brackets brackets = closedAt(source, body, close);
            if (brackets != null && CODE.matcher(source.cut(brackets.inside())).matches()) {
                return brackets;
            }
        }
        return null;
    }

    /** Brackets at the very end that hold nothing but citations, at least one of them of a known code; or null. */
    static @Nullable Brackets ofStatement(SourceText source, Span body, Set<String> knownCodes) {
        int close = body.end() - 1;
        while (close > body.start() && ".;, ".indexOf(source.text().charAt(close)) >= 0) {
            close--;
        }
        if (close <= body.start() || source.text().charAt(close) != ')') {
            return null;
        }
        Brackets brackets = closedAt(source, body, close);
        if (brackets == null
                || ReferenceForm.citations(source.text(), brackets.inside()).end()
                        != brackets.inside().end()) {
            return null;
        }
        Matcher word = WORD.matcher(source.cut(brackets.inside()));
        return word.results().anyMatch(code -> knownCodes.contains(code.group())) ? brackets : null;
    }

    private static @Nullable Brackets closedAt(SourceText source, Span body, int close) {
        int open = source.findLast('(', new Span(Math.max(body.start(), close - LONGEST), close));
        if (open < 0) {
            return null;
        }
        int start = source.trimmed(body.to(open)).end();
        int end = close + 1;
        boolean stopped = start > body.start() && ".!?".indexOf(source.text().charAt(start - 1)) >= 0;
        if (stopped && end < body.end() && source.text().charAt(end) == '.') {
            end++;
        }
        return new Brackets(new Span(start, end), new Span(open + 1, close));
    }

    /** The brackets as a mark; their inside belongs to the citations first. */
    Passage takenFrom(Passage passage, Span body) {
        Passage rest = new Passage(
                List.of(new Span(body.start(), all.start()), new Span(all.end(), body.end())),
                passage.marks(),
                inside,
                passage.ownLine());
        return rest.marked(all);
    }
}
