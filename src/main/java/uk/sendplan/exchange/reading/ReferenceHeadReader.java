package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one reference from its number on: citations, with or without a label, then the outcome. */
final class ReferenceHeadReader {
    /** Behind the label of the citations, words up to this length are citations even if they are not understood. */
    private static final int LONGEST_CITATIONS = 60;

    private final SourceText source;
    private final DecisionLog decisions;
    private final OutcomeReader outcomes;
    private final Set<String> codes;

    ReferenceHeadReader(SourceText source, DecisionLog decisions, OutcomeReader outcomes, Set<String> codes) {
        this.source = source;
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.codes = codes;
    }

    ReferenceDraft read(ReferenceForm.Head head, Span whole, @Nullable Span bullet) {
        String written = source.folded(head.number());
        String number = written.replace(" ", "");
        if (!written.equals(number)) {
            decisions.inform(DecisionKind.NUMBER_WITH_SPACE, head.number(), written, number);
        }
        int end = head.number().end();
        if (end < whole.end() && Character.isLetter(source.text().charAt(end))) {
            decisions.inform(DecisionKind.NUMBER_GLUED, head.number(), number);
        }
        ReferenceDraft reference = new ReferenceDraft(number, false, head.number(), bullet != null);
        reference.printed(withoutSpace(head.number()));
        reference.mark(new Span(
                bullet == null ? head.start() : Math.min(bullet.start(), head.start()),
                head.number().start()));
        readRest(reference, whole.from(end));
        return reference;
    }

    /** "1.10 …" at the start of a line, or the first cell of a row. */
    ReferenceDraft readNumbered(Entry entry) {
        Span number = entry.mark();
        while (!Character.isDigit(source.text().charAt(number.end() - 1))) {
            number = number.to(number.end() - 1);
        }
        ReferenceDraft reference = new ReferenceDraft(source.cut(number), false, number, entry.ownLine());
        reference.printed(List.of(number));
        reference.mark(entry.mark().from(number.end()));
        List<Span> cells = TableRow.cells(source, entry.body());
        if (cells.size() < 2) {
            readRest(reference, entry.body());
        } else {
            readCells(reference, cells);
        }
        return reference;
    }

    private void readCells(ReferenceDraft reference, List<Span> cells) {
        for (Span cell : cells) {
            boolean citations =
                    ReferenceForm.citations(source.text(), cell).end() == cell.end() && reference.cited() == null;
            if (citations) {
                reference.cite(cell);
            } else if (reference.outcomes().isEmpty()) {
                outcomes.add(reference, cell);
            } else {
                reference.outcome().goOn(cell);
            }
        }
    }

    /** What stands behind the number. */
    void readRest(ReferenceDraft reference, Span rest) {
        Span label = ReferenceForm.citationLabel(source.text(), rest);
        if (label != null) {
            reference.mark(label);
            readCitations(reference, rest.from(label.end()));
            return;
        }
        Span unfinished = ReferenceForm.unfinishedLabel(source.text(), rest);
        if (unfinished != null) {
            reference.mark(unfinished);
            return;
        }
        readOutcome(reference, rest);
    }

    /** The citations of a reference whose head stands above: "Reference: 1 and 3". */
    void goOn(ReferenceDraft reference, Entry entry) {
        reference.mark(entry.mark());
        readRest(reference, entry.body());
    }

    private void readCitations(ReferenceDraft reference, Span rest) {
        Span outcome = ReferenceForm.outcomeLabel(source.text(), rest);
        int end = outcome == null ? rest.end() : outcome.start();
        Span candidates = rest.to(end);
        Span cited = candidates.length() <= LONGEST_CITATIONS
                ? candidates
                : ReferenceForm.citations(source.text(), candidates);
        reference.cite(source.trimmed(cited));
        readOutcome(reference, rest.from(cited.end()));
    }

    private void readOutcome(ReferenceDraft reference, Span rest) {
        Span words = source.trimmed(rest);
        if (words.isEmpty()) {
            return;
        }
        Brackets brackets = reference.cited() == null ? Brackets.ofStatement(source, words, codes) : null;
        if (brackets == null) {
            outcomes.add(reference, words);
            return;
        }
        reference.cite(brackets.inside());
        outcomes.add(reference, source.trimmed(words.to(brackets.all().start())));
        reference.mark(new Span(brackets.all().start(), words.end()));
    }

    private List<Span> withoutSpace(Span number) {
        List<Span> parts = new ArrayList<>();
        int start = number.start();
        for (int i = number.start(); i <= number.end(); i++) {
            if (i == number.end() || Character.isWhitespace(source.text().charAt(i))) {
                if (i > start) {
                    parts.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
