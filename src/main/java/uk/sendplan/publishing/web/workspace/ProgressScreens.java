package uk.sendplan.publishing.web.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.evidence.web.EvidenceParts.EvidencePart;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.PageState;
import uk.sendplan.publishing.PlainEnglishGate;
import uk.sendplan.publishing.ProgressCheck;
import uk.sendplan.publishing.ProgressComparing;
import uk.sendplan.publishing.ProgressDocument.ImpactDocument;
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

/** Puts a progress page together as it is written. */
@Component
class ProgressScreens {

    private final ProgressComparing comparing;
    private final DifferenceWords differences;
    private final ProgressCheck check;
    private final PlainEnglish plainEnglish;
    private final ProgressWords progressWords;
    private final NextSteps steps;
    private final ForumScreens forum;
    private final ItemEvidence evidence;
    private final Words words;

    ProgressScreens(
            ProgressComparing comparing,
            DifferenceWords differences,
            ProgressCheck check,
            PlainEnglish plainEnglish,
            ProgressWords progressWords,
            NextSteps steps,
            ForumScreens forum,
            ItemEvidence evidence,
            Words words) {
        this.comparing = comparing;
        this.differences = differences;
        this.check = check;
        this.plainEnglish = plainEnglish;
        this.progressWords = progressWords;
        this.steps = steps;
        this.forum = forum;
        this.evidence = evidence;
        this.words = words;
    }

    /**
     * @param wordingConcerns what must not be published of the wording, or not without thinking
     * @param reading how hard it is to read, or null without items
     * @param returned what the publisher asked to be mended, while it is not sent again; null else
     * @param difference to the last edition, while somebody decides about the next, and where the measures have changed since; null else, and where there is none
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
            List<NextSteps.StepForm> steps,
            List<HistoryRow> history,
            List<EditionRow> editions,
            ForumScreens.ForumPart forum,
            EvidencePart takenOff,
            String key,
            String seen) {}

    record Returned(String by, String comment) {}

    record SectionScreen(String heading, List<ItemScreen> items) {}

    /**
     * @param about whose it is, and who wrote it last
     * @param behind what stands behind it, or null
     * @param impact what readers will see beside it, or null
     * @param withheld which measures readers will not be told in full, and why
     * @param concerns what must not be published, or not without thinking
     * @param edit where it is changed, or null
     * @param evidence about it
     */
    record ItemScreen(
            String id,
            String text,
            String about,
            @Nullable String figures,
            @Nullable String behind,
            @Nullable ImpactDocument impact,
            List<String> withheld,
            List<String> concerns,
            List<String> advice,
            @Nullable String edit,
            @Nullable EvidencePart evidence) {}

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

    PageScreen page(ProgressPlace place) {
        ProgressView view = place.view();
        Map<UUID, List<Concern>> concerns = check.concerns(place.by(), view);
        boolean write = place.isOpen();
        ItemEvidence.OnPage shown = evidence.onPage(place);
        boolean newFigures = comparing.hasNewFigures(place.by(), view);
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
                newFigures ? words.of("progressPage.next.newFigures") : progressWords.next(view),
                view.items().isEmpty()
                        ? null
                        : words.of(
                                "progressPage.reading",
                                PlainEnglishGate.reading(view).age()),
                returned(view),
                newFigures || isDecided(view) ? difference(place) : null,
                concerns.values().stream()
                                .flatMap(List::stream)
                                .anyMatch(concern -> concern.kind().isNeverPublished())
                        ? words.of("progressPage.blocked")
                        : null,
                sections(place, concerns, shown),
                write && place.mayWriteAll() ? place.href() + "/text" : null,
                write && place.by().may(Right.DRAFT_PAGES) ? place.href() + "/proposals" : null,
                write && place.by().may(Right.DRAFT_PAGES) ? place.href() + "/items/new" : null,
                steps.of(place, !concerns.isEmpty(), newFigures),
                view.steps().stream()
                        .map(step -> new HistoryRow(progressWords.step(step), step.comment()))
                        .toList(),
                view.editions().stream().map(edition -> edition(place, edition)).toList(),
                forum.part(place),
                shown.takenOff(),
                Keys.fresh(),
                Seen.hash(view.document()));
    }

    private static boolean isDecided(ProgressView view) {
        return view.state() == PageState.IN_REVIEW || view.state() == PageState.APPROVED;
    }

    private @Nullable ReadDifference difference(ProgressPlace place) {
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

    private List<SectionScreen> sections(
            ProgressPlace place, Map<UUID, List<Concern>> concerns, ItemEvidence.OnPage shown) {
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
                                    advice.get(items.indexOf(item)),
                                    shown.of(item)))
                            .toList()));
        }
        return sections;
    }

    private ItemScreen item(
            ProgressPlace place,
            SectionRole role,
            Item item,
            List<Concern> concerns,
            List<Advice> advice,
            @Nullable EvidencePart pieces) {
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
                place.view().impact(role, item),
                role == SectionRole.DIFFERENCE
                        ? progressWords.withheld(place.view().beside(item))
                        : List.of(),
                concerns.stream().map(progressWords::concern).toList(),
                progressWords.advice(role, item, advice),
                place.isOpen() && place.mayWrite(item.organisationId()) ? place.href(item) + "/edit" : null,
                pieces);
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
