package uk.sendplan.publishing.reading;

import java.util.Locale;

/**
 * A heading that a text may have.
 *
 * @param section the place of the section that stands under it, from 0
 */
public record Heading(String label, int section) {

    /** Without regard to case, spaces and what stands behind it: "What we did:" is "WHAT WE DID". */
    boolean isWrittenAs(String line) {
        return plain(label).equals(plain(line));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
