package uk.sendplan.plan;

import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanDocument.CitationDocument;

/**
 * One citation found in a text.
 *
 * @param asWritten the characters from {@code start} (inclusive) to {@code end} (exclusive) of the text, whitespace folded
 * @param code the objective's code, also where the priority does not list it, or null
 * @param principle the number of a key principle, from 1, also where the priority has no such principle, or null
 * @param all true for "all": every objective that the priority lists
 * @param flag why it does not resolve, or null
 */
public record ReadCitation(
        String asWritten,
        int start,
        int end,
        @Nullable String code,
        @Nullable Integer principle,
        boolean all,
        @Nullable CitationFlag flag) {

    /** The form of the JSON contract: a flagged citation points to nothing. */
    public CitationDocument document() {
        return flag == null
                ? new CitationDocument(asWritten, code, principle, all, null)
                : new CitationDocument(asWritten, null, null, all, flag.words());
    }
}
