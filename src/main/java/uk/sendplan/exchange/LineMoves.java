package uk.sendplan.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.LineKind;
import uk.sendplan.exchange.reading.SourceLine;
import uk.sendplan.exchange.reading.SourceText;

/**
 * Where the lines of a text are after it was edited. Lines are the same where both texts begin and end alike; between that, where
 * their words occur once in both. A changed line is followed when as many lines stand between its neighbours as before.
 */
final class LineMoves {

    private final Map<Integer, Integer> moves = new HashMap<>();

    private LineMoves() {}

    static LineMoves between(SourceText before, SourceText after) {
        LineMoves moves = new LineMoves();
        List<String> old = words(before);
        List<String> now = words(after);
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) {
            moves.moves.put(head + 1, head + 1);
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            moves.moves.put(old.size() - tail, now.size() - tail);
            tail++;
        }
        moves.matchBetween(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), head);
        return moves;
    }

    private void matchBetween(List<String> old, List<String> now, int head) {
        Map<String, Integer> oldOnce = onlyOnes(old);
        Map<String, Integer> nowOnce = onlyOnes(now);
        oldOnce.forEach((words, index) -> {
            Integer moved = nowOnce.get(words);
            if (moved != null) {
                moves.put(head + index + 1, head + moved + 1);
            }
        });
        if (old.size() == now.size()) {
            for (int i = 0; i < old.size(); i++) {
                moves.putIfAbsent(head + i + 1, head + i + 1);
            }
        }
    }

    private static Map<String, Integer> onlyOnes(List<String> lines) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.merge(lines.get(i), i, (first, again) -> -1);
        }
        places.values().removeIf(place -> place < 0);
        return places;
    }

    private static List<String> words(SourceText text) {
        return text.lines().stream().map(SourceLine::span).map(text::folded).toList();
    }

    Corrections follow(Corrections corrections) {
        Map<Integer, LineKind> lines = new TreeMap<>();
        corrections.lines().forEach((line, kind) -> {
            Integer moved = moves.get(line);
            if (moved != null) {
                lines.put(moved, kind);
            }
        });
        return new Corrections(corrections.choices(), lines);
    }
}
