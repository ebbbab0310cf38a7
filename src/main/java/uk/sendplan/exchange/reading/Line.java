package uk.sendplan.exchange.reading;

/**
 * A line with something on it.
 *
 * @param index the position among the lines with something on them
 * @param indent columns before the mark, a tab counts as four
 * @param mark what stands before the words
 * @param body the words, without space at the ends; empty where a mark stands alone
 * @param text the words as a string
 */
record Line(
        int index,
        SourceLine source,
        int indent,
        Mark mark,
        Span body,
        String text,
        boolean blankBefore,
        boolean blankAfter) {

    int number() {
        return source.number();
    }

    boolean isMarked() {
        return mark.opensItem();
    }

    boolean isPlain() {
        return mark.is(Mark.Kind.NONE);
    }

    char firstCharacter() {
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    char lastCharacter() {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    boolean isTableRow() {
        return text.indexOf('\t') >= 0;
    }

    /** The mark and the words. */
    Span whole() {
        return mark.span().isEmpty() ? body : new Span(mark.span().start(), body.end());
    }
}
