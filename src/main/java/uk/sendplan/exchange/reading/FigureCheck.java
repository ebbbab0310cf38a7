package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells where a statement and a reference of one priority speak of the same thing with different figures. The same thing:
 * a figure with the same unit, and at least four words that carry meaning in common.
 */
final class FigureCheck {
    private static final int WORDS_IN_COMMON = 4;
    /** Two lists of figures are compared pair by pair, so they must not grow without bound. */
    private static final int MOST_FIGURES = 60;

    private static final Pattern FIGURE = Pattern.compile(
            "\\b(\\d{1,5})(?:[\\s-]{0,2}(%|(?i:per ?cent|weeks?|days?|months?|years?|hours?|minutes?)\\b))");

    private final SourceText source;
    private final DecisionLog decisions;

    FigureCheck(SourceText source, DecisionLog decisions) {
        this.source = source;
        this.decisions = decisions;
    }

    private record Figure(int number, String unit, String written, String where, Span place, Set<String> words) {}

    void check(List<PriorityDraft> drafts) {
        drafts.forEach(this::check);
    }

    private void check(PriorityDraft draft) {
        List<Figure> stated = new ArrayList<>();
        addStatements(stated, draft.wantToSee(), "want to see");
        addStatements(stated, draft.needsToChange(), "needs to change");
        List<Figure> referred = new ArrayList<>();
        for (ReferenceDraft reference : draft.references()) {
            reference.outcomes().stream()
                    .flatMap(outcome -> Stream.concat(Stream.of(outcome.text()), outcome.points().stream()))
                    .forEach(passage -> add(referred, passage, reference.number()));
        }
        for (Figure reference : referred) {
            stated.stream()
                    .filter(statement -> differ(statement, reference))
                    .findFirst()
                    .ifPresent(statement -> decisions.inform(
                            DecisionKind.FIGURES_DIFFER,
                            reference.place(),
                            reference.where(),
                            reference.written(),
                            statement.where(),
                            statement.written()));
        }
    }

    private void addStatements(List<Figure> figures, List<StatementDraft> statements, String section) {
        for (int i = 0; i < statements.size(); i++) {
            String where = section + " " + (i + 1);
            add(figures, statements.get(i).words(), where);
            statements.get(i).points().forEach(point -> add(figures, point, where));
        }
    }

    private void add(List<Figure> figures, Passage passage, String where) {
        if (figures.size() >= MOST_FIGURES || passage.text().isEmpty()) {
            return;
        }
        String text = source.folded(passage.text());
        Matcher matcher = FIGURE.matcher(text);
        while (matcher.find() && figures.size() < MOST_FIGURES) {
            figures.add(new Figure(
                    Integer.parseInt(matcher.group(1)),
                    unit(matcher.group(2)),
                    matcher.group(),
                    where,
                    source.trimmed(passage.text().get(0)),
                    Words.content(text)));
        }
    }

    private static String unit(String written) {
        String unit = written.toLowerCase(Locale.ROOT).replace(" ", "");
        return unit.equals("percent") ? "%" : unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }

    private static boolean differ(Figure one, Figure other) {
        return one.unit().equals(other.unit())
                && one.number() != other.number()
                && one.words().stream().filter(other.words()::contains).count() >= WORDS_IN_COMMON;
    }
}
