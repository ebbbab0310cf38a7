package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the entries under "References". A head ("Reference: 2.10") begins a reference wherever it stands, so a line may
 * hold two, or end with the head of the next. Outcomes, points and further sentences belong to the reference above them.
 */
final class ReferenceReader {
    private final SourceText source;
    private final DecisionLog decisions;
    private final ReferenceHeadReader headReader;
    private final OutcomeReader outcomeReader;
    private final String priority;
    private final List<ReferenceDraft> references = new ArrayList<>();
    private int bullets;

    ReferenceReader(SourceText source, DecisionLog decisions, Set<String> codes, String priority) {
        this.source = source;
        this.decisions = decisions;
        this.outcomeReader = new OutcomeReader(source, decisions, codes);
        this.headReader = new ReferenceHeadReader(source, decisions, outcomeReader, codes);
        this.priority = priority;
    }

    void read(List<Entry> entries) {
        entries.forEach(this::read);
    }

    List<ReferenceDraft> references() {
        return references;
    }

    /** How many printed lines the references are on. */
    int bullets() {
        return bullets;
    }

    private void read(Entry entry) {
        List<ReferenceForm.Head> heads = accepted(entry);
        int end = heads.isEmpty() ? entry.body().end() : heads.get(0).start();
        Span before = source.trimmed(entry.body().to(end));
        if (!before.isEmpty()) {
            readUnderReference(entry.withBody(before));
        }
        for (int i = 0; i < heads.size(); i++) {
            int next = i + 1 < heads.size()
                    ? heads.get(i + 1).start()
                    : entry.body().end();
            Span whole = source.trimmed(new Span(heads.get(i).start(), next));
            boolean first = i == 0 && before.isEmpty();
            bullets += first ? 1 : 0;
            references.add(headReader.read(heads.get(i), whole, first ? entry.mark() : null));
        }
    }

    /** Heads in the middle of a line are decisions. */
    private List<ReferenceForm.Head> accepted(Entry entry) {
        List<ReferenceForm.Head> heads = ReferenceForm.heads(source.text(), entry.body());
        List<ReferenceForm.Head> accepted = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Span number = heads.get(i).number();
            int end = i + 1 < heads.size()
                    ? heads.get(i + 1).start()
                    : entry.body().end();
            boolean atStart = heads.get(i).start() == entry.body().start();
            if (atStart || decisions.splits(kind(new Span(number.end(), end)), number, source.folded(number))) {
                accepted.add(heads.get(i));
            }
        }
        return accepted;
    }

    /** @param rest what stands between the number and the next head or the end of the line */
    private DecisionKind kind(Span rest) {
        boolean complete = ReferenceForm.outcomeLabel(source.text(), rest) != null
                || ReferenceForm.citationLabel(source.text(), rest) != null;
        return complete ? DecisionKind.REFERENCES_ON_ONE_LINE : DecisionKind.HEADING_AT_END_OF_ITEM;
    }

    private void readUnderReference(Entry entry) {
        ReferenceDraft current = references.isEmpty() ? null : references.get(references.size() - 1);
        if (entry.markKind() == Mark.Kind.DOTTED) {
            bullets++;
            references.add(headReader.readNumbered(entry));
        } else if (current != null && current.cited() == null && beginsWithCitations(entry)) {
            bullets++;
            decisions.inform(DecisionKind.CITATIONS_BELOW_NUMBER, entry.body(), current.number());
            headReader.goOn(current, entry);
        } else if (entry.kind() == LineKind.REFERENCE || current == null) {
            bullets += entry.ownLine() ? 1 : 0;
            references.add(withoutNumber(entry));
        } else if (entry.kind() == LineKind.OUTCOME) {
            outcomeReader.add(current, entry);
        } else if (entry.isMarked()) {
            outcomeReader.addPoints(current, entry);
        } else {
            outcomeReader.addSentence(current, entry);
        }
    }

    private boolean beginsWithCitations(Entry entry) {
        return ReferenceForm.beginsWithCitations(source.cut(entry.body()));
    }

    /** A line under "References" without a number gets the next one of its priority. */
    private ReferenceDraft withoutNumber(Entry entry) {
        String number = priority + "." + (references.size() + 1);
        decisions.inform(DecisionKind.NUMBER_GENERATED, entry.body(), number);
        ReferenceDraft reference = new ReferenceDraft(number, true, entry.body(), entry.ownLine());
        reference.mark(entry.mark());
        headReader.readRest(reference, entry.body());
        return reference;
    }
}
