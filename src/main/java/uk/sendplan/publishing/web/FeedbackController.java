package uk.sendplan.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SenderAddress;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.feedback.FeedbackRating;
import uk.sendplan.publishing.feedback.LeavingFeedback;
import uk.sendplan.publishing.feedback.LeavingFeedback.Outcome;
import uk.sendplan.publishing.feedback.LeavingFeedback.Page;
import uk.sendplan.publishing.web.PublicPlanPages.Showing;
import uk.sendplan.shared.NotThere;

/** "Was this page helpful?", for everybody, without a session and without a cookie. What was typed comes back whatever happens. */
@Controller
@RequestMapping("/areas/{area}/plans/{plan}/priorities/{number}/feedback")
class FeedbackController {

    private static final List<String> FIELDS = List.of("rating", "comment");

    private final PublicEditions editions;
    private final PublicPlanPages plans;
    private final WithdrawnPages withdrawn;
    private final FinishedPages pages;
    private final LeavingFeedback leaving;
    private final SenderAddress senders;
    private final Words words;

    FeedbackController(
            PublicEditions editions,
            PublicPlanPages plans,
            WithdrawnPages withdrawn,
            FinishedPages pages,
            LeavingFeedback leaving,
            SenderAddress senders,
            Words words) {
        this.editions = editions;
        this.plans = plans;
        this.withdrawn = withdrawn;
        this.pages = pages;
        this.leaving = leaving;
        this.senders = senders;
        this.words = words;
    }

    /** @param about the page that it is about; @param answers where answers are published */
    record FeedbackPage(
            List<Link> crumbs, Link about, String action, List<Choice> ratings, int longest, String answers) {}

    @GetMapping
    ResponseEntity<byte[]> ask(
            @PathVariable String area,
            @PathVariable String plan,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String sent) {
        return on(
                area,
                plan,
                number,
                asked -> sent == null
                        ? asked.form(HttpStatus.OK, FeedbackForm.fresh(asked.key()), FormErrors.none())
                        : asked.thanks());
    }

    @PostMapping
    ResponseEntity<byte[]> leave(
            @PathVariable String area,
            @PathVariable String plan,
            @PathVariable String number,
            @ModelAttribute("form") FeedbackForm form,
            HttpServletRequest request) {
        return on(area, plan, number, asked -> asked.leave(form, request));
    }

    private ResponseEntity<byte[]> on(
            String area, String plan, String number, Function<Asked, ResponseEntity<byte[]>> answer) {
        List<PublishedEdition> published = editions.of(area, plan);
        Optional<PublishedEdition> shown = PublicEditions.shown(published);
        if (shown.isEmpty()) {
            return withdrawn.plan(published.get(0));
        }
        Link about = plans.link(new Showing(shown.get(), false, false), number);
        return answer.apply(new Asked(shown.get(), about, new Page(area, plan, number)));
    }

    /** A form on somebody else’s site does not get its words onto a page of ours, nor into the area's list. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    /** One page of the public site that is asked about. */
    private final class Asked {

        private final PublishedEdition edition;
        private final Link about;
        private final Page page;
        private final String action;

        Asked(PublishedEdition edition, Link about, Page page) {
            this.edition = edition;
            this.about = about;
            this.page = page;
            this.action = about.href() + "/feedback";
        }

        String key() {
            return leaving.formKey(page);
        }

        ResponseEntity<byte[]> leave(FeedbackForm form, HttpServletRequest request) {
            if (isFromElsewhere(request)) {
                return again(
                        HttpStatus.UNPROCESSABLE_ENTITY, FeedbackForm.fresh(key()), "leaveFeedback.error.elsewhere");
            }
            FormErrors errors = form.problems(words).inOrder(FIELDS);
            Optional<UUID> key = leaving.read(page, form.key());
            if (errors.any()) {
                return form(HttpStatus.UNPROCESSABLE_ENTITY, key.isPresent() ? form : form.again(key()), errors);
            }
            if (key.isEmpty()) {
                return again(HttpStatus.UNPROCESSABLE_ENTITY, form.again(key()), "leaveFeedback.error.expired");
            }
            Outcome outcome = leaving.leave(page, key.get(), form.said(), senders.of(request));
            return switch (outcome) {
                case TAKEN ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .cacheControl(CacheControl.noStore())
                            .location(URI.create(action + "?sent=yes"))
                            .build();
                case KEY_USED -> again(HttpStatus.CONFLICT, form.again(key()), "leaveFeedback.error.used");
                case SENDER_FULL -> again(HttpStatus.TOO_MANY_REQUESTS, form, "leaveFeedback.error.sender");
                case AREA_FULL -> again(HttpStatus.TOO_MANY_REQUESTS, form, "leaveFeedback.error.area");
                case BUSY -> again(HttpStatus.SERVICE_UNAVAILABLE, form, "leaveFeedback.error.busy");
                case NOT_THERE -> throw new NotThere("priority " + page.priority());
            };
        }

        private ResponseEntity<byte[]> again(HttpStatus status, FeedbackForm form, String error) {
            return form(status, form, FormErrors.none().with(FormErrors.WHOLE_FORM, words.of(error)));
        }

        ResponseEntity<byte[]> form(HttpStatus status, FeedbackForm form, FormErrors errors) {
            Map<String, Object> model = model();
            model.put("form", form);
            model.put("errors", errors);
            return pages.form(edition.areaSlug(), status, "publishing/feedback", model);
        }

        ResponseEntity<byte[]> thanks() {
            return pages.form(edition.areaSlug(), HttpStatus.OK, "publishing/feedback-thanks", model());
        }

        private Map<String, Object> model() {
            String plan = PublicAddresses.plan(edition.areaSlug(), edition.planSlug());
            List<Link> crumbs = new ArrayList<>(plans.crumbs(edition));
            crumbs.add(Link.to(edition.title(), plan));
            crumbs.add(about);
            return new HashMap<>(PublicPlanPages.modelOfArea(
                    edition,
                    new FeedbackPage(
                            crumbs,
                            about,
                            action,
                            Arrays.stream(FeedbackRating.values())
                                    .map(rating ->
                                            new Choice(rating.name(), words.of("feedback.rating." + rating), null))
                                    .toList(),
                            LeavingFeedback.LONGEST,
                            PublicAddresses.answers(plan))));
        }
    }
}
