package uk.sendplan.boardroom;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Role;

/**
 * Something that was said in the thread of a challenge, for ever as it was.
 *
 * @param text null where there was nothing to say beside what was done
 * @param writtenFor the organisation they did it for, as it was called then
 * @param writtenAs the role they did it in
 */
public record ChallengeEntry(
        UUID id,
        EntryKind kind,
        @Nullable String text,
        UUID writtenBy,
        String writtenByName,
        String writtenFor,
        Role writtenAs,
        Instant writtenAt) {}
