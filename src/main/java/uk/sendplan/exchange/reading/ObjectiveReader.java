package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objectives of a priority, "… (C2)." or "C2: …", and its key principles, "Key principle: 1. …, 2. … and 3. …".
 * The wording is what is left without the code; a sentence behind the code is part of it.
 */
final class ObjectiveReader {
    private static final Pattern LEADING_CODE =
            Pattern.compile("(\\p{Lu}{1,3}\\d{1,3}[a-z]?)\\s*[:.)–—-]?\\s+(?=\\p{Lu})");
    private static final Pattern PRINCIPLES =
            Pattern.compile("(?i)(?:our\\s+)?(?:key|guiding)?\\s*principles?(?:\\s+(?:are|is))?\\s*:");

    private final SourceText source;
    private final DecisionLog decisions;
    private final RunOnItems runOn;

    ObjectiveReader(SourceText source, DecisionLog decisions) {
        this.source = source;
        this.decisions = decisions;
        this.runOn = new RunOnItems(source, decisions);
    }

    List<ObjectiveDraft> objectives(List<Entry> entries) {
        List<ObjectiveDraft> objectives = new ArrayList<>();
        List<Entry> divided = new ArrayList<>();
        for (Entry entry : runOn.divideNumbers(entries)) {
            if (principlesLabel(entry) == null) {
                divided.addAll(runOn.divideBullets(entry));
            }
        }
        new NumberCheck(decisions).checkItems(divided);
        divided.forEach(entry -> objectives.add(objective(entry)));
        return objectives;
    }

    private ObjectiveDraft objective(Entry entry) {
        Passage passage = Passage.of(entry);
        Brackets brackets = Brackets.ofObjective(source, entry.body());
        if (brackets != null) {
            Span after =
                    source.trimmed(new Span(brackets.all().end(), entry.body().end()));
            String code = source.folded(brackets.inside());
            if (after.length() > 1) {
                decisions.inform(DecisionKind.SENTENCE_AFTER_CODE, brackets.all(), code);
            }
            Passage wording = brackets.takenFrom(passage, entry.body());
            return new ObjectiveDraft(code, new Passage(wording.text(), wording.marks(), null, entry.ownLine()));
        }
        Matcher code = LEADING_CODE
                .matcher(source.text())
                .region(entry.body().start(), entry.body().end());
        if (code.lookingAt()) {
            Passage wording =
                    new Passage(List.of(entry.body().from(code.end())), List.of(entry.mark()), null, entry.ownLine());
            return new ObjectiveDraft(code.group(1), wording.marked(new Span(code.start(), code.end())));
        }
        return new ObjectiveDraft("", passage);
    }

    /** Principles in a sentence among the objectives. */
    List<Passage> principlesAmong(List<Entry> entries) {
        List<Passage> principles = new ArrayList<>();
        for (Entry entry : entries) {
            Span label = principlesLabel(entry);
            if (label != null) {
                List<Passage> found = inSentence(entry, label);
                decisions.inform(DecisionKind.PRINCIPLES_IN_SENTENCE, entry.body(), found.size());
                principles.addAll(found);
            }
        }
        return principles;
    }

    /** Principles under a heading of their own. */
    List<Passage> principles(List<Entry> entries) {
        return runOn.divideNumbers(entries).stream().map(Passage::of).toList();
    }

    private @Nullable Span principlesLabel(Entry entry) {
        Matcher label = PRINCIPLES
                .matcher(source.text())
                .region(entry.body().start(), entry.body().end());
        return label.lookingAt() ? new Span(label.start(), label.end()) : null;
    }

    private List<Passage> inSentence(Entry entry, Span label) {
        List<Passage> principles = new ArrayList<>();
        Span mark = new Span(entry.whole().start(), label.end());
        Span rest = entry.body().from(label.end());
        Span number = number(1, rest);
        if (number == null) {
            return List.of(Passage.text(source.trimmed(rest)).marked(mark));
        }
        for (int next = 2; number != null; next++) {
            Span following = number(next, rest.from(number.end()));
            Span words = new Span(number.end(), following == null ? rest.end() : following.start());
            Span principle = withoutJoint(source.trimmed(words));
            Passage passage = Passage.text(principle).marked(number).marked(new Span(principle.end(), words.end()));
            principles.add(principles.isEmpty() ? passage.marked(mark) : passage);
            number = following;
        }
        return principles;
    }

    private @Nullable Span number(int value, Span within) {
        for (String form : List.of(value + ".", value + ")")) {
            int at = source.find(form, within.start(), within);
            if (at >= 0 && (at == 0 || !Character.isDigit(source.text().charAt(at - 1)))) {
                return new Span(at, at + form.length());
            }
        }
        return null;
    }

    /** Without the comma, the "and" or the full stop that joins it to the next one. */
    private Span withoutJoint(Span words) {
        Span rest = words;
        boolean shorter = true;
        while (shorter && !rest.isEmpty()) {
            String text = source.cut(rest);
            int drop = text.endsWith(" and") ? 4 : ",;.".indexOf(text.charAt(text.length() - 1)) >= 0 ? 1 : 0;
            shorter = drop > 0;
            rest = source.trimmed(rest.to(rest.end() - drop));
        }
        return rest;
    }
}
