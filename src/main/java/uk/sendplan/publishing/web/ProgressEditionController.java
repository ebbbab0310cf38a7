package uk.sendplan.publishing.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.sendplan.publishing.PublishedProgress.ProgressEdition;

/** Each edition of a progress page at an address of its own, for ever the same, as page and as data. */
@Controller
@RequestMapping("/areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities")
class ProgressEditionController {

    private final PublicProgress progress;
    private final PublicProgressPages progressPages;
    private final WithdrawnPages withdrawn;
    private final FinishedPages pages;

    ProgressEditionController(
            PublicProgress progress, PublicProgressPages progressPages, WithdrawnPages withdrawn, FinishedPages pages) {
        this.progress = progress;
        this.progressPages = progressPages;
        this.withdrawn = withdrawn;
        this.pages = pages;
    }

    @GetMapping("/{number}")
    ResponseEntity<byte[]> page(
            @PathVariable String area,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String edition,
            @PathVariable String number) {
        ProgressEdition published = progress.edition(area, plan, cycle, edition, number);
        return published.isWithdrawn()
                ? withdrawn.progress(published)
                : pages.html("publishing/progress", published, () -> progressPages.edition(published));
    }

    @GetMapping("/{number}.json")
    ResponseEntity<byte[]> json(
            @PathVariable String area,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String edition,
            @PathVariable String number) {
        ProgressEdition published = progress.edition(area, plan, cycle, edition, number);
        return published.isWithdrawn()
                ? withdrawn.progress(published)
                : pages.file(
                        MediaType.APPLICATION_JSON,
                        fileName(published),
                        published,
                        () -> progress.json(published).getBytes(StandardCharsets.UTF_8));
    }

    private static String fileName(ProgressEdition edition) {
        return "%s-%s-%s-edition-%d.json"
                .formatted(edition.planSlug(), edition.priorityNumber(), edition.cycleSlug(), edition.number());
    }
}
