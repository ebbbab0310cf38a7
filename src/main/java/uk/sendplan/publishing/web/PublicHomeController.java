package uk.sendplan.publishing.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.plan.PublishedPlans.PublishedArea;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Texts;

/** The start page with the areas that have published something, and the page of each area. */
@Controller
class PublicHomeController {

    /** So many names can be looked through without a search. */
    private static final int SEARCH_FROM = 12;

    private static final int LONGEST_SEARCH = 100;

    private final PublicEditions editions;
    private final FinishedPages pages;
    private final MailServer mail;
    private final Words words;

    PublicHomeController(PublicEditions editions, FinishedPages pages, MailServer mail, Words words) {
        this.editions = editions;
        this.pages = pages;
        this.mail = mail;
        this.words = words;
    }

    /** @param searchable there are many; @param found how many were found, a sentence, or null without a search */
    record HomePage(
            boolean searchable, String sought, @Nullable String found, List<AreaRow> areas) {}

    record AreaRow(Link link, String plans) {}

    /** @param alerts where they can be asked for; null where this installation cannot send mail */
    record AreaPage(
            String title,
            List<Link> crumbs,
            List<PlanRow> plans,
            @Nullable String alerts) {}

    record PlanRow(Link link, String published) {}

    @GetMapping("/")
    ResponseEntity<byte[]> home(@RequestParam(name = "q", required = false) @Nullable String sought) {
        List<PublishedArea> areas = editions.areas();
        String typed = Texts.trimmed(sought);
        if (typed.isEmpty()) {
            return pages.html("publishing/home", areas, () -> home(areas, ""));
        }
        String cut = typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed;
        return pages.unkept("publishing/home", home(areas, cut.replaceAll("\\p{Cntrl}", "")));
    }

    private Map<String, Object> home(List<PublishedArea> areas, String sought) {
        List<AreaRow> found = areas.stream()
                .filter(area -> contains(area.name(), sought))
                .map(area -> new AreaRow(
                        Link.to(area.name(), PublicAddresses.area(area.slug())),
                        words.of("publishing.count.plans", area.plans())))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "page",
                new HomePage(
                        areas.size() > SEARCH_FROM || !sought.isEmpty(),
                        sought,
                        sought.isEmpty() ? null : words.of("publishing.home.found", found.size(), sought),
                        found));
        return model;
    }

    private static boolean contains(String name, String sought) {
        return name.toLowerCase(Locale.UK).contains(sought.toLowerCase(Locale.UK));
    }

    @GetMapping("/areas/{area}")
    ResponseEntity<byte[]> area(@PathVariable String area) {
        List<PublishedEdition> published = editions.ofArea(area);
        return pages.ofArea(published.get(0).areaSlug(), "publishing/area", published, () -> {
            PublishedEdition latest = published.stream()
                    .max(Comparator.comparing(PublishedEdition::publishedAt))
                    .orElseThrow();
            List<PlanRow> rows = published.stream()
                    .map(PublishedEdition::planSlug)
                    .distinct()
                    .flatMap(plan -> published.stream()
                            .filter(edition -> edition.planSlug().equals(plan) && !edition.isWithdrawn())
                            .limit(1))
                    .map(this::row)
                    .toList();
            return PublicPlanPages.modelOfArea(
                    latest,
                    new AreaPage(
                            latest.areaName(),
                            List.of(Link.to(words.of("publishing.area.all"), "/")),
                            rows,
                            mail.isConfigured() ? PublicAddresses.alerts(area, "") : null));
        });
    }

    private PlanRow row(PublishedEdition edition) {
        return new PlanRow(
                Link.to(edition.title(), PublicAddresses.plan(edition.areaSlug(), edition.planSlug())),
                words.of("publishing.edition.published", edition.number(), London.dayInWords(edition.publishedAt())));
    }
}
