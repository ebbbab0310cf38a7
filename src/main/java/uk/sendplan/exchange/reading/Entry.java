package uk.sendplan.exchange.reading;

/**
 * A piece of the source that is one thing: a line with the lines that continue it, or a part of a line.
 *
 * @param mark bullet or number before the words, perhaps empty
 * @param number the number of a numbered item, or 0
 * @param body the words, over line ends where lines continue
 * @param ownLine false for what was found in the middle of a line
 */
record Entry(
        LineKind kind,
        Mark.Kind markKind,
        Span mark,
        int number,
        Span body,
        int indent,
        int lastIndex,
        boolean ownLine) {

    static Entry of(Line line, LineKind kind) {
        if (line.isMarked() || line.mark().is(Mark.Kind.DOTTED) && kind == LineKind.REFERENCE) {
            Mark mark = line.mark();
            return new Entry(
                    kind, mark.kind(), mark.span(), mark.value(), line.body(), line.indent(), line.index(), true);
        }
        if (line.mark().is(Mark.Kind.HEADING)) {
            Span hashes = line.mark().span();
            return new Entry(kind, Mark.Kind.NONE, hashes, 0, line.body(), line.indent(), line.index(), true);
        }
        return unmarked(line, kind, line.whole());
    }

    static Entry unmarked(Line line, LineKind kind, Span body) {
        Span noMark = body.to(body.start());
        return new Entry(kind, Mark.Kind.NONE, noMark, 0, body, line.indent(), line.index(), true);
    }

    Entry extendedBy(Line line) {
        return new Entry(
                kind,
                markKind,
                mark,
                number,
                new Span(body.start(), line.whole().end()),
                indent,
                line.index(),
                ownLine);
    }

    Entry withBody(Span newBody) {
        return new Entry(kind, markKind, mark, number, newBody, indent, lastIndex, ownLine);
    }

    /** A further entry found in this one's line. */
    Entry foundInside(Mark.Kind foundKind, Span foundMark, int foundNumber, Span foundBody) {
        return new Entry(kind, foundKind, foundMark, foundNumber, foundBody, indent, lastIndex, false);
    }

    boolean isMarked() {
        return markKind == Mark.Kind.BULLET || markKind == Mark.Kind.NUMBER;
    }

    Span whole() {
        return mark.isEmpty() ? body : new Span(mark.start(), body.end());
    }
}
