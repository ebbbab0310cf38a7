package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the entries of a section into statements. Bullets under a numbered line, and deeper lines under any marked line,
 * are its points. A short line without a full stop that has points is their theme.
 */
final class StatementReader {
    private static final int MOST_WORDS_OF_THEME = 12;

    private final SourceText source;
    private final DecisionLog decisions;
    private final RunOnItems runOn;
    private final NumberCheck numbers;
    private final Set<String> codes;

    StatementReader(SourceText source, DecisionLog decisions, Set<String> codes) {
        this.source = source;
        this.decisions = decisions;
        this.runOn = new RunOnItems(source, decisions);
        this.numbers = new NumberCheck(decisions);
        this.codes = codes;
    }

    List<StatementDraft> read(List<Entry> entries) {
        List<Group> groups = grouped(divided(entries));
        numbers.checkItems(groups.stream().map(Group::head).toList());
        boolean themes = themes(groups);
        return groups.stream().map(group -> statement(group, themes)).toList();
    }

    /** An entry with the entries under it. */
    private record Group(Entry head, List<Entry> points) {}

    private List<Entry> divided(List<Entry> entries) {
        List<Entry> divided = new ArrayList<>();
        for (Entry entry : runOn.divideNumbers(entries)) {
            for (Entry sentence : runOn.divideSentence(entry)) {
                divided.addAll(runOn.divideBullets(sentence));
            }
        }
        return divided;
    }

    private static List<Group> grouped(List<Entry> entries) {
        List<Group> groups = new ArrayList<>();
        for (Entry entry : entries) {
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && isUnder(entry, last.head())) {
                last.points().add(entry);
            } else {
                groups.add(new Group(entry, new ArrayList<>()));
            }
        }
        return groups;
    }

    private static boolean isUnder(Entry entry, Entry head) {
        if (!entry.isMarked() || !head.isMarked()) {
            return false;
        }
        boolean bulletUnderNumber = head.markKind() == Mark.Kind.NUMBER
                && entry.markKind() == Mark.Kind.BULLET
                && entry.indent() >= head.indent();
        return entry.indent() > head.indent() || bulletUnderNumber;
    }

    private boolean themes(List<Group> groups) {
        List<Group> themes = groups.stream().filter(this::looksLikeTheme).toList();
        if (themes.isEmpty()) {
            return false;
        }
        int points = themes.stream().mapToInt(theme -> theme.points().size()).sum();
        Span first = themes.get(0).head().body();
        return decisions.choose(DecisionKind.POINTS_UNDER_THEMES, first, themes.size(), points) == Choice.THEMES;
    }

    private boolean looksLikeTheme(Group group) {
        String words = source.folded(group.head().body());
        return !group.points().isEmpty()
                && !words.isEmpty()
                && ".!;?".indexOf(words.charAt(words.length() - 1)) < 0
                && words.split(" ", MOST_WORDS_OF_THEME + 2).length <= MOST_WORDS_OF_THEME;
    }

    private StatementDraft statement(Group group, boolean themes) {
        List<Passage> points = group.points().stream().map(this::passage).toList();
        boolean theme = themes && looksLikeTheme(group);
        return new StatementDraft(passage(group.head()), theme, group.head().number(), points);
    }

    private Passage passage(Entry entry) {
        Passage passage = Passage.of(entry);
        Brackets brackets = Brackets.ofStatement(source, entry.body(), codes);
        return brackets == null ? passage : brackets.takenFrom(passage, entry.body());
    }
}
