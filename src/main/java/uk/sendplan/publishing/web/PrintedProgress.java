package uk.sendplan.publishing.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressDocument.SectionDocument;
import uk.sendplan.publishing.PublishedProgress.ProgressEdition;

/** Editions of progress pages as PDF. */
@Component
class PrintedProgress {

    private final PublicProgressPages pages;
    private final Printing printing;
    private final BaseAddress baseAddress;
    private final Words words;

    PrintedProgress(PublicProgressPages pages, Printing printing, BaseAddress baseAddress, Words words) {
        this.pages = pages;
        this.printing = printing;
        this.baseAddress = baseAddress;
        this.words = words;
    }

    /**
     * @param title of the document
     * @param footer on each page
     * @param caption cycle and plan
     * @param name of the priority
     * @param edition which one it is and since when
     * @param address of the edition, absolute
     */
    record PrintedPage(
            String title,
            String description,
            String footer,
            String areaName,
            String caption,
            String name,
            String edition,
            String address,
            @Nullable String wording,
            List<SectionDocument> sections,
            @Nullable String written) {}

    /** The edition's file, now or when it is made. */
    CompletableFuture<FinishedPage> of(ProgressEdition edition) {
        return printing.file(edition, edition.publishedAt(), "publishing/printed-progress", () -> page(edition));
    }

    private PrintedPage page(ProgressEdition edition) {
        PublicProgressPages.Progress progress = pages.lasting(edition);
        String name = pages.title(edition);
        String caption = words.of("publishing.progress.caption", progress.cycle(), edition.planTitle());
        return new PrintedPage(
                words.of("publishing.progress.print.title", name, progress.cycle(), edition.areaName()),
                words.of("publishing.progress.print.description", edition.areaName(), progress.edition()),
                words.of(
                        "publishing.progress.print.footer",
                        name,
                        progress.cycle(),
                        edition.areaName(),
                        edition.number()),
                edition.areaName(),
                caption,
                name,
                progress.edition(),
                baseAddress.link(progress.href()),
                progress.wording(),
                progress.sections(),
                progress.written());
    }
}
