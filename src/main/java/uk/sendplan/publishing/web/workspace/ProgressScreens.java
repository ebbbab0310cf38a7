package uk.sendplan.publishing.web.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.PageState;
import uk.sendplan.publishing.PlainEnglishGate;
import uk.sendplan.publishing.ProgressCheck;
import uk.sendplan.publishing.ProgressComparing;
import uk.sendplan.publishing.ProgressQueries;
import uk.sendplan.publishing.ProgressReview.Seen;
import uk.sendplan.publishing.ProgressView;
import uk.sendplan.publishing.ProgressView.Edition;
import uk.sendplan.publishing.ProgressView.Item;
import uk.sendplan.publishing.ProgressView.SectionView;
import uk.sendplan.publishing.ProgressView.Step;
import uk.sendplan.publishing.checking.Concern;
import uk.sendplan.publishing.checking.PlainEnglish;
import uk.sendplan.publishing.checking.PlainEnglish.Advice;
import uk.sendplan.publishing.reading.Figures;
import uk.sendplan.publishing.web.DifferenceWords;
import uk.sendplan.publishing.web.ReadDifference;
import uk.sendplan.shared.London;

/** Puts the list of a cycle's progress pages, and one of them, together. */
@Component
class ProgressScreens {

    private final ProgressQueries queries;
    private final ProgressComparing comparing;
    private final DifferenceWords differences;
    private final ProgressCheck check;
    private final PlainEnglish plainEnglish;
    private final ProgressWords progressWords;
    private final ForumScreens forum;
    private final Words words;

    ProgressScreens(
            ProgressQueries queries,
            ProgressComparing comparing,
            DifferenceWords differences,
            ProgressCheck check,
            PlainEnglish plainEnglish,
            ProgressWords progressWords,
            ForumScreens forum,
            Words words) {
        this.queries = queries;
        this.comparing = comparing;
        this.differences = differences;
        this.check = check;
        this.plainEnglish = plainEnglish;
        this.progressWords = progressWords;
        this.forum = forum;
        this.words = words;
    }

    /** @param plainEnglish where the limits of their language are set, or null */
    record ListPage(
            String caption,
            List<Link> crumbs,
            String levelName,
            List<ListRow> rows,
            @Nullable String plainEnglish) {}

    record ListRow(Link page, ProgressWords.Tag state, String items, String edition) {}

    /**
     * @param wordingConcerns what must not be published of the wording, or not without thinking
     * @param reading how hard it is to read, or null without items
     * @param returned what the publisher asked to be mended, while it is not sent again; null else
     * @param difference to the last edition, while somebody decides about the next; null else, and where there is none
     * @param blocked why it cannot be published as it stands, or null
     * @param proposals where what the plan knows is chosen from, or null
     * @param text where a text is pasted, or null
     * @param key of the forms for the next step
     * @param seen the hash of what this page says
     */
    record PageScreen(
            String title,
            String caption,
            List<Link> crumbs,
            String name,
            @Nullable String wording,
            List<String> wordingConcerns,
            ProgressWords.Tag state,
            String next,
            @Nullable String reading,
            @Nullable Returned returned,
            @Nullable ReadDifference difference,
            @Nullable String blocked,
            List<SectionScreen> sections,
            @Nullable String text,
            @Nullable String proposals,
            @Nullable String add,
            List<StepForm> steps,
            List<HistoryRow> history,
            List<EditionRow> editions,
            ForumScreens.ForumPart forum,
            String key,
            String seen) {}

    record Returned(String by, String comment) {}

    record SectionScreen(String heading, List<ItemScreen> items) {}

    /**
     * @param about whose it is, and who wrote it last
     * @param behind what stands behind it, or null
     * @param concerns what must not be published, or not without thinking
     * @param edit where it is changed, or null
     */
    record ItemScreen(
            String id,
            String text,
            String about,
            @Nullable String figures,
            @Nullable String behind,
            List<String> concerns,
            List<String> advice,
            @Nullable String edit) {}

    /**
     * @param asks for words: a label, or null where none are asked for
     * @param reads what they say that they read, or null
     */
    record StepForm(
            String action,
            String submit,
            boolean primary,
            @Nullable String asks,
            @Nullable String reads) {

        StepForm reading(@Nullable String what) {
            return new StepForm(action, submit, primary, asks, what);
        }
    }

    record HistoryRow(String what, @Nullable String comment) {}

    /**
     * @param href its page for everyone; null for one that is withdrawn
     * @param withdraw where it is taken back, or null
     */
    record EditionRow(
            String name,
            String published,
            @Nullable String withdrawn,
            @Nullable String href,
            @Nullable String withdraw) {}

    ListPage list(Member by, PlanHead plan, CycleView cycle) {
        String list = ProgressPlace.list(by, plan.slug(), cycle);
        return new ListPage(
                words.of("progressPage.caption", cycle.name(), plan.title()),
                ProgressPlace.crumbs(by, plan, cycle, words),
                plan.levelName(),
                queries.ofCycle(by, plan.id(), cycle.id()).stream()
                        .map(row -> new ListRow(
                                Link.to(row.number() + " " + row.name(), list + "/" + row.number()),
                                progressWords.tag(row.state()),
                                words.of("progressPage.items", row.items()),
                                row.edition() == null
                                        ? words.of("progressPage.edition.none")
                                        : words.of("publishing.edition", row.edition())))
                        .toList(),
                by.may(Right.EDIT_PLAN) ? "/workspace/" + by.areaSlug() + "/" + plan.slug() + "/plain-english" : null);
    }

    PageScreen page(ProgressPlace place) {
        ProgressView view = place.view();
        Map<UUID, List<Concern>> concerns = check.concerns(place.by(), view);
        boolean write = place.isOpen();
        return new PageScreen(
                words.of("progressPage.title", place.shortName(), view.cycle().name()),
                place.caption(),
                place.crumbs(),
                place.shortName() + ": " + view.priority().name(),
                view.head() == null ? null : view.head().wording(),
                view.head() == null
                        ? List.of()
                        : concerns.getOrDefault(view.head().id(), List.of()).stream()
                                .map(progressWords::concern)
                                .toList(),
                progressWords.tag(view.head() == null ? null : view.state()),
                progressWords.next(view),
                view.items().isEmpty()
                        ? null
                        : words.of(
                                "progressPage.reading",
                                PlainEnglishGate.reading(view).age()),
                returned(view),
                difference(place),
                concerns.values().stream()
                                .flatMap(List::stream)
                                .anyMatch(concern -> concern.kind().isNeverPublished())
                        ? words.of("progressPage.blocked")
                        : null,
                sections(place, concerns),
                write && place.mayWriteAll() ? place.href() + "/text" : null,
                write && place.by().may(Right.DRAFT_PAGES) ? place.href() + "/proposals" : null,
                write && place.by().may(Right.DRAFT_PAGES) ? place.href() + "/items/new" : null,
                steps(place, !concerns.isEmpty()),
                view.steps().stream()
                        .map(step -> new HistoryRow(progressWords.step(step), step.comment()))
                        .toList(),
                view.editions().stream().map(edition -> edition(place, edition)).toList(),
                forum.part(place),
                Keys.fresh(),
                Seen.hash(view.document()));
    }

    private @Nullable ReadDifference difference(ProgressPlace place) {
        if (place.view().state() != PageState.IN_REVIEW && place.view().state() != PageState.APPROVED) {
            return null;
        }
        return comparing
                .compare(place.by(), place.view())
                .map(compared -> differences.full(
                        compared.difference(),
                        differences.with(
                                compared.earlier().cycleName(),
                                compared.earlier().number(),
                                place.publicHref(compared.earlier()))))
                .orElse(null);
    }

    private static @Nullable Returned returned(ProgressView view) {
        return view.state() != PageState.RETURNED
                ? null
                : view.steps().stream()
                        .filter(step -> step.kind() == Step.Kind.RETURNED && step.comment() != null)
                        .findFirst()
                        .map(step -> new Returned(step.takenByName(), String.valueOf(step.comment())))
                        .orElse(null);
    }

    private List<SectionScreen> sections(ProgressPlace place, Map<UUID, List<Concern>> concerns) {
        List<Item> items = place.view().items();
        List<List<Advice>> advice =
                plainEnglish.advice(items.stream().map(Item::text).toList());
        List<SectionScreen> sections = new ArrayList<>();
        for (SectionView section : place.view().sections()) {
            sections.add(new SectionScreen(
                    section.section().label(),
                    section.items().stream()
                            .map(item -> item(
                                    place,
                                    section.section().role(),
                                    item,
                                    concerns.getOrDefault(item.id(), List.of()),
                                    advice.get(items.indexOf(item))))
                            .toList()));
        }
        return sections;
    }

    private ItemScreen item(
            ProgressPlace place, SectionRole role, Item item, List<Concern> concerns, List<Advice> advice) {
        return new ItemScreen(
                item.id().toString(),
                item.text(),
                words.of(
                        "progressPage.item.about",
                        item.organisation() == null ? words.of("progressPage.item.everybody") : item.organisation(),
                        item.writtenBy() == null ? words.of("progressPage.item.somebody") : item.writtenBy(),
                        London.dayInWords(item.writtenAt())),
                progressWords.figures(Figures.in(item.text())),
                progressWords.behind(item.links()),
                concerns.stream().map(progressWords::concern).toList(),
                progressWords.advice(role, item, advice),
                place.isOpen() && place.mayWrite(item.organisationId()) ? place.href(item) + "/edit" : null);
    }

    private List<StepForm> steps(ProgressPlace place, boolean concerns) {
        boolean publisher = place.by().may(Right.PUBLISH_PAGES);
        boolean author = place.view().authors().contains(place.by().accountId());
        if (place.view().head() == null || place.view().items().isEmpty()) {
            return List.of();
        }
        return Stream.concat(onTheWay(place, publisher, author, concerns).stream(), sharing(place).stream())
                .toList();
    }

    private List<StepForm> sharing(ProgressPlace place) {
        return place.mayWriteAll()
                ? List.of(step(place, place.isShared() ? "unshare" : "share", false, null))
                : List.of();
    }

    private List<StepForm> onTheWay(ProgressPlace place, boolean publisher, boolean author, boolean concerns) {
        return switch (place.view().state()) {
            case DRAFT, RETURNED ->
                place.mayWriteAll() ? List.of(step(place, "submit", true, "progressPage.submit.comment")) : List.of();
            case IN_REVIEW ->
                Stream.of(
                                publisher && !author
                                        ? step(place, "approve", true, null)
                                                .reading(concerns ? words.of("progressPage.read") : null)
                                        : null,
                                publisher ? step(place, "return", false, "progressPage.return.comment") : null,
                                place.mayWriteAll() ? step(place, "take-back", false, null) : null)
                        .filter(step -> step != null)
                        .toList();
            case APPROVED ->
                publisher
                        ? List.of(
                                step(place, "publish", true, null),
                                step(place, "return", false, "progressPage.return.comment"))
                        : List.of();
            case PUBLISHED -> List.of();
        };
    }

    private StepForm step(ProgressPlace place, String verb, boolean primary, @Nullable String asks) {
        return new StepForm(
                place.href() + "/" + verb,
                words.of("progressPage." + verb + ".submit"),
                primary,
                asks == null ? null : words.of(asks),
                null);
    }

    private EditionRow edition(ProgressPlace place, Edition edition) {
        return new EditionRow(
                words.of("publishing.edition", edition.number()),
                words.of(
                        "progressPage.edition.published",
                        London.dayInWords(edition.publishedAt()),
                        edition.publishedBy() == null ? words.of("progressPage.item.somebody") : edition.publishedBy()),
                edition.withdrawnAt() == null
                        ? null
                        : words.of(
                                "progressPage.edition.withdrawn",
                                London.dayInWords(edition.withdrawnAt()),
                                String.valueOf(edition.reason())),
                edition.isWithdrawn() ? null : place.publicHref(edition),
                edition.isWithdrawn() || !place.by().may(Right.PUBLISH_PAGES)
                        ? null
                        : place.href(edition) + "/withdraw");
    }
}
