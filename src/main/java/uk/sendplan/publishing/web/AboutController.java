package uk.sendplan.publishing.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What every public service has to say about itself. */
@Controller
class AboutController {

    private final FinishedPages pages;

    AboutController(FinishedPages pages) {
        this.pages = pages;
    }

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
        return page("publishing/cookies");
    }

    private ResponseEntity<byte[]> page(String template) {
        return pages.html(template, template, Map::of);
    }
}
