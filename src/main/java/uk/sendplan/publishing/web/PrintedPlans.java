package uk.sendplan.publishing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.plan.PlanForReaders;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Editions of plans as PDF, and how large each is. */
@Component
class PrintedPlans {

    private static final int MOST_SIZES = 10_000;

    /** So long, and so many at once, wait to hear the size of a file that is being made; then it is not said. */
    private static final long SIZE_WAITS_MILLISECONDS = 1_000;

    private static final int MOST_WAITING = 8;

    private final Cache<UUID, Integer> sizes =
            Caffeine.newBuilder().maximumSize(MOST_SIZES).build();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    private final PublicEditions editions;
    private final Printing printing;
    private final BaseAddress baseAddress;
    private final Words words;

    PrintedPlans(PublicEditions editions, Printing printing, BaseAddress baseAddress, Words words) {
        this.editions = editions;
        this.printing = printing;
        this.baseAddress = baseAddress;
        this.words = words;
    }

    /** @param address of the edition, absolute; @param footer on each page */
    record PrintedPage(
            String title,
            String description,
            String footer,
            String areaName,
            String edition,
            String address,
            @Nullable String note,
            PlanForReaders plan) {}

    /** The edition's file, now or when it is made. */
    CompletableFuture<FinishedPage> of(PublishedEdition edition) {
        return printing.file(edition, edition.publishedAt(), "publishing/printed", () -> page(edition))
                .thenApply(file -> {
                    sizes.put(edition.id(), file.plain().length);
                    return file;
                });
    }

    /** The bytes of the edition's file, or null while it is being made. */
    @Nullable
    Integer size(PublishedEdition edition) {
        Integer known = sizes.getIfPresent(edition.id());
        if (known != null) {
            return known;
        }
        CompletableFuture<FinishedPage> file = of(edition);
        if (!waiting.tryAcquire()) {
            return null;
        }
        try {
            return file.get(SIZE_WAITS_MILLISECONDS, TimeUnit.MILLISECONDS).plain().length;
        } catch (TimeoutException | ExecutionException notNow) {
            return null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            waiting.release();
        }
    }

    private PrintedPage page(PublishedEdition edition) {
        String published =
                words.of("publishing.edition.published", edition.number(), London.dayInWords(edition.publishedAt()));
        String address =
                PublicAddresses.edition(PublicAddresses.plan(edition.areaSlug(), edition.planSlug()), edition.number());
        return new PrintedPage(
                words.of("publishing.print.title", edition.title(), edition.areaName()),
                words.of("publishing.print.description", edition.areaName(), published),
                words.of("publishing.print.footer", edition.title(), edition.areaName(), edition.number()),
                edition.areaName(),
                published,
                baseAddress.link(address),
                edition.note(),
                PlanForReaders.onOnePage(editions.content(edition)));
    }
}
