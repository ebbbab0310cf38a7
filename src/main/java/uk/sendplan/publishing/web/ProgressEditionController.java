package uk.sendplan.publishing.web;

import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.sendplan.publishing.PublishedProgress.ProgressEdition;

/** Each edition of a progress page at an address of its own, for ever the same, as page and as files. */
@Controller
@RequestMapping("/areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities")
class ProgressEditionController {

    private final PublicProgress progress;
    private final PublicProgressPages progressPages;
    private final WithdrawnPages withdrawn;
    private final FinishedPages pages;
    private final ProgressFiles files;

    ProgressEditionController(
            PublicProgress progress,
            PublicProgressPages progressPages,
            WithdrawnPages withdrawn,
            FinishedPages pages,
            ProgressFiles files) {
        this.progress = progress;
        this.progressPages = progressPages;
        this.withdrawn = withdrawn;
        this.pages = pages;
        this.files = files;
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
        return published.isWithdrawn() ? withdrawn.progress(published) : files.json(published);
    }

    @GetMapping("/{number}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String area,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String edition,
            @PathVariable String number) {
        ProgressEdition published = progress.edition(area, plan, cycle, edition, number);
        return published.isWithdrawn() ? withdrawn.progress(published) : files.csv(published);
    }

    @GetMapping("/{number}.pdf")
    CompletableFuture<ResponseEntity<byte[]>> pdf(
            @PathVariable String area,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String edition,
            @PathVariable String number) {
        ProgressEdition published = progress.edition(area, plan, cycle, edition, number);
        return published.isWithdrawn()
                ? CompletableFuture.completedFuture(withdrawn.progress(published))
                : files.pdf(published);
    }
}
