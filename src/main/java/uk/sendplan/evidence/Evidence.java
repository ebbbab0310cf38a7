package uk.sendplan.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.evidence.content.FileType;

/**
 * A link or a file that shows that something was done.
 *
 * @param about what it is about
 * @param name what it is, in words
 * @param internal the forum does not see it
 * @param link where it is, or null for a file
 * @param file without its bytes, or null for a link
 * @param organisation for whom that person spoke then; empty for nobody
 * @param withdrawn why nobody opens it any more, or null
 * @param removed why its bytes are gone for good, or null
 */
public record Evidence(
        UUID id,
        UUID planId,
        Subject about,
        String name,
        boolean internal,
        @Nullable String link,
        @Nullable File file,
        String by,
        String organisation,
        Instant at,
        @Nullable Step withdrawn,
        @Nullable Step removed) {

    /**
     * @param name as it was uploaded, cleaned, with the ending of its type
     * @param size in bytes
     * @param sha256 of its bytes, in 64 hexadecimal digits
     * @param scanned a virus scanner said that it is clean
     */
    public record File(FileType type, String name, int size, String sha256, boolean scanned) {}

    /** What was done with it later. */
    public record Step(String reason, String by, Instant at) {}

    public boolean isThere() {
        return withdrawn == null && removed == null;
    }

    /** Why it is not there any more, the gravest first; null while it is. */
    public @Nullable Step gone() {
        return removed == null ? withdrawn : removed;
    }
}
