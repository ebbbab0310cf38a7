package uk.sendplan.exchange.reading;

import java.util.List;
import java.util.Set;

/**
 * Reads outcomes: the words behind "Outcome:", points with bullets in the same line or below, and a sentence behind the
 * points. An outcome that is only a dash has no words.
 */
final class OutcomeReader {
    private final SourceText source;
    private final DecisionLog decisions;
    private final RunOnItems runOn;
    private final Set<String> codes;

    OutcomeReader(SourceText source, DecisionLog decisions, Set<String> codes) {
        this.source = source;
        this.decisions = decisions;
        this.runOn = new RunOnItems(source, decisions);
        this.codes = codes;
    }

    void add(ReferenceDraft reference, Entry entry) {
        reference.mark(entry.mark());
        add(reference, entry.body(), entry.ownLine());
    }

    void add(ReferenceDraft reference, Span words) {
        add(reference, words, false);
    }

    private void add(ReferenceDraft reference, Span words, boolean ownLine) {
        Span label = ReferenceForm.outcomeLabelAtStart(source.text(), words);
        Span mark = label == null ? words.to(words.start()) : label;
        Span rest = source.trimmed(words.from(mark.end()));
        if (isDash(rest)) {
            decisions.inform(DecisionKind.OUTCOME_WITHOUT_TEXT, mark, reference.number());
            Passage nothing = new Passage(List.of(), List.of(mark, rest), null, ownLine);
            reference.outcomes().add(new OutcomeDraft(nothing));
            return;
        }
        List<Entry> parts =
                runOn.divideBullets(new Entry(LineKind.OUTCOME, Mark.Kind.NONE, mark, 0, rest, 0, 0, ownLine));
        OutcomeDraft outcome = new OutcomeDraft(Passage.of(parts.get(0)));
        reference.outcomes().add(outcome);
        parts.subList(1, parts.size()).forEach(part -> outcome.add(point(part)));
    }

    void addPoints(ReferenceDraft reference, Entry entry) {
        OutcomeDraft outcome = reference.outcome();
        runOn.divideBullets(entry).forEach(part -> outcome.add(point(part)));
    }

    /** Words without a mark: behind points they close the outcome, else they go on with it. */
    void addSentence(ReferenceDraft reference, Entry entry) {
        if (reference.outcomes().isEmpty()) {
            add(reference, entry);
            return;
        }
        OutcomeDraft outcome = reference.outcome();
        if (!outcome.hasPoints()) {
            outcome.goOn(entry.body());
            return;
        }
        Choice choice = decisions.choose(DecisionKind.SENTENCE_AFTER_POINTS, entry.body(), reference.number());
        if (choice == Choice.CLOSING_SENTENCE) {
            outcome.close(entry);
        } else {
            outcome.goOn(entry.body());
        }
    }

    private Passage point(Entry entry) {
        Passage passage = Passage.of(entry);
        Brackets brackets = Brackets.ofStatement(source, entry.body(), codes);
        return brackets == null ? passage : brackets.takenFrom(passage, entry.body());
    }

    private boolean isDash(Span words) {
        return words.length() == 1 && "-–—".indexOf(source.text().charAt(words.start())) >= 0;
    }
}
