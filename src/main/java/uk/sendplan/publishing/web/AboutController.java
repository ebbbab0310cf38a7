package uk.sendplan.publishing.web;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sendplan.platform.web.Cookies;
import uk.sendplan.platform.web.Words;

/** What every public service has to say about itself. */
@Controller
class AboutController {

    private final FinishedPages pages;
    private final List<KnownCookie> cookies;

    AboutController(
            FinishedPages pages,
            Cookies cookies,
            Words words,
            @Value("${server.servlet.session.cookie.name:JSESSIONID}") String session) {
        this.pages = pages;
        this.cookies = List.of(
                new KnownCookie(session, words.of("publishing.cookies.session")),
                new KnownCookie(cookies.named("XSRF-TOKEN"), words.of("publishing.cookies.csrf")),
                new KnownCookie(cookies.named("wanted"), words.of("publishing.cookies.redirect")),
                new KnownCookie(cookies.named("organisation-sign-in"), words.of("publishing.cookies.organisation")),
                new KnownCookie(cookies.named("device-…"), words.of("publishing.cookies.device")),
                new KnownCookie(cookies.named("answering"), words.of("publishing.cookies.answering")));
    }

    /** @param name as the browser shows it */
    record KnownCookie(String name, String purpose) {}

    @GetMapping("/accessibility")
    ResponseEntity<byte[]> accessibility() {
        return page("publishing/accessibility");
    }

    @GetMapping("/privacy")
    ResponseEntity<byte[]> privacy() {
        return page("publishing/privacy");
    }

    @GetMapping("/cookies")
    ResponseEntity<byte[]> cookies() {
        return pages.html("publishing/cookies", "publishing/cookies", () -> Map.of("cookies", cookies));
    }

    private ResponseEntity<byte[]> page(String template) {
        return pages.html(template, template, Map::of);
    }
}
