package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reference while it is being read. */
final class ReferenceDraft {
    private final String number;
    private final boolean generated;
    private final Span place;
    private final boolean ownLine;
    private final List<Span> numberText = new ArrayList<>();
    private final List<Span> marks = new ArrayList<>();
    private final List<OutcomeDraft> outcomes = new ArrayList<>();
    private @Nullable Span cited;

    ReferenceDraft(String number, boolean generated, Span place, boolean ownLine) {
        this.number = number;
        this.generated = generated;
        this.place = place;
        this.ownLine = ownLine;
    }

    String number() {
        return number;
    }

    /** True where the plan prints no number. */
    boolean generated() {
        return generated;
    }

    Span place() {
        return place;
    }

    Passage head() {
        return new Passage(numberText, marks, cited, ownLine);
    }

    List<OutcomeDraft> outcomes() {
        return outcomes;
    }

    @Nullable
    Span cited() {
        return cited;
    }

    void printed(List<Span> numberSpans) {
        numberText.addAll(numberSpans);
    }

    void mark(Span span) {
        marks.add(span);
    }

    void cite(Span span) {
        cited = span;
    }

    /** The outcome at hand; one without words is made where points come first. */
    OutcomeDraft outcome() {
        if (outcomes.isEmpty()) {
            outcomes.add(new OutcomeDraft(new Passage(List.of(), List.of(), null, false)));
        }
        return outcomes.get(outcomes.size() - 1);
    }
}
