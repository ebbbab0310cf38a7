package uk.sendplan.notify.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.notify.AlertArea;
import uk.sendplan.notify.AlertSubscribing;
import uk.sendplan.notify.AlertTopics.NamedTopic;
import uk.sendplan.notify.AlertTopics.Offer;
import uk.sendplan.notify.AlertTopics.PlanTopics;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SiteHeader;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.brand.PublishedBrands;

/** The pages about alerts that everyone can open. None of them is kept by a browser or a proxy, and none knows who asks. */
@Component
class AlertsPages {

    private final AlertSubscribing subscribing;
    private final PublishedBrands brands;
    private final Words words;

    AlertsPages(AlertSubscribing subscribing, PublishedBrands brands, Words words) {
        this.subscribing = subscribing;
        this.brands = brands;
        this.words = words;
    }

    /** @param days for which a request waits */
    record AskPage(
            String areaName,
            List<Link> crumbs,
            String action,
            String key,
            String email,
            List<PlanChoices> plans,
            @Nullable String error,
            long days) {}

    /** @param open its priorities are in view: it is the only plan, or one of them is chosen */
    record PlanChoices(Box whole, List<Box> priorities, boolean open) {}

    record Box(String id, String value, String text, boolean chosen) {}

    /** A page that says one thing, perhaps with a button. */
    record SayingPage(
            String title,
            List<Link> crumbs,
            List<String> paragraphs,
            @Nullable String action,
            @Nullable String button,
            @Nullable Link next) {}

    ModelAndView ask(Offer offer, AlertsForm form, FormErrors errors) {
        AlertArea area = offer.area();
        List<NamedTopic> chosen = form.chosen(offer);
        List<PlanChoices> plans = new ArrayList<>();
        int boxes = 0;
        for (PlanTopics plan : offer.plans()) {
            List<Box> of = new ArrayList<>();
            for (NamedTopic named : plan.all()) {
                boxes++;
                String id = boxes == 1 ? "topics" : "topics-" + boxes;
                of.add(new Box(id, named.topic().written(), named.name(), chosen.contains(named)));
            }
            List<Box> priorities = List.copyOf(of.subList(1, of.size()));
            boolean open = offer.plans().size() == 1 || priorities.stream().anyMatch(Box::chosen);
            plans.add(new PlanChoices(of.get(0), priorities, open));
        }
        AskPage page = new AskPage(
                area.name(),
                crumbs(area),
                address(area),
                subscribing.formKey(area),
                form.emailToShow(),
                plans,
                errors.get("topics"),
                AlertSubscribing.WAITS.toDays());
        return page("notify/ask", area, page).addObject("errors", errors);
    }

    ModelAndView saying(AlertArea area, SayingPage page) {
        return page("notify/saying", area, page);
    }

    ModelAndView saying(AlertArea area, HttpStatus status, SayingPage page) {
        ModelAndView answer = saying(area, page);
        answer.setStatus(status);
        return answer;
    }

    /** A page without a button. */
    SayingPage words(AlertArea area, String key, @Nullable Link next, String... paragraphs) {
        return new SayingPage(words.of(key), crumbs(area), List.of(paragraphs), null, null, next);
    }

    private ModelAndView page(String view, AlertArea area, Object page) {
        return new ModelAndView(view)
                .addObject(
                        "header",
                        SiteHeader.ofArea(area.name(), "/areas/" + area.slug()).wearing(brands.of(area.slug())))
                .addObject("page", page);
    }

    List<Link> crumbs(AlertArea area) {
        return List.of(Link.to(words.of("publishing.area.all"), "/"), Link.to(area.name(), "/areas/" + area.slug()));
    }

    static String address(AlertArea area) {
        return "/areas/" + area.slug() + "/alerts";
    }

    Link plans(AlertArea area) {
        return Link.to(words.of("alerts.next.plans", area.name()), "/areas/" + area.slug());
    }

    Link again(AlertArea area) {
        return Link.to(words.of("alerts.next.again"), address(area));
    }
}
