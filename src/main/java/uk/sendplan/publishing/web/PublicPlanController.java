package uk.sendplan.publishing.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.publishing.PlanCsv;
import uk.sendplan.publishing.web.PublicPlanPages.Showing;

/** The plan as it is published now: the latest edition that is not withdrawn. */
@Controller
class PublicPlanController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublicEditions editions;
    private final PublicPlanPages plans;
    private final WithdrawnPages withdrawn;
    private final FinishedPages pages;

    PublicPlanController(
            PublicEditions editions, PublicPlanPages plans, WithdrawnPages withdrawn, FinishedPages pages) {
        this.editions = editions;
        this.plans = plans;
        this.withdrawn = withdrawn;
        this.pages = pages;
    }

    @GetMapping("/areas/{area}/plans/{plan}")
    ResponseEntity<byte[]> plan(@PathVariable String area, @PathVariable String plan) {
        return shown(area, plan, showing -> pages.html("publishing/plan", showing, () -> plans.plan(showing)));
    }

    @GetMapping("/areas/{area}/plans/{plan}/priorities/{number}")
    ResponseEntity<byte[]> priority(@PathVariable String area, @PathVariable String plan, @PathVariable String number) {
        return shown(
                area,
                plan,
                showing -> pages.html(
                        "publishing/priority",
                        List.of(showing, number.toLowerCase(Locale.ROOT)),
                        () -> plans.priority(showing, number)));
    }

    @GetMapping("/areas/{area}/plans/{plan}.json")
    ResponseEntity<byte[]> json(@PathVariable String area, @PathVariable String plan) {
        return shown(
                area,
                plan,
                showing -> pages.file(
                        MediaType.APPLICATION_JSON,
                        fileName(showing.edition(), "json"),
                        showing.edition(),
                        () -> editions.json(showing.edition()).getBytes(StandardCharsets.UTF_8)));
    }

    @GetMapping("/areas/{area}/plans/{plan}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String area, @PathVariable String plan) {
        return shown(
                area,
                plan,
                showing -> pages.file(
                        CSV,
                        fileName(showing.edition(), "csv"),
                        showing.edition(),
                        () -> PlanCsv.of(editions.content(showing.edition()))));
    }

    private interface Answer {
        ResponseEntity<byte[]> of(Showing showing);
    }

    private ResponseEntity<byte[]> shown(String area, String plan, Answer answer) {
        List<PublishedEdition> published = editions.of(area, plan);
        PublishedEdition latest = published.get(0);
        Optional<PublishedEdition> shown = PublicEditions.shown(published);
        return shown.map(edition -> answer.of(new Showing(edition, false, latest.isWithdrawn())))
                .orElseGet(() -> withdrawn.plan(latest));
    }

    private static String fileName(PublishedEdition edition, String extension) {
        return edition.areaSlug() + "-" + edition.planSlug() + "-edition-" + edition.number() + "." + extension;
    }
}
