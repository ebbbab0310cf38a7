package uk.sendplan.publishing.reading;

import java.math.BigDecimal;

/**
 * A figure within a text: a percentage, or how many.
 *
 * @param value 12.5 for "12.5%", 1200 for "1,200"
 * @param asWritten as it stands in the text
 * @param start where it stands there, in characters from 0
 */
public record Figure(Kind kind, BigDecimal value, String asWritten, int start) {

    public enum Kind {
        PERCENT,
        COUNT
    }

    public int end() {
        return start + asWritten.length();
    }
}
