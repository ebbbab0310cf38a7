package uk.sendplan.files;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import uk.sendplan.documents.TableFile;

/**
 * A file that somebody asked for: it waits, is being made, or is there.
 *
 * @param accountId whose it is; nobody else sees it
 * @param title of the report
 * @param back the report that it is made from
 * @param place in the order in which files of this kind are made
 */
public record MadeFile(
        UUID id,
        UUID accountId,
        TableFile kind,
        String name,
        String title,
        String back,
        long place,
        Instant askedAt,
        CompletableFuture<byte[]> bytes) {

    /** Where it is waited for, and fetched once it is there. */
    public String href() {
        return "/account/files/" + id;
    }
}
