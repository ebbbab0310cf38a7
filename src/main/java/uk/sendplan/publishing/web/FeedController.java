package uk.sendplan.publishing.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sendplan.documents.AtomFeed;
import uk.sendplan.documents.AtomFeed.Entry;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/**
 * What was published of a plan, and what was withdrawn, for feed readers. A withdrawal is an entry of its own, because readers
 * show what is new and not what has changed; the entry of the edition says it too.
 */
@Controller
class FeedController {

    private static final MediaType ATOM = MediaType.parseMediaType(AtomFeed.MEDIA_TYPE);

    private final PublicEditions editions;
    private final FinishedPages pages;
    private final BaseAddress baseAddress;
    private final Words words;

    FeedController(PublicEditions editions, FinishedPages pages, BaseAddress baseAddress, Words words) {
        this.editions = editions;
        this.pages = pages;
        this.baseAddress = baseAddress;
        this.words = words;
    }

    @GetMapping("/areas/{area}/plans/{plan}/feed.atom")
    ResponseEntity<byte[]> feed(@PathVariable String area, @PathVariable String plan) {
        List<PublishedEdition> published = editions.of(area, plan);
        return pages.bytes(ATOM, published, () -> feed(published).toBytes());
    }

    private AtomFeed feed(List<PublishedEdition> published) {
        PublishedEdition latest = PublicEditions.shown(published).orElse(published.get(0));
        String plan = PublicAddresses.plan(latest.areaSlug(), latest.planSlug());
        return new AtomFeed(
                id("feed of " + plan),
                words.of("publishing.feed.title", latest.title(), latest.areaName()),
                latest.areaName(),
                baseAddress.link(PublicAddresses.feed(plan)),
                baseAddress.link(plan),
                latest.publishedAt(),
                published.stream().flatMap(this::entries).toList());
    }

    private Stream<Entry> entries(PublishedEdition edition) {
        String page = baseAddress.link(PublicAddresses.edition(
                PublicAddresses.plan(edition.areaSlug(), edition.planSlug()), edition.number()));
        Instant withdrawnAt = edition.withdrawnAt();
        if (withdrawnAt == null) {
            return Stream.of(new Entry(
                    "urn:uuid:" + edition.id(),
                    words.of("publishing.feed.published", edition.title(), edition.number()),
                    edition.publishedAt(),
                    edition.publishedAt(),
                    page,
                    summary("publishing.feed.published.on", edition.publishedAt(), edition.note())));
        }
        String withdrawn = words.of("publishing.feed.withdrawn", edition.title(), edition.number());
        String why = summary("publishing.feed.withdrawn.on", withdrawnAt, edition.reason());
        return Stream.of(
                new Entry(id("withdrawal of " + edition.id()), withdrawn, withdrawnAt, withdrawnAt, page, why),
                new Entry("urn:uuid:" + edition.id(), withdrawn, edition.publishedAt(), withdrawnAt, page, why));
    }

    private String summary(String key, Instant day, @Nullable String said) {
        String sentence = words.of(key, London.dayInWords(day));
        return said == null ? sentence : sentence + "\n" + said;
    }

    /** For ever the same, whatever the name of the server. */
    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
