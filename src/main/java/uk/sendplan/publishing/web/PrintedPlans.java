package uk.sendplan.publishing.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import uk.sendplan.documents.TaggedPdf;
import uk.sendplan.plan.PlanForReaders;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/**
 * Editions as PDF. Each is made once, when somebody first wants it, one after another in a thread of their own: however many ask
 * and however long a plan is, the other pages of the site go on.
 */
@Component
class PrintedPlans {

    private static final long LARGEST_BYTES = 48L << 20;
    private static final int MOST_SIZES = 10_000;

    /** So long, and so many at once, wait to hear the size of a file that is being made; then it is not said. */
    private static final long SIZE_WAITS_MILLISECONDS = 1_000;

    private static final int MOST_WAITING = 8;

    private final ExecutorService printing = Executors.newSingleThreadExecutor(PrintedPlans::thread);
    private final AsyncCache<PublishedEdition, FinishedPage> files = Caffeine.newBuilder()
            .executor(printing)
            .maximumWeight(LARGEST_BYTES)
            .weigher((PublishedEdition edition, FinishedPage file) -> file.size())
            .buildAsync();
    private final Cache<UUID, Integer> sizes =
            Caffeine.newBuilder().maximumSize(MOST_SIZES).build();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    private final Timer printed;
    private final PublicEditions editions;
    private final SpringTemplateEngine templates;
    private final BaseAddress baseAddress;
    private final Words words;

    PrintedPlans(
            PublicEditions editions,
            SpringTemplateEngine templates,
            BaseAddress baseAddress,
            Words words,
            MeterRegistry metrics) {
        this.printed = metrics.timer("sendplan.plans.printed");
        this.editions = editions;
        this.templates = templates;
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
        return files.get(edition, missing -> Objects.requireNonNull(printed.record(() -> print(missing))));
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

    private FinishedPage print(PublishedEdition edition) {
        byte[] pdf = TaggedPdf.of(html(edition), edition.publishedAt(), new UnprintableWords(words));
        sizes.put(edition.id(), pdf.length);
        return FinishedPage.compact(HttpStatus.OK, MediaType.APPLICATION_PDF, pdf);
    }

    private String html(PublishedEdition edition) {
        String published =
                words.of("publishing.edition.published", edition.number(), London.dayInWords(edition.publishedAt()));
        String address =
                PublicAddresses.edition(PublicAddresses.plan(edition.areaSlug(), edition.planSlug()), edition.number());
        PrintedPage page = new PrintedPage(
                words.of("publishing.print.title", edition.title(), edition.areaName()),
                words.of("publishing.print.description", edition.areaName(), published),
                words.of("publishing.print.footer", edition.title(), edition.areaName(), edition.number()),
                edition.areaName(),
                published,
                baseAddress.link(address),
                edition.note(),
                PlanForReaders.onOnePage(editions.content(edition)));
        return templates.process("publishing/printed", new Context(Locale.UK, Map.of("page", page)));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "printing");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    @PreDestroy
    void stop() {
        printing.shutdownNow();
    }
}
