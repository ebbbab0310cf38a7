package uk.sendplan.publishing.web;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.publishing.PlanCsv;

/** An edition as files, the same at the plan's address and at the edition's own. */
@Component
class EditionFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublicEditions editions;
    private final FinishedPages pages;
    private final PrintedPlans printed;

    EditionFiles(PublicEditions editions, FinishedPages pages, PrintedPlans printed) {
        this.editions = editions;
        this.pages = pages;
        this.printed = printed;
    }

    ResponseEntity<byte[]> json(PublishedEdition edition) {
        return pages.file(
                MediaType.APPLICATION_JSON,
                name(edition, "json"),
                edition,
                () -> editions.json(edition).getBytes(StandardCharsets.UTF_8));
    }

    ResponseEntity<byte[]> csv(PublishedEdition edition) {
        return pages.file(CSV, name(edition, "csv"), edition, () -> PlanCsv.of(editions.content(edition)));
    }

    CompletableFuture<ResponseEntity<byte[]>> pdf(PublishedEdition edition) {
        return pages.file(name(edition, "pdf"), printed.of(edition));
    }

    private static String name(PublishedEdition edition, String extension) {
        return edition.areaSlug() + "-" + edition.planSlug() + "-edition-" + edition.number() + "." + extension;
    }
}
