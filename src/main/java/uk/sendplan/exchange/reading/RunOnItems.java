package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds items that run on in one line: "… schools.9. A reduction …", "… provision10. The voice …", "….• School …".
 *
 * <p>The evidence for a number is that it is the one expected next, stands after the end of a sentence or is glued to a
 * word, and is followed by a full stop and a capital. Where the line below carries that very number, the evidence is
 * weaker and the line is kept together.
 */
final class RunOnItems {
    static final String BULLETS = "•●▪◦‣\uF0B7";
    private static final String SENTENCE_ENDS = ".!?)]:;”\"’";

    private final SourceText source;
    private final DecisionLog decisions;

    RunOnItems(SourceText source, DecisionLog decisions) {
        this.source = source;
        this.decisions = decisions;
    }

    /** The entries, each numbered line divided where further numbers stand in it. */
    List<Entry> divideNumbers(List<Entry> entries) {
        List<Entry> divided = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.markKind() != Mark.Kind.NUMBER) {
                divided.add(entry);
                continue;
            }
            int below = i + 1 < entries.size() ? entries.get(i + 1).number() : 0;
            divideNumbers(entry, below, divided);
        }
        return divided;
    }

    private void divideNumbers(Entry entry, int numberBelow, List<Entry> divided) {
        Entry rest = entry;
        for (int expected = entry.number() + 1; ; expected++) {
            Span number = find(expected, rest.body());
            if (number == null) {
                break;
            }
            Choice usual = numberBelow == expected ? Choice.KEEP_TOGETHER : Choice.SPLIT;
            Choice choice = decisions.chooseOr(usual, DecisionKind.ITEMS_RUN_TOGETHER, number, expected - 1, expected);
            if (choice == Choice.KEEP_TOGETHER) {
                break;
            }
            divided.add(rest.withBody(source.trimmed(rest.body().to(number.start()))));
            Span after = source.trimmed(rest.body().from(number.end()));
            rest = rest.foundInside(Mark.Kind.NUMBER, number, expected, after);
        }
        divided.add(rest);
    }

    private @Nullable Span find(int expected, Span body) {
        String number = expected + ".";
        String text = source.text();
        for (int at = source.find(number, body.start() + 1, body); at >= 0; at = source.find(number, at + 1, body)) {
            if (followsSentence(text, at, body.start()) && precedesSentence(text, at + number.length(), body.end())) {
                return new Span(at, at + number.length());
            }
        }
        return null;
    }

    private static boolean followsSentence(String text, int at, int start) {
        int before = at - 1;
        while (before > start && text.charAt(before) == ' ') {
            before--;
        }
        char c = text.charAt(before);
        boolean glued = before == at - 1 && Character.isLowerCase(c);
        boolean decimal = c == '.' && before == at - 1 && before > start && Character.isDigit(text.charAt(before - 1));
        return glued || SENTENCE_ENDS.indexOf(c) >= 0 && !decimal;
    }

    private static boolean precedesSentence(String text, int at, int end) {
        int after = at;
        while (after < end && (text.charAt(after) == ' ' || "‘“'\"".indexOf(text.charAt(after)) >= 0)) {
            after++;
        }
        return after < end && Character.isUpperCase(text.charAt(after));
    }

    /** The entry up to the first bullet inside it, then one entry for each bullet. */
    List<Entry> divideBullets(Entry entry) {
        int bullet = nextBullet(entry.body().start(), entry.body().end());
        boolean none = bullet < 0;
        if (none || !decisions.splits(DecisionKind.POINTS_IN_LINE, new Span(bullet, bullet + 1))) {
            return List.of(entry);
        }
        List<Entry> divided = new ArrayList<>();
        divided.add(entry.withBody(source.trimmed(entry.body().to(bullet))));
        while (bullet >= 0) {
            int next = nextBullet(bullet + 1, entry.body().end());
            Span words =
                    source.trimmed(new Span(bullet + 1, next < 0 ? entry.body().end() : next));
            divided.add(entry.foundInside(Mark.Kind.BULLET, new Span(bullet, bullet + 1), 0, words));
            bullet = next;
        }
        return divided;
    }

    private int nextBullet(int start, int end) {
        for (int i = start; i < end; i++) {
            if (BULLETS.indexOf(source.text().charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A last sentence without a full stop after sentences that have one is perhaps an item whose number got lost. There
     * is no more evidence than that, so it is kept unless a person says otherwise.
     */
    List<Entry> divideSentence(Entry entry) {
        int start = lastSentence(entry.body());
        if (entry.markKind() != Mark.Kind.NUMBER || start < 0) {
            return List.of(entry);
        }
        Span sentence = new Span(start, entry.body().end());
        if (!decisions.splits(DecisionKind.SENTENCE_WITHOUT_NUMBER, sentence, entry.number())) {
            return List.of(entry);
        }
        return List.of(
                entry.withBody(source.trimmed(entry.body().to(start))),
                entry.foundInside(Mark.Kind.NONE, sentence.to(start), 0, sentence));
    }

    private int lastSentence(Span body) {
        String text = source.text();
        if (body.length() < 3 || ".!?:;)”\"’".indexOf(text.charAt(body.end() - 1)) >= 0) {
            return -1;
        }
        for (int i = body.end() - 1; i > body.start() + 2; i--) {
            boolean sentenceStart = Character.isUpperCase(text.charAt(i))
                    && Character.isWhitespace(text.charAt(i - 1))
                    && ".!?".indexOf(text.charAt(i - 2)) >= 0;
            if (sentenceStart) {
                boolean abbreviation = i > 4 && text.charAt(i - 4) == '.';
                return !abbreviation && source.cut(new Span(i, body.end())).split("\\s+", 5).length > 3 ? i : -1;
            }
        }
        return -1;
    }
}
