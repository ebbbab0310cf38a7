package uk.sendplan.notify.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.notify.AlertArea;
import uk.sendplan.notify.AlertSubscribing;
import uk.sendplan.notify.AlertTopics;
import uk.sendplan.notify.web.AlertsPages.SayingPage;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/**
 * The link by which somebody leaves, which every mail has. A mail program posts to it by itself (RFC 8058), with no cookie and no form, so
 * the link's own key is all that is asked for, and the answer is a page and no redirect.
 */
@Controller
class LeaveAlertsController {

    private final AlertTopics topics;
    private final AlertSubscribing subscribing;
    private final AlertsPages pages;
    private final Words words;

    LeaveAlertsController(AlertTopics topics, AlertSubscribing subscribing, AlertsPages pages, Words words) {
        this.topics = topics;
        this.subscribing = subscribing;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/areas/{area}/alerts/leave/{key}")
    ModelAndView page(@PathVariable String area, @PathVariable String key) {
        AlertArea of = topics.area(area);
        boolean kept = subscribing.isKept(of, key).orElseThrow(() -> new NotThere("a link that is not ours"));
        return kept ? question(of, key) : left(of);
    }

    @PostMapping("/areas/{area}/alerts/leave/{key}")
    ModelAndView leave(@PathVariable String area, @PathVariable String key) {
        AlertArea of = topics.area(area);
        if (!subscribing.leave(of, key)) {
            throw new NotThere("a link that is not ours");
        }
        return left(of);
    }

    private ModelAndView question(AlertArea area, String key) {
        return pages.saying(
                area,
                new SayingPage(
                        words.of("alerts.leave.title"),
                        pages.crumbs(area),
                        List.of(words.of("alerts.leave.text", area.name())),
                        AlertsPages.address(area) + "/leave/" + key,
                        words.of("alerts.leave.button"),
                        null));
    }

    private ModelAndView left(AlertArea area) {
        return pages.saying(
                area,
                pages.words(area, "alerts.left.title", pages.again(area), words.of("alerts.left.text", area.name())));
    }
}
