package uk.sendplan.publishing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SiteHeader;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressDifference;
import uk.sendplan.publishing.ProgressDocument;
import uk.sendplan.publishing.ProgressDocument.SectionDocument;
import uk.sendplan.publishing.ProgressDocument.SinceDocument;
import uk.sendplan.publishing.PublishedProgress.ProgressEdition;
import uk.sendplan.shared.London;

/** Puts an edition of a progress page into a page of its own, or into the page of its priority. */
@Component
class PublicProgressPages {

    private final PublicProgress progress;
    private final DifferenceWords differences;
    private final Words words;

    PublicProgressPages(PublicProgress progress, DifferenceWords differences, Words words) {
        this.progress = progress;
        this.differences = differences;
        this.words = words;
    }

    /**
     * What an edition says.
     *
     * @param edition which one it is and since when, a sentence
     * @param written by whom it was written, and when last; null where nobody is named
     * @param since what changed since the edition before
     * @param href the edition's own address
     * @param files the same to print, as a table and as data
     */
    record Progress(
            String cycle,
            String edition,
            @Nullable String wording,
            List<SectionDocument> sections,
            @Nullable String written,
            ReadDifference since,
            String href,
            List<Link> files) {}

    /** @param current the page of the priority, which shows the latest edition */
    record EditionPage(
            String title, String planTitle, List<Link> crumbs, Progress progress, String remark, String current) {}

    Map<String, Object> edition(ProgressEdition edition) {
        ProgressDocument content = progress.content(edition);
        String plan = PublicAddresses.plan(edition.areaSlug(), edition.planSlug());
        Map<String, Object> model = new HashMap<>();
        model.put("header", SiteHeader.ofArea(edition.areaName(), PublicAddresses.area(edition.areaSlug())));
        model.put(
                "page",
                new EditionPage(
                        title(content),
                        edition.planTitle(),
                        crumbs(edition, content),
                        lasting(edition),
                        words.of("publishing.progress.lasting", edition.number(), edition.cycleName()),
                        PublicAddresses.priority(plan, edition.priorityNumber())));
        return model;
    }

    /** With the words of the edition before it, for as long as that is published. */
    Progress progress(ProgressEdition edition, Optional<ProgressEdition> before) {
        return progress(
                edition,
                before.map(earlier -> differences.full(
                                ProgressDifference.between(progress.content(earlier), progress.content(edition)),
                                differences.with(
                                        earlier.cycleName(), earlier.number(), PublicAddresses.progress(earlier))))
                        .orElseGet(() -> differences.none(edition.number(), edition.cycleName())));
    }

    /** As it stands at its own address. */
    Progress lasting(ProgressEdition edition) {
        return progress(edition, since(edition, progress.content(edition)));
    }

    /** For ever the same, so without a word of another edition. */
    private ReadDifference since(ProgressEdition edition, ProgressDocument content) {
        SinceDocument since = content.since();
        if (since == null) {
            return differences.none(edition.number(), edition.cycleName());
        }
        String earlier = PublicAddresses.progress(
                PublicAddresses.plan(edition.areaSlug(), edition.planSlug()),
                since.cycleSlug(),
                since.edition(),
                since.priority());
        return differences.lasting(content, since, differences.with(since.cycle(), since.edition(), earlier));
    }

    private Progress progress(ProgressEdition edition, ReadDifference since) {
        ProgressDocument content = progress.content(edition);
        String href = PublicAddresses.progress(edition);
        return new Progress(
                content.cycle(),
                words.of("publishing.edition.published", edition.number(), London.dayInWords(edition.publishedAt())),
                content.wording(),
                content.sections(),
                written(content),
                since,
                href,
                files(href));
    }

    private List<Link> files(String href) {
        return Stream.of("pdf", "csv", "json")
                .map(kind -> Link.to(words.of("publishing.progress." + kind), href + "." + kind))
                .toList();
    }

    String title(ProgressEdition edition) {
        return title(progress.content(edition));
    }

    private static String title(ProgressDocument content) {
        return content.levelName() + " " + content.number() + ": " + content.name();
    }

    private @Nullable String written(ProgressDocument content) {
        if (content.written() == null) {
            return null;
        }
        String day = London.dayInWords(content.written());
        return content.organisations().isEmpty()
                ? words.of("publishing.progress.written", day)
                : words.of("publishing.progress.written.by", day, String.join(", ", content.organisations()));
    }

    private List<Link> crumbs(ProgressEdition edition, ProgressDocument content) {
        String plan = PublicAddresses.plan(edition.areaSlug(), edition.planSlug());
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(Link.to(words.of("publishing.area.all"), "/"));
        crumbs.add(Link.to(edition.areaName(), PublicAddresses.area(edition.areaSlug())));
        crumbs.add(Link.to(edition.planTitle(), plan));
        crumbs.add(Link.to(
                content.levelName() + " " + content.number(),
                PublicAddresses.priority(plan, edition.priorityNumber())));
        return crumbs;
    }
}
