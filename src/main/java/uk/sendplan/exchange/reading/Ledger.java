package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.sendplan.plan.PlanDocument;

/**
 * To what each character of a source belongs. Every one that is not whitespace belongs to exactly one thing: each
 * character has one place to be claimed, the first claim stands, and what nobody claims is left out as not recognised.
 */
public final class Ledger {

    /** What a character is. */
    public enum Use {
        ITEM_TEXT,
        ITEM_MARK,
        DECISION,
        LEFT_OUT
    }

    /** A run of characters of the same use and owner; {@code owner} is an index into the list of items, decisions or left-outs. */
    public record Run(Span span, Use use, int owner) {}

    private static final int OWNERS_PER_USE = 1 << 28;

    private final SourceText source;
    /** Use and owner of each character in one number, 0 where nobody claims it. */
    private final int[] claims;

    private Ledger(SourceText source) {
        this.source = source;
        this.claims = new int[source.text().length()];
    }

    static PlanReading close(
            SourceText source,
            PlanDocument plan,
            List<ReadItem> items,
            List<Decision> decisions,
            List<SortedLine> leftOutLines,
            PlanCounts counts,
            Coverage coverage) {
        Ledger ledger = new Ledger(source);
        for (int i = 0; i < items.size(); i++) {
            ledger.claim(items.get(i).textSpans(), Use.ITEM_TEXT, i);
        }
        for (int i = 0; i < items.size(); i++) {
            ledger.claim(items.get(i).markSpans(), Use.ITEM_MARK, i);
        }
        for (int i = 0; i < decisions.size(); i++) {
            ledger.claim(decisions.get(i).text(), Use.DECISION, i);
        }
        List<LeftOut> leftOut = new ArrayList<>();
        for (SortedLine line : leftOutLines) {
            LeftOutReason reason = line.reason() == null ? LeftOutReason.NOT_RECOGNISED : line.reason();
            ledger.leaveOut(line.line().whole(), reason, leftOut);
        }
        for (SourceLine line : source.lines()) {
            ledger.sweep(line, leftOut);
        }
        return new PlanReading(plan, items, decisions, List.copyOf(leftOut), counts, coverage, ledger);
    }

    /** All characters that are not whitespace, in runs, in the order of the source. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= claims.length; i++) {
            boolean ends = i == claims.length || claims[i] == 0 || start >= 0 && claims[i] != claims[start];
            if (start >= 0 && ends) {
                int claim = claims[start] - 1;
                Use use = Use.values()[claim / OWNERS_PER_USE];
                runs.add(new Run(new Span(start, i), use, claim % OWNERS_PER_USE));
                start = -1;
            }
            if (start < 0 && i < claims.length && claims[i] != 0) {
                start = i;
            }
        }
        return runs;
    }

    /** How many characters that are not whitespace have each use. */
    public Map<Use, Integer> characters() {
        Map<Use, Integer> characters = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            characters.put(use, 0);
        }
        runs().forEach(run -> characters.merge(run.use(), run.span().length(), Integer::sum));
        return characters;
    }

    private void claim(List<Span> spans, Use use, int owner) {
        spans.forEach(span -> claim(span, use, owner));
    }

    private void claim(Span span, Use use, int owner) {
        for (int i = span.start(); i < span.end(); i++) {
            if (isOpen(i)) {
                claims[i] = use.ordinal() * OWNERS_PER_USE + owner + 1;
            }
        }
    }

    private boolean isOpen(int i) {
        return claims[i] == 0 && !Character.isWhitespace(source.text().charAt(i));
    }

    private void leaveOut(Span span, LeftOutReason reason, List<LeftOut> leftOut) {
        Span words = source.trimmed(span);
        if (!words.isEmpty()) {
            claim(words, Use.LEFT_OUT, leftOut.size());
            leftOut.add(new LeftOut(
                    source.lineAt(words.start()), source.lineAt(words.end() - 1), source.folded(words), reason, words));
        }
    }

    /** Leaves out what nobody claimed on the line. */
    private void sweep(SourceLine line, List<LeftOut> leftOut) {
        int start = -1;
        for (int i = line.span().start(); i <= line.span().end(); i++) {
            boolean inside = i < line.span().end()
                    && (isOpen(i)
                            || start >= 0
                                    && Character.isWhitespace(source.text().charAt(i)));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                leaveOut(new Span(start, i), LeftOutReason.NOT_RECOGNISED, leftOut);
                start = -1;
            }
        }
    }
}
