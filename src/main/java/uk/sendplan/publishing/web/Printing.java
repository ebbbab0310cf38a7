package uk.sendplan.publishing.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import uk.sendplan.documents.TaggedPdf;
import uk.sendplan.files.ReportWording;

/**
 * Makes PDFs. Each is made once, when somebody first wants it, one after another in a thread of their own: however many ask and however
 * long a document is, the other pages of the site go on.
 */
@Component
class Printing {

    private static final long LARGEST_BYTES = 48L << 20;

    private final ExecutorService printing = Executors.newSingleThreadExecutor(Printing::thread);
    private final AsyncCache<Object, FinishedPage> files = Caffeine.newBuilder()
            .executor(printing)
            .maximumWeight(LARGEST_BYTES)
            .weigher((Object edition, FinishedPage file) -> file.size())
            .buildAsync();
    private final Timer printed;
    private final SpringTemplateEngine templates;
    private final ReportWording wording;

    Printing(SpringTemplateEngine templates, ReportWording wording, MeterRegistry metrics) {
        this.printed = metrics.timer("sendplan.plans.printed");
        this.templates = templates;
        this.wording = wording;
    }

    /**
     * The file, now or when it is made.
     *
     * @param edition that it is made from, with {@code equals}
     * @param dated when the file says it was made
     * @param page the model of the template
     */
    CompletableFuture<FinishedPage> file(Object edition, Instant dated, String template, Supplier<Object> page) {
        return files.get(
                edition, missing -> Objects.requireNonNull(printed.record(() -> print(dated, template, page.get()))));
    }

    private FinishedPage print(Instant dated, String template, Object page) {
        String html = templates.process(template, new Context(Locale.UK, Map.of("page", page)));
        return FinishedPage.compact(HttpStatus.OK, MediaType.APPLICATION_PDF, TaggedPdf.of(html, dated, wording));
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
