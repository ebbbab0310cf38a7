package uk.sendplan.publishing.web;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.sendplan.publishing.ProgressCsv;
import uk.sendplan.publishing.PublishedProgress.ProgressEdition;

/** An edition of a progress page as files. */
@Component
class ProgressFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublicProgress progress;
    private final FinishedPages pages;
    private final PrintedProgress printed;

    ProgressFiles(PublicProgress progress, FinishedPages pages, PrintedProgress printed) {
        this.progress = progress;
        this.pages = pages;
        this.printed = printed;
    }

    ResponseEntity<byte[]> json(ProgressEdition edition) {
        return pages.file(
                MediaType.APPLICATION_JSON,
                name(edition, "json"),
                edition,
                () -> progress.json(edition).getBytes(StandardCharsets.UTF_8));
    }

    ResponseEntity<byte[]> csv(ProgressEdition edition) {
        return pages.file(CSV, name(edition, "csv"), edition, () -> ProgressCsv.of(progress.content(edition)));
    }

    CompletableFuture<ResponseEntity<byte[]>> pdf(ProgressEdition edition) {
        return pages.file(name(edition, "pdf"), printed.of(edition));
    }

    private static String name(ProgressEdition edition, String extension) {
        return "%s-%s-%s-edition-%d.%s"
                .formatted(
                        edition.planSlug(), edition.priorityNumber(), edition.cycleSlug(), edition.number(), extension);
    }
}
