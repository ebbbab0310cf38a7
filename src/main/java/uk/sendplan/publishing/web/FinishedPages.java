package uk.sendplan.publishing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Makes each public page once, keeps its bytes and answers with them. What a page was made from is part of its key, so a page
 * never outlives the edition that it shows; whether that edition is still the one to show is asked of the database each time.
 *
 * <p>Tomcat does not compress what has a strong ETag, and would do it anew for everyone: compressed bytes are kept too.
 */
@Component
class FinishedPages {

    private static final long LARGEST_BYTES = 32L << 20;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Short, since what is withdrawn has to be gone in seconds; asking again costs a 304. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic().mustRevalidate();

    private final Cache<Key, FinishedPage> pages = Caffeine.newBuilder()
            .maximumWeight(LARGEST_BYTES)
            .weigher((Key key, FinishedPage page) -> page.size())
            .build();
    private final SpringTemplateEngine templates;

    FinishedPages(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    private record Key(String name, Object madeFrom) {}

    /** @param madeFrom everything that the page depends on, with {@code equals} */
    ResponseEntity<byte[]> html(String template, Object madeFrom, Supplier<Map<String, Object>> model) {
        return answer(page(
                template, madeFrom, () -> FinishedPage.of(HttpStatus.OK, HTML, render(template, model.get()))));
    }

    /** Was there and is withdrawn. */
    ResponseEntity<byte[]> gone(String template, Object madeFrom, Supplier<Map<String, Object>> model) {
        return answer(page(
                template, madeFrom, () -> FinishedPage.of(HttpStatus.GONE, HTML, render(template, model.get()))));
    }

    /** A page that depends on what somebody typed is not kept: there is no end to those. */
    ResponseEntity<byte[]> unkept(String template, Map<String, Object> model) {
        return answer(FinishedPage.of(HttpStatus.OK, HTML, render(template, model)));
    }

    /** @param fileName of a download; it is part of the edition's address, so plain letters */
    ResponseEntity<byte[]> file(MediaType type, String fileName, Object madeFrom, Supplier<byte[]> content) {
        FinishedPage file = page(type.toString(), madeFrom, () -> FinishedPage.of(HttpStatus.OK, type, content.get()));
        String disposition = type.isCompatibleWith(MediaType.APPLICATION_JSON) ? "inline" : "attachment";
        return ResponseEntity.status(HttpStatus.OK)
                .headers(headers(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + fileName + '"')
                .body(body(file));
    }

    private FinishedPage page(String name, Object madeFrom, Supplier<FinishedPage> making) {
        return Objects.requireNonNull(pages.get(new Key(name, madeFrom), key -> making.get()));
    }

    private static ResponseEntity<byte[]> answer(FinishedPage page) {
        return ResponseEntity.status(page.status()).headers(headers(page)).body(body(page));
    }

    private static HttpHeaders headers(FinishedPage page) {
        boolean compressed = AcceptedEncodings.gzip(request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(page.type());
        headers.setCacheControl(KEPT);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (page.status() == HttpStatus.OK) {
            headers.setETag(page.tag(compressed));
        }
        if (compressed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return headers;
    }

    private static byte[] body(FinishedPage page) {
        return AcceptedEncodings.gzip(request().getHeader(HttpHeaders.ACCEPT_ENCODING)) ? page.zipped() : page.plain();
    }

    /** Without Spring's views: they would bring in who is signed in, and a public page must not know. */
    private byte[] render(String template, Map<String, Object> model) {
        HttpServletRequest request = request();
        HttpServletResponse response = Objects.requireNonNull(attributes().getResponse());
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        return templates
                .process(template, new WebContext(exchange, Locale.UK, model))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static HttpServletRequest request() {
        return attributes().getRequest();
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
