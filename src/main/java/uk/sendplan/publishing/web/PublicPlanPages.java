package uk.sendplan.publishing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.sendplan.plan.PlanForReaders;
import uk.sendplan.plan.PlanForReaders.ReadPriority;
import uk.sendplan.plan.PublishedPlans.PublishedEdition;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SiteHeader;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.PublishedProgress.ProgressEdition;
import uk.sendplan.publishing.web.PublicAnswers.ReadAnswer;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** Puts an edition into pages: one for the plan, one for each priority. */
@Component
class PublicPlanPages {

    private final PublicEditions editions;
    private final PrintedPlans printed;
    private final FinishedPages pages;
    private final MailServer mail;
    private final Words words;

    PublicPlanPages(PublicEditions editions, PrintedPlans printed, FinishedPages pages, MailServer mail, Words words) {
        this.editions = editions;
        this.printed = printed;
        this.pages = pages;
        this.mail = mail;
        this.words = words;
    }

    /**
     * Which edition to show, and as what.
     *
     * @param lasting at the edition's own address, which never shows another
     * @param laterWithdrawn a newer edition was published and taken back
     */
    record Showing(PublishedEdition edition, boolean lasting, boolean laterWithdrawn) {

        String planAddress() {
            return PublicAddresses.plan(edition.areaSlug(), edition.planSlug());
        }

        String address() {
            return lasting ? PublicAddresses.edition(planAddress(), edition.number()) : planAddress();
        }
    }

    /**
     * @param edition which one it is and since when, a sentence
     * @param remark about other editions, or null
     * @param progress which progress is published of a priority, a sentence by its number
     * @param answers where answers to feedback are, or null
     * @param alerts where they can be asked for, or null
     */
    record PlanPage(
            String title,
            List<Link> crumbs,
            String edition,
            @Nullable String note,
            @Nullable String remark,
            PlanForReaders plan,
            List<ContentsRow> contents,
            Map<String, String> progress,
            String editions,
            @Nullable String current,
            @Nullable String alerts,
            List<Link> files,
            @Nullable String answers) {}

    /** A priority in the contents of the plan. */
    record ContentsRow(
            String label,
            String number,
            String name,
            String href,
            String count,
            boolean current,
            List<Link> references) {}

    /**
     * @param alerts where they can be asked for, or null
     * @param progress what the latest progress page says of it, or null
     * @param forum what the forum says of it, or null
     * @param answers to what readers said of this page
     * @param feedback where a reader says something of it; null on an edition that stays as it is
     */
    record PriorityPage(
            String title,
            String planTitle,
            List<Link> crumbs,
            String edition,
            @Nullable String remark,
            ReadPriority priority,
            List<ContentsRow> contents,
            List<Link> sections,
            @Nullable List<Link> references,
            @Nullable Link previous,
            @Nullable Link next,
            String editions,
            @Nullable String current,
            @Nullable String alerts,
            PublicProgressPages.@Nullable Progress progress,
            PublicForumViews.@Nullable ReadViews forum,
            List<ReadAnswer> answers,
            @Nullable String feedback) {}

    /**
     * The plan's page; it is made anew when the size of the edition's PDF becomes known. At the edition's own address it is for ever the
     * same, so there the size is never said.
     */
    ResponseEntity<byte[]> answer(Showing showing) {
        return answer(showing, Map.of());
    }

    /** @param progress what is published of its priorities now, by their numbers */
    ResponseEntity<byte[]> answer(Showing showing, Map<String, ProgressEdition> progress) {
        Optional<Integer> size =
                showing.lasting() ? Optional.empty() : Optional.ofNullable(printed.size(showing.edition()));
        return page(showing, "publishing/plan", List.of(showing, size, progress), () -> plan(showing, size, progress));
    }

    /** At the edition's own address it never changes, so there it does not look as the area does today. */
    ResponseEntity<byte[]> page(
            Showing showing, String template, Object madeFrom, Supplier<Map<String, Object>> model) {
        return showing.lasting()
                ? pages.html(template, madeFrom, model)
                : pages.ofArea(showing.edition().areaSlug(), template, madeFrom, model);
    }

    private Map<String, Object> plan(Showing showing, Optional<Integer> size, Map<String, ProgressEdition> progress) {
        PublishedEdition edition = showing.edition();
        PlanForReaders plan = PlanForReaders.below(showing.address(), editions.content(edition));
        return model(
                edition,
                new PlanPage(
                        plan.title(),
                        crumbs(showing, false),
                        editionWords(edition),
                        edition.note(),
                        remark(showing),
                        plan,
                        contents(plan, null),
                        told(progress),
                        showing.planAddress() + "/editions",
                        showing.lasting() ? showing.planAddress() : null,
                        showing.lasting() ? null : alerts(edition, edition.planSlug()),
                        files(showing.address(), size),
                        showing.lasting() ? null : PublicAddresses.answers(showing.planAddress())));
    }

    private Map<String, String> told(Map<String, ProgressEdition> progress) {
        Map<String, String> told = new HashMap<>();
        progress.forEach((number, edition) -> told.put(
                number,
                words.of("publishing.plan.progress", edition.cycleName(), London.dayInWords(edition.publishedAt()))));
        return told;
    }

    private List<Link> files(String address, Optional<Integer> size) {
        String pdf = size.map(bytes -> words.of("publishing.plan.pdf.sized", kilobytes(bytes)))
                .orElseGet(() -> words.of("publishing.plan.pdf"));
        return List.of(
                Link.to(pdf, address + ".pdf"),
                Link.to(words.of("publishing.plan.csv"), address + ".csv"),
                Link.to(words.of("publishing.plan.json"), address + ".json"));
    }

    private static int kilobytes(int bytes) {
        return Math.max(1, Math.round(bytes / 1000f));
    }

    Map<String, Object> priority(
            Showing showing,
            String number,
            PublicProgressPages.@Nullable Progress progress,
            PublicForumViews.@Nullable ReadViews forum,
            List<ReadAnswer> answers) {
        PublishedEdition edition = showing.edition();
        PlanForReaders plan = PlanForReaders.below(showing.address(), editions.content(edition));
        ReadPriority priority = plan.priority(number).orElseThrow(() -> new NotThere("priority " + number));
        int place = plan.priorities().indexOf(priority);
        List<Link> references = references(priority);
        return model(
                edition,
                new PriorityPage(
                        priority.label() + ": " + priority.name(),
                        plan.title(),
                        crumbs(showing, true),
                        editionWords(edition),
                        remark(showing),
                        priority,
                        contents(plan, priority),
                        sections(priority),
                        references.isEmpty() ? null : references,
                        neighbour(plan, place - 1),
                        neighbour(plan, place + 1),
                        showing.planAddress() + "/editions",
                        showing.lasting() ? showing.planAddress() : null,
                        showing.lasting() ? null : alerts(edition, edition.planSlug() + "/" + priority.number()),
                        progress,
                        forum,
                        answers,
                        showing.lasting() ? null : PublicAddresses.feedback(showing.planAddress(), priority.number())));
    }

    /**
     * A priority, as the edition names it.
     *
     * @throws NotThere where the edition has none of that number
     */
    Link link(Showing showing, String number) {
        return PlanForReaders.below(showing.address(), editions.content(showing.edition()))
                .priority(number)
                .map(priority -> Link.to(
                        priority.label() + ": " + priority.name(),
                        PublicAddresses.priority(showing.planAddress(), priority.number())))
                .orElseThrow(() -> new NotThere("priority " + number));
    }

    /** Nothing where this installation cannot send mail. */
    private @Nullable String alerts(PublishedEdition edition, String about) {
        return mail.isConfigured() ? PublicAddresses.alerts(edition.areaSlug(), about) : null;
    }

    /** The model of a page of one plan, with its feed. */
    Map<String, Object> model(PublishedEdition edition, Object page) {
        Map<String, Object> model = modelOfArea(edition, page);
        String feed = PublicAddresses.feed(PublicAddresses.plan(edition.areaSlug(), edition.planSlug()));
        model.put("feed", Link.to(words.of("publishing.feed.title", edition.title(), edition.areaName()), feed));
        return model;
    }

    static Map<String, Object> modelOfArea(PublishedEdition edition, Object page) {
        Map<String, Object> model = new HashMap<>();
        model.put("header", SiteHeader.ofArea(edition.areaName(), PublicAddresses.area(edition.areaSlug())));
        model.put("page", page);
        return model;
    }

    List<Link> crumbs(PublishedEdition edition) {
        return List.of(
                Link.to(words.of("publishing.area.all"), "/"),
                Link.to(edition.areaName(), PublicAddresses.area(edition.areaSlug())));
    }

    private List<Link> crumbs(Showing showing, boolean below) {
        List<Link> crumbs = new ArrayList<>(crumbs(showing.edition()));
        if (below || showing.lasting()) {
            crumbs.add(Link.to(showing.edition().title(), showing.planAddress()));
        }
        if (below && showing.lasting()) {
            crumbs.add(Link.to(words.of("publishing.edition", showing.edition().number()), showing.address()));
        }
        return crumbs;
    }

    private String editionWords(PublishedEdition edition) {
        return words.of("publishing.edition.published", edition.number(), London.dayInWords(edition.publishedAt()));
    }

    private @Nullable String remark(Showing showing) {
        if (showing.lasting()) {
            return words.of("publishing.edition.lasting", showing.edition().number());
        }
        return showing.laterWithdrawn() ? words.of("publishing.edition.laterWithdrawn") : null;
    }

    private List<ContentsRow> contents(PlanForReaders plan, @Nullable ReadPriority current) {
        return plan.priorities().stream()
                .map(priority -> new ContentsRow(
                        priority.label(),
                        priority.number(),
                        priority.name(),
                        priority.href(),
                        words.of(
                                "publishing.count.references",
                                priority.references().size()),
                        priority.equals(current),
                        references(priority)))
                .toList();
    }

    private static List<Link> references(ReadPriority priority) {
        return priority.references().stream()
                .map(reference -> Link.to(reference.number(), reference.href()))
                .toList();
    }

    private List<Link> sections(ReadPriority priority) {
        List<Link> sections = new ArrayList<>();
        section(sections, "findings", priority.findings());
        section(sections, "objectives", priority.objectives());
        section(sections, "principles", priority.principles());
        section(sections, "want-to-see", priority.wantToSee());
        section(sections, "needs-to-change", priority.needsToChange());
        priority.sections().forEach(part -> sections.add(Link.to(part.heading(), "#" + part.anchor())));
        section(sections, "references", priority.references());
        return sections;
    }

    private void section(List<Link> sections, String anchor, List<?> items) {
        if (!items.isEmpty()) {
            sections.add(Link.to(words.of("publishing.contents." + anchor), "#" + anchor));
        }
    }

    private static @Nullable Link neighbour(PlanForReaders plan, int place) {
        if (place < 0 || place >= plan.priorities().size()) {
            return null;
        }
        ReadPriority priority = Objects.requireNonNull(plan.priorities().get(place));
        return Link.to(priority.label() + ": " + priority.name(), priority.href());
    }
}
