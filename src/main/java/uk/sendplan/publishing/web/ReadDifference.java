package uk.sendplan.publishing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Link;

/**
 * What changed since an earlier edition, for {@code publishing/_difference}: the answer first, then each change.
 *
 * @param answer a sentence: how many were added, reworded, removed …
 * @param with the edition that it is compared with, or null where there is none
 * @param note what is to be known of it, or null
 */
public record ReadDifference(
        String answer,
        @Nullable Link with,
        List<Row> rows,
        @Nullable String note) {

    /**
     * @param kinds in words: "added", "reworded"
     * @param heading under which it stands, or stood
     * @param text as it is; null for what was removed
     * @param before what it was, or null
     */
    public record Row(
            List<String> kinds, String heading, @Nullable String text, List<String> before) {}
}
