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
import uk.sendplan.publishing.PublishedProgress.ProgressEdition;
import uk.sendplan.publishing.forum.PublishedForumViews.PublishedView;
import uk.sendplan.shared.London;

/**
 * What was published of a plan, of its progress and by the forum, and what was withdrawn, for feed readers. A withdrawal is an entry of its own, because readers
 * show what is new and not what has changed; the entry of the edition says it too.
 */
@Controller
class FeedController {

    private static final MediaType ATOM = MediaType.parseMediaType(AtomFeed.MEDIA_TYPE);

    private final PublicEditions editions;
    private final PublicProgress progress;
    private final PublicForumViews forum;
    private final FinishedPages pages;
    private final BaseAddress baseAddress;
    private final Words words;

    FeedController(
            PublicEditions editions,
            PublicProgress progress,
            PublicForumViews forum,
            FinishedPages pages,
            BaseAddress baseAddress,
            Words words) {
        this.editions = editions;
        this.progress = progress;
        this.forum = forum;
        this.pages = pages;
        this.baseAddress = baseAddress;
        this.words = words;
    }

    @GetMapping("/areas/{area}/plans/{plan}/feed.atom")
    ResponseEntity<byte[]> feed(@PathVariable String area, @PathVariable String plan) {
        List<PublishedEdition> published = editions.of(area, plan);
        List<ProgressEdition> ofPriorities = progress.of(area, plan);
        List<PublishedView> ofForum = forum.of(area, plan);
        return pages.bytes(
                ATOM,
                List.of(published, ofPriorities, ofForum),
                () -> feed(published, ofPriorities, ofForum).toBytes());
    }

    private AtomFeed feed(
            List<PublishedEdition> published, List<ProgressEdition> ofPriorities, List<PublishedView> ofForum) {
        PublishedEdition latest = PublicEditions.shown(published).orElse(published.get(0));
        String plan = PublicAddresses.plan(latest.areaSlug(), latest.planSlug());
        return new AtomFeed(
                id("feed of " + plan),
                words.of("publishing.feed.title", latest.title(), latest.areaName()),
                latest.areaName(),
                baseAddress.link(PublicAddresses.feed(plan)),
                baseAddress.link(plan),
                latest.publishedAt(),
                Stream.of(
                                published.stream().map(this::item),
                                ofPriorities.stream().map(this::item),
                                ofForum.stream().map(this::item))
                        .flatMap(items -> items.flatMap(this::entries))
                        .toList());
    }

    /**
     * An edition, whatever it is of.
     *
     * @param published its title while it is published
     * @param withdrawn its title once it is withdrawn
     * @param note to readers, or null
     */
    private record Item(
            UUID id,
            String published,
            String withdrawn,
            String address,
            Instant publishedAt,
            @Nullable String note,
            @Nullable Instant withdrawnAt,
            @Nullable String reason) {}

    private Item item(PublishedEdition edition) {
        return new Item(
                edition.id(),
                words.of("publishing.feed.published", edition.title(), edition.number()),
                words.of("publishing.feed.withdrawn", edition.title(), edition.number()),
                PublicAddresses.edition(PublicAddresses.plan(edition.areaSlug(), edition.planSlug()), edition.number()),
                edition.publishedAt(),
                edition.note(),
                edition.withdrawnAt(),
                edition.reason());
    }

    private Item item(ProgressEdition edition) {
        return new Item(
                edition.id(),
                words.of(
                        "publishing.feed.progress.published",
                        edition.priorityNumber(),
                        edition.priorityName(),
                        edition.cycleName(),
                        edition.number()),
                words.of(
                        "publishing.feed.progress.withdrawn",
                        edition.priorityNumber(),
                        edition.priorityName(),
                        edition.cycleName(),
                        edition.number()),
                PublicAddresses.progress(edition),
                edition.publishedAt(),
                null,
                edition.withdrawnAt(),
                edition.reason());
    }

    private Item item(PublishedView view) {
        return new Item(
                view.id(),
                words.of("publishing.feed.forum.published", view.forumName(), view.priorityName(), view.cycleName()),
                words.of("publishing.feed.forum.withdrawn", view.forumName(), view.priorityName(), view.cycleName()),
                PublicAddresses.forumView(
                        PublicAddresses.plan(view.areaSlug(), view.planSlug()),
                        view.cycleSlug(),
                        view.number(),
                        view.priorityNumber()),
                view.publishedAt(),
                null,
                view.withdrawnAt(),
                view.reason());
    }

    private Stream<Entry> entries(Item edition) {
        String page = baseAddress.link(edition.address());
        Instant withdrawnAt = edition.withdrawnAt();
        if (withdrawnAt == null) {
            return Stream.of(new Entry(
                    "urn:uuid:" + edition.id(),
                    edition.published(),
                    edition.publishedAt(),
                    edition.publishedAt(),
                    page,
                    summary("publishing.feed.published.on", edition.publishedAt(), edition.note())));
        }
        String why = summary("publishing.feed.withdrawn.on", withdrawnAt, edition.reason());
        return Stream.of(
                new Entry(
                        id("withdrawal of " + edition.id()), edition.withdrawn(), withdrawnAt, withdrawnAt, page, why),
                new Entry(
                        "urn:uuid:" + edition.id(),
                        edition.withdrawn(),
                        edition.publishedAt(),
                        withdrawnAt,
                        page,
                        why));
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
