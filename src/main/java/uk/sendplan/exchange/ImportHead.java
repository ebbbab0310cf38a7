package uk.sendplan.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an import without reading it.
 *
 * @param fileName null where the text was pasted
 * @param edited true where the text is no longer as it was handed in
 * @param planSlug of the plan it became, else null
 * @param beginning the first characters of what was handed in
 */
public record ImportHead(
        UUID id,
        long version,
        @Nullable String fileName,
        boolean html,
        boolean edited,
        ImportState state,
        @Nullable String madeBy,
        Instant madeAt,
        @Nullable String changedBy,
        Instant changedAt,
        @Nullable String planSlug,
        @Nullable String planTitle,
        String beginning) {

    private static final int FIRST_WORDS = 80;

    /** The file's name, or the first words of what was pasted. */
    public String name() {
        if (fileName != null) {
            return fileName;
        }
        String line = beginning
                .lines()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        return line.length() <= FIRST_WORDS ? line : line.substring(0, FIRST_WORDS) + "…";
    }
}
