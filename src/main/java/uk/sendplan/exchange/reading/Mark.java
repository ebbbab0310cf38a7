package uk.sendplan.exchange.reading;

/**
 * What stands before the words of a line: a bullet, a number, hashes of a heading, or nothing.
 *
 * @param number the digits of a number ("9" or "2.3"), else empty
 * @param depth how many numbers a dotted number has, or the level of a heading, else 0
 */
record Mark(Kind kind, Span span, String number, int depth) {
    enum Kind {
        NONE,
        BULLET,
        NUMBER,
        DOTTED,
        HEADING
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** True for what begins an entry of a list. */
    boolean opensItem() {
        return kind == Kind.BULLET || kind == Kind.NUMBER;
    }

    /** The number of a numbered item, or 0. */
    int value() {
        return kind == Kind.NUMBER ? Integer.parseInt(number) : 0;
    }
}
