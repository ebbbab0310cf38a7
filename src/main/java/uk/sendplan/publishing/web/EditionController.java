package uk.sendplan.publishing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.web.PublicPlanPages.Showing;
import uk.sendplan.shared.London;

/** Each edition at an address of its own, for ever the same, and the list of them. */
@Controller
class EditionController {

    private final PublicEditions editions;
    private final PublicPlanPages plans;
    private final WithdrawnPages withdrawn;
    private final FinishedPages pages;
    private final EditionFiles files;
    private final Words words;

    EditionController(
            PublicEditions editions,
            PublicPlanPages plans,
            WithdrawnPages withdrawn,
            FinishedPages pages,
            EditionFiles files,
            Words words) {
        this.editions = editions;
        this.plans = plans;
        this.withdrawn = withdrawn;
        this.pages = pages;
        this.files = files;
        this.words = words;
    }

    record EditionsPage(String title, List<Link> crumbs, List<EditionRow> editions) {}

    /** @param withdrawn when, in words, or null; then there is a reason too */
    record EditionRow(
            Link link,
            String published,
            @Nullable String note,
            @Nullable String withdrawn,
            @Nullable String reason,
            boolean shown) {}

    @GetMapping("/areas/{area}/plans/{plan}/editions")
    ResponseEntity<byte[]> editions(@PathVariable String area, @PathVariable String plan) {
        List<PublishedEdition> published = editions.of(area, plan);
        return pages.ofArea(published.get(0).areaSlug(), "publishing/editions", published, () -> {
            PublishedEdition latest = published.get(0);
            Optional<PublishedEdition> shown = PublicEditions.shown(published);
            String address = PublicAddresses.plan(latest.areaSlug(), latest.planSlug());
            List<Link> crumbs = new ArrayList<>(plans.crumbs(latest));
            crumbs.add(Link.to(shown.orElse(latest).title(), address));
            return plans.model(
                    latest,
                    new EditionsPage(
                            shown.orElse(latest).title(),
                            crumbs,
                            published.stream()
                                    .map(edition -> row(
                                            edition,
                                            address,
                                            shown.filter(edition::equals).isPresent()))
                                    .toList()));
        });
    }

    private EditionRow row(PublishedEdition edition, String address, boolean shown) {
        return new EditionRow(
                Link.to(
                        words.of("publishing.edition", edition.number()),
                        PublicAddresses.edition(address, edition.number())),
                London.dayInWords(edition.publishedAt()),
                edition.note(),
                edition.withdrawnAt() == null
                        ? null
                        : words.of("publishing.editions.withdrawn", London.dayInWords(edition.withdrawnAt())),
                edition.reason(),
                shown);
    }

    @GetMapping("/areas/{area}/plans/{plan}/editions/plan/{edition}")
    ResponseEntity<byte[]> plan(@PathVariable String area, @PathVariable String plan, @PathVariable String edition) {
        PublishedEdition published = editions.edition(area, plan, edition);
        if (published.isWithdrawn()) {
            return withdrawn.edition(published);
        }
        return plans.answer(new Showing(published, true, false));
    }

    @GetMapping("/areas/{area}/plans/{plan}/editions/plan/{edition}.json")
    ResponseEntity<byte[]> json(@PathVariable String area, @PathVariable String plan, @PathVariable String edition) {
        PublishedEdition published = editions.edition(area, plan, edition);
        return published.isWithdrawn() ? withdrawn.edition(published) : files.json(published);
    }

    @GetMapping("/areas/{area}/plans/{plan}/editions/plan/{edition}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String area, @PathVariable String plan, @PathVariable String edition) {
        PublishedEdition published = editions.edition(area, plan, edition);
        return published.isWithdrawn() ? withdrawn.edition(published) : files.csv(published);
    }

    @GetMapping("/areas/{area}/plans/{plan}/editions/plan/{edition}.pdf")
    CompletableFuture<ResponseEntity<byte[]>> pdf(
            @PathVariable String area, @PathVariable String plan, @PathVariable String edition) {
        PublishedEdition published = editions.edition(area, plan, edition);
        return published.isWithdrawn()
                ? CompletableFuture.completedFuture(withdrawn.edition(published))
                : files.pdf(published);
    }

    @GetMapping("/areas/{area}/plans/{plan}/editions/plan/{edition}/priorities/{number}")
    ResponseEntity<byte[]> priority(
            @PathVariable String area,
            @PathVariable String plan,
            @PathVariable String edition,
            @PathVariable String number) {
        PublishedEdition published = editions.edition(area, plan, edition);
        if (published.isWithdrawn()) {
            return withdrawn.edition(published);
        }
        Showing showing = new Showing(published, true, false);
        return pages.html(
                "publishing/priority",
                List.of(showing, number.toLowerCase(Locale.ROOT)),
                () -> plans.priority(showing, number, null, null, List.of()));
    }
}
