package uk.sendplan.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A row of a summary list.
 *
 * @param action a link at the row's end, or null; its text is followed by the key for those who hear it ("Change title")
 */
public record SummaryRow(String key, String value, @Nullable Link action) {

    public static SummaryRow of(String key, String value) {
        return new SummaryRow(key, value, null);
    }
}
