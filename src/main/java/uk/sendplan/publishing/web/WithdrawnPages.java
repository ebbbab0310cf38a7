package uk.sendplan.publishing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SiteHeader;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.PublishedProgress.ProgressEdition;
import uk.sendplan.shared.London;

/** Answers for what was published once and is withdrawn: 410, when and why. */
@Component
class WithdrawnPages {

    private final FinishedPages pages;
    private final PublicPlanPages plans;
    private final Words words;

    WithdrawnPages(FinishedPages pages, PublicPlanPages plans, Words words) {
        this.pages = pages;
        this.plans = plans;
        this.words = words;
    }

    record WithdrawnPage(String title, List<Link> crumbs, String withdrawn, String reason, Link next) {}

    /** At the edition's own address: the plan's may still show another. */
    ResponseEntity<byte[]> edition(PublishedEdition edition) {
        String plan = PublicAddresses.plan(edition.areaSlug(), edition.planSlug());
        return pages.gone(
                "publishing/withdrawn",
                List.of("edition", edition),
                () -> model(
                        edition,
                        words.of("publishing.withdrawn.edition", edition.number()),
                        Link.to(words.of("publishing.withdrawn.plan"), plan)));
    }

    /** An edition of a progress page, at its own address: the priority's may still show another. */
    ResponseEntity<byte[]> progress(ProgressEdition edition) {
        String plan = PublicAddresses.plan(edition.areaSlug(), edition.planSlug());
        String day = London.dayInWords(Objects.requireNonNull(edition.withdrawnAt()));
        return pages.gone("publishing/withdrawn", List.of("progress", edition), () -> {
            Map<String, Object> model = new HashMap<>();
            model.put("header", SiteHeader.ofArea(edition.areaName(), PublicAddresses.area(edition.areaSlug())));
            model.put(
                    "page",
                    new WithdrawnPage(
                            words.of("publishing.withdrawn.edition", edition.number()),
                            List.of(
                                    Link.to(words.of("publishing.area.all"), "/"),
                                    Link.to(edition.areaName(), PublicAddresses.area(edition.areaSlug()))),
                            words.of(
                                    "publishing.withdrawn.progress",
                                    edition.priorityName(),
                                    edition.cycleName(),
                                    edition.number(),
                                    day),
                            Objects.requireNonNull(edition.reason()),
                            Link.to(
                                    words.of("publishing.withdrawn.priority"),
                                    PublicAddresses.priority(plan, edition.priorityNumber()))));
            return model;
        });
    }

    /** At the plan's address: every edition is withdrawn, the reason is the latest's. */
    ResponseEntity<byte[]> plan(PublishedEdition latest) {
        return pages.gone(
                "publishing/withdrawn",
                List.of("plan", latest),
                () -> model(
                        latest,
                        words.of("publishing.withdrawn.whole"),
                        Link.to(
                                words.of("publishing.withdrawn.area", latest.areaName()),
                                PublicAddresses.area(latest.areaSlug()))));
    }

    private Map<String, Object> model(PublishedEdition edition, String title, Link next) {
        String day = London.dayInWords(Objects.requireNonNull(edition.withdrawnAt()));
        return plans.model(
                edition,
                new WithdrawnPage(
                        title,
                        plans.crumbs(edition),
                        words.of("publishing.withdrawn.when", edition.title(), edition.number(), day),
                        Objects.requireNonNull(edition.reason()),
                        next));
    }
}
