package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the reader writes down what it decides, and learns what a person chose instead. */
final class DecisionLog {
    private static final int BEFORE = 40;
    private static final int AFTER = 80;

    private final SourceText source;
    private final Corrections corrections;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final List<Decision> decisions = new ArrayList<>();

    DecisionLog(SourceText source, Corrections corrections) {
        this.source = source;
        this.corrections = corrections;
    }

    void inform(DecisionKind kind, Span at, Object... arguments) {
        record(kind, at, null, List.of(), arguments);
    }

    /** Information about characters that belong to no item. */
    void informOwning(DecisionKind kind, Span text, Object... arguments) {
        record(kind, text, null, List.of(text), arguments);
    }

    Choice choose(DecisionKind kind, Span at, Object... arguments) {
        return chooseOr(kind.choices().get(0), kind, at, arguments);
    }

    /** As {@link #choose}, where the evidence speaks for another choice than the usual one. */
    Choice chooseOr(Choice usual, DecisionKind kind, Span at, Object... arguments) {
        Decision decision = record(kind, at, usual, List.of(), arguments);
        return decision.choice() == null ? usual : decision.choice();
    }

    boolean splits(DecisionKind kind, Span at, Object... arguments) {
        return choose(kind, at, arguments) == Choice.SPLIT;
    }

    List<Decision> inOrder() {
        return decisions.stream()
                .sorted(Comparator.comparingInt(Decision::line))
                .toList();
    }

    private Decision record(DecisionKind kind, Span at, @Nullable Choice usual, List<Span> text, Object... arguments) {
        String excerpt = excerpt(at);
        String kindAndText = kind.key() + "-" + Long.toHexString(hash(excerpt));
        String id = kindAndText + "-" + occurrences.merge(kindAndText, 1, Integer::sum);
        Choice chosen = corrections.choices().get(id);
        Decision decision = new Decision(
                id,
                kind,
                source.lineAt(at.start()),
                excerpt,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                chosen != null && kind.choices().contains(chosen) ? chosen : usual,
                kind.choices(),
                text);
        decisions.add(decision);
        return decision;
    }

    /** Some words before and after, within the line, cut at whole words. */
    private String excerpt(Span at) {
        String text = source.text();
        int start = at.start();
        int wordStart = start;
        while (start > 0 && text.charAt(start - 1) != '\n' && at.start() - start < BEFORE) {
            start--;
            wordStart = start == 0 || Character.isWhitespace(text.charAt(start - 1)) ? start : wordStart;
        }
        int end = at.start();
        int wordEnd = end;
        while (end < text.length() && text.charAt(end) != '\n' && end - at.start() < AFTER) {
            end++;
            wordEnd = end == text.length() || Character.isWhitespace(text.charAt(end)) ? end : wordEnd;
        }
        return source.folded(new Span(wordStart, wordEnd > at.start() ? wordEnd : end));
    }

    /** FNV-1a: the same on every machine and in every version, unlike {@code hashCode} of anything but strings. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
