package uk.sendplan.publishing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import uk.sendplan.platform.web.SiteBrand;
import uk.sendplan.platform.web.SiteHeader;
import uk.sendplan.publishing.brand.PublishedBrands;

/**
 * Makes each public page once, keeps its bytes and answers with them. What a page was made from is part of its key, so a page
 * never outlives the edition that it shows; whether that edition is still the one to show is asked of the database each time.
 *
 * <p>Tomcat does not compress what has a strong ETag, and would do it anew for everyone: compressed bytes are kept too.
 */
@Component
class FinishedPages {

    private static final long LARGEST_BYTES = 32L << 20;
    /** A browser shows them; all else it saves. */
    private static final List<MediaType> OPENED = List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF);

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Short, since what is withdrawn has to be gone in seconds; asking again costs a 304. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic().mustRevalidate();

    /** Of what has its hash in its address. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Cache<Key, FinishedPage> pages = Caffeine.newBuilder()
            .maximumWeight(LARGEST_BYTES)
            .weigher((Key key, FinishedPage page) -> page.size())
            .build();
    private final SpringTemplateEngine templates;
    private final PublishedBrands brands;

    FinishedPages(SpringTemplateEngine templates, PublishedBrands brands) {
        this.templates = templates;
        this.brands = brands;
    }

    private record Key(String name, Object madeFrom) {}

    /**
     * A page of an area, which looks as the area does today. Pages that never change their bytes are not among these.
     *
     * @param madeFrom everything else that the page depends on, with {@code equals}
     */
    ResponseEntity<byte[]> ofArea(
            String areaSlug, String template, Object madeFrom, Supplier<Map<String, Object>> model) {
        SiteBrand brand = brands.of(areaSlug);
        return html(template, List.of(brand, madeFrom), () -> wearing(brand, model.get()));
    }

    private static Map<String, Object> wearing(SiteBrand brand, Map<String, Object> model) {
        Map<String, Object> worn = new HashMap<>(model);
        worn.put("header", ((SiteHeader) Objects.requireNonNull(model.get("header"))).wearing(brand));
        return worn;
    }

    /** @param madeFrom everything that the page depends on, with {@code equals} */
    ResponseEntity<byte[]> html(String template, Object madeFrom, Supplier<Map<String, Object>> model) {
        return offered(answer(page(
                template, madeFrom, () -> FinishedPage.of(HttpStatus.OK, HTML, render(template, model.get())))));
    }

    /** Was there and is withdrawn. */
    ResponseEntity<byte[]> gone(String template, Object madeFrom, Supplier<Map<String, Object>> model) {
        return offered(answer(page(
                template, madeFrom, () -> FinishedPage.of(HttpStatus.GONE, HTML, render(template, model.get())))));
    }

    /** What is neither a page nor a file to save. */
    ResponseEntity<byte[]> bytes(MediaType type, Object madeFrom, Supplier<byte[]> content) {
        return offered(
                answer(page(type.toString(), madeFrom, () -> FinishedPage.of(HttpStatus.OK, type, content.get()))));
    }

    /** What has the hash of its content in its address. */
    ResponseEntity<byte[]> lasting(MediaType type, byte[] content) {
        return offered(
                ResponseEntity.ok().contentType(type).cacheControl(FOR_EVER).body(content));
    }

    /** A page that depends on what somebody typed is not kept: there is no end to those. */
    ResponseEntity<byte[]> unkept(String template, Map<String, Object> model) {
        return answer(FinishedPage.of(HttpStatus.OK, HTML, render(template, model)));
    }

    /** A form of an area, or what is said to it: nobody keeps it, and nobody is to find it by searching. */
    ResponseEntity<byte[]> form(String areaSlug, HttpStatus status, String template, Map<String, Object> model) {
        Map<String, Object> worn = wearing(brands.of(areaSlug), model);
        ResponseEntity<byte[]> answer = answer(FinishedPage.of(status, HTML, render(template, worn)));
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.setCacheControl(CacheControl.noStore());
        headers.remove(HttpHeaders.ETAG);
        headers.set("X-Robots-Tag", "noindex");
        return ResponseEntity.status(status).headers(headers).body(answer.getBody());
    }

    /** @param fileName of a download; it is part of the edition's address, so plain letters */
    ResponseEntity<byte[]> file(MediaType type, String fileName, Object madeFrom, Supplier<byte[]> content) {
        FinishedPage file = page(type.toString(), madeFrom, () -> FinishedPage.of(HttpStatus.OK, type, content.get()));
        return offered(file(file, fileName, accepted()));
    }

    /** A file that another thread makes: the request does not hold a thread of the server while it waits. */
    CompletableFuture<ResponseEntity<byte[]>> file(String fileName, CompletableFuture<FinishedPage> made) {
        String accepted = accepted();
        return made.thenApply(file -> file(file, fileName, accepted));
    }

    private static ResponseEntity<byte[]> file(FinishedPage file, String fileName, @Nullable String accepted) {
        String disposition = OPENED.stream().anyMatch(file.type()::isCompatibleWith) ? "inline" : "attachment";
        ResponseEntity<byte[]> answer = answer(file, accepted);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + fileName + '"')
                .body(answer.getBody());
    }

    private FinishedPage page(String name, Object madeFrom, Supplier<FinishedPage> making) {
        return Objects.requireNonNull(pages.get(new Key(name, madeFrom), key -> making.get()));
    }

    /** The next who asks need not come as far as this. */
    private static ResponseEntity<byte[]> offered(ResponseEntity<byte[]> answer) {
        return RememberedAnswers.offer(request(), answer);
    }

    private static ResponseEntity<byte[]> answer(FinishedPage page) {
        return answer(page, accepted());
    }

    private static ResponseEntity<byte[]> answer(FinishedPage page, @Nullable String accepted) {
        byte[] zipped = AcceptedEncodings.gzip(accepted) ? page.zipped() : null;
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(page.type());
        headers.setCacheControl(KEPT);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (page.status() == HttpStatus.OK) {
            headers.setETag(page.tag(zipped != null));
        }
        if (zipped != null) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return ResponseEntity.status(page.status()).headers(headers).body(zipped == null ? page.plain() : zipped);
    }

    private static @Nullable String accepted() {
        return request().getHeader(HttpHeaders.ACCEPT_ENCODING);
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
