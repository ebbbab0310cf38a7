package uk.sendplan.notify.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.notify.AlertArea;
import uk.sendplan.notify.AlertSubscribing;
import uk.sendplan.notify.AlertSubscribing.Request;
import uk.sendplan.notify.AlertTopics;
import uk.sendplan.notify.web.AlertsPages.SayingPage;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/** The link of the first mail. Programs that look for harm in mails open links too, so opening it changes nothing: its button does. */
@Controller
class ConfirmAlertsController {

    private final AlertTopics topics;
    private final AlertSubscribing subscribing;
    private final AlertsPages pages;
    private final Words words;

    ConfirmAlertsController(AlertTopics topics, AlertSubscribing subscribing, AlertsPages pages, Words words) {
        this.topics = topics;
        this.subscribing = subscribing;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/areas/{area}/alerts/confirm/{key}")
    ModelAndView page(@PathVariable String area, @PathVariable String key) {
        AlertArea of = topics.area(area);
        return answer(of, key, subscribing.request(of, key).orElseThrow(() -> new NotThere("a link that is not ours")));
    }

    @PostMapping("/areas/{area}/alerts/confirm/{key}")
    ModelAndView confirm(@PathVariable String area, @PathVariable String key) {
        AlertArea of = topics.area(area);
        return answer(of, key, subscribing.confirm(of, key).orElseThrow(() -> new NotThere("a link that is not ours")));
    }

    private ModelAndView answer(AlertArea area, String key, Request request) {
        return switch (request) {
            case WAITING ->
                pages.saying(
                        area,
                        new SayingPage(
                                words.of("alerts.confirm.title"),
                                pages.crumbs(area),
                                List.of(words.of("alerts.confirm.text", area.name())),
                                AlertsPages.address(area) + "/confirm/" + key,
                                words.of("alerts.confirm.button"),
                                null));
            case CONFIRMED ->
                pages.saying(
                        area,
                        pages.words(
                                area,
                                "alerts.confirmed.title",
                                leave(area, key),
                                words.of("alerts.confirmed.text", area.name()),
                                words.of("alerts.confirmed.leave")));
            case TOO_OLD -> over(area, "alerts.confirm.old");
            case GONE -> over(area, "alerts.confirm.gone");
        };
    }

    private Link leave(AlertArea area, String key) {
        return subscribing
                .leaveKey(area, key)
                .map(leave -> Link.to(words.of("alerts.next.leave"), AlertsPages.address(area) + "/leave/" + leave))
                .orElseGet(() -> pages.plans(area));
    }

    private ModelAndView over(AlertArea area, String key) {
        return pages.saying(
                area, HttpStatus.GONE, pages.words(area, "alerts.confirm.over", pages.again(area), words.of(key)));
    }
}
