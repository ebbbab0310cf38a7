package uk.sendplan.publishing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.platform.web.Link;
import uk.sendplan.publishing.feedback.PublishedAnswers.PublishedAnswer;
import uk.sendplan.publishing.web.PublicAnswers.AnsweredPage;
import uk.sendplan.publishing.web.PublicAnswers.ReadAnswer;
import uk.sendplan.shared.NaturalOrder;

/** "You said, we did": everything that was answered about the pages of a plan. */
@Controller
class PublicAnswersController {

    private final PublicEditions editions;
    private final PublicPlanPages plans;
    private final PublicAnswers answers;
    private final WithdrawnPages withdrawn;
    private final FinishedPages pages;

    PublicAnswersController(
            PublicEditions editions,
            PublicPlanPages plans,
            PublicAnswers answers,
            WithdrawnPages withdrawn,
            FinishedPages pages) {
        this.editions = editions;
        this.plans = plans;
        this.answers = answers;
        this.withdrawn = withdrawn;
        this.pages = pages;
    }

    record AnswersPage(String title, List<Link> crumbs, List<AnsweredPage> about, String plan) {}

    @GetMapping("/areas/{area}/plans/{plan}/you-said")
    ResponseEntity<byte[]> answers(@PathVariable String area, @PathVariable String plan) {
        List<PublishedEdition> published = editions.of(area, plan);
        Optional<PublishedEdition> shown = PublicEditions.shown(published);
        if (shown.isEmpty()) {
            return withdrawn.plan(published.get(0));
        }
        List<PublishedAnswer> answered = answers.of(area, plan);
        return pages.ofArea(
                shown.get().areaSlug(),
                "publishing/you-said",
                List.of(shown.get(), answered),
                () -> model(shown.get(), answered));
    }

    private Map<String, Object> model(PublishedEdition edition, List<PublishedAnswer> answered) {
        String plan = PublicAddresses.plan(edition.areaSlug(), edition.planSlug());
        List<Link> crumbs = new ArrayList<>(plans.crumbs(edition));
        crumbs.add(Link.to(edition.title(), plan));
        return plans.model(edition, new AnswersPage(edition.title(), crumbs, byPage(answered), plan));
    }

    /** In the order of the plan; a page is called as it was when it was last answered. */
    private List<AnsweredPage> byPage(List<PublishedAnswer> answered) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<ReadAnswer>> byNumber = new LinkedHashMap<>();
        for (PublishedAnswer answer : answered) {
            names.putIfAbsent(answer.priorityNumber(), answer.priorityName());
            byNumber.computeIfAbsent(answer.priorityNumber(), number -> new ArrayList<>())
                    .add(answers.read(answer));
        }
        List<AnsweredPage> about = new ArrayList<>();
        byNumber.forEach((number, read) -> about.add(new AnsweredPage(number, names.getOrDefault(number, ""), read)));
        about.sort(Comparator.comparing(AnsweredPage::number, NaturalOrder.COMPARATOR));
        return about;
    }
}
