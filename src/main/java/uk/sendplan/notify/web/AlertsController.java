package uk.sendplan.notify.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import uk.sendplan.notify.AlertSubscribing;
import uk.sendplan.notify.AlertSubscribing.Answer;
import uk.sendplan.notify.AlertSubscribing.AskForAlerts;
import uk.sendplan.notify.AlertTopics;
import uk.sendplan.notify.AlertTopics.Offer;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.SenderAddress;
import uk.sendplan.platform.web.Words;

/** Somebody asks to be told by e-mail what an area publishes. */
@Controller
class AlertsController {

    private final AlertTopics topics;
    private final AlertSubscribing subscribing;
    private final MailServer server;
    private final SenderAddress senders;
    private final AlertsPages pages;
    private final Words words;

    AlertsController(
            AlertTopics topics,
            AlertSubscribing subscribing,
            MailServer server,
            SenderAddress senders,
            AlertsPages pages,
            Words words) {
        this.topics = topics;
        this.subscribing = subscribing;
        this.server = server;
        this.senders = senders;
        this.pages = pages;
        this.words = words;
    }

    /** @param about what is ticked already: the page that somebody came from */
    @GetMapping("/areas/{area}/alerts")
    ModelAndView page(
            @PathVariable String area,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(required = false) @Nullable String asked) {
        Offer offer = topics.offer(area);
        if (!server.isConfigured()) {
            return unavailable(offer);
        }
        if (asked != null) {
            return pages.saying(
                    offer.area(),
                    pages.words(
                            offer.area(),
                            "alerts.asked.title",
                            pages.plans(offer.area()),
                            words.of("alerts.asked.look"),
                            words.of("alerts.asked.days", AlertSubscribing.WAITS.toDays()),
                            words.of("alerts.asked.none")));
        }
        return offer.plans().isEmpty() ? nothing(offer) : pages.ask(offer, AlertsForm.about(about), FormErrors.none());
    }

    @PostMapping("/areas/{area}/alerts")
    ModelAndView ask(@PathVariable String area, @ModelAttribute("form") AlertsForm form, HttpServletRequest request) {
        Offer offer = topics.offer(area);
        if (!server.isConfigured()) {
            return withStatus(unavailable(offer), HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (offer.plans().isEmpty()) {
            return withStatus(nothing(offer), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        FormErrors errors = form.errors(offer, words);
        if (errors.any()) {
            return toMend(offer, form, errors, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Answer answer = subscribing.ask(
                offer.area(), new AskForAlerts(form.key(), form.address(), form.chosen(offer), senders.of(request)));
        return switch (answer) {
            case TAKEN -> goOn(AlertsPages.address(offer.area()) + "?asked");
            case TOO_MANY -> toMend(offer, form, whole("alerts.error.tooMany"), HttpStatus.TOO_MANY_REQUESTS);
            case FORM_TOO_OLD -> toMend(offer, form, whole("alerts.error.old"), HttpStatus.UNPROCESSABLE_ENTITY);
        };
    }

    private FormErrors whole(String key) {
        return FormErrors.none().with(FormErrors.WHOLE_FORM, words.of(key));
    }

    private ModelAndView toMend(Offer offer, AlertsForm form, FormErrors errors, HttpStatus status) {
        return withStatus(pages.ask(offer, form, errors), status);
    }

    private ModelAndView unavailable(Offer offer) {
        return pages.saying(
                offer.area(),
                pages.words(
                        offer.area(),
                        "alerts.unavailable.title",
                        pages.plans(offer.area()),
                        words.of("alerts.unavailable.text"),
                        words.of("alerts.unavailable.feed")));
    }

    private ModelAndView nothing(Offer offer) {
        return pages.saying(
                offer.area(),
                pages.words(offer.area(), "alerts.title", pages.plans(offer.area()), words.of("publishing.area.none")));
    }

    private static ModelAndView withStatus(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static ModelAndView goOn(String href) {
        RedirectView redirect = new RedirectView(href, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
