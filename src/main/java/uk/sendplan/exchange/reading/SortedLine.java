package uk.sendplan.exchange.reading;

import org.jspecify.annotations.Nullable;

/**
 * A line with what it is.
 *
 * @param heading for headings, else null
 * @param reason for lines left out, else null
 */
record SortedLine(
        Line line,
        LineKind kind,
        @Nullable Heading heading,
        @Nullable LeftOutReason reason) {

    static SortedLine of(Line line, LineKind kind) {
        return new SortedLine(line, kind, null, null);
    }

    static SortedLine leftOut(Line line, LeftOutReason reason) {
        return new SortedLine(line, LineKind.LEFT_OUT, null, reason);
    }

    boolean is(LineKind other) {
        return kind == other;
    }
}
