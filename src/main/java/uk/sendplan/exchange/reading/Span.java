package uk.sendplan.exchange.reading;

/** Characters of a {@link SourceText}, from {@code start} (inclusive) to {@code end} (exclusive). */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: %d to %d".formatted(start, end));
        }
    }

    boolean isEmpty() {
        return start == end;
    }

    int length() {
        return end - start;
    }

    Span from(int newStart) {
        return new Span(newStart, end);
    }

    Span to(int newEnd) {
        return new Span(start, newEnd);
    }
}
