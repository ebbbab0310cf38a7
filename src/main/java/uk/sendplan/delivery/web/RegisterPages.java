package uk.sendplan.delivery.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionHistory;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.RegisterPart;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.EvidenceQueries;
import uk.sendplan.evidence.Subject;
import uk.sendplan.evidence.web.EvidenceParts;
import uk.sendplan.evidence.web.EvidenceParts.EvidencePart;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.PlanDays;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.PlanPageParts;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PointNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** All that is known of a reference, as one document that is printed for inspectors. */
@Component
class RegisterPages {

    private final ActionQueries actions;
    private final ActionHistory history;
    private final HappeningWords happenings;
    private final StandingWords standings;
    private final DateWords dates;
    private final EvidenceQueries evidence;
    private final EvidenceParts parts;
    private final List<PlanPageParts> boards;
    private final List<RegisterPart> additions;
    private final RegisterTables tables;
    private final PlanDays days;
    private final Clock clock;
    private final Words words;

    RegisterPages(
            ActionQueries actions,
            ActionHistory history,
            HappeningWords happenings,
            StandingWords standings,
            DateWords dates,
            EvidenceQueries evidence,
            EvidenceParts parts,
            List<PlanPageParts> boards,
            List<RegisterPart> additions,
            RegisterTables tables,
            PlanDays days,
            Clock clock,
            Words words) {
        this.actions = actions;
        this.history = history;
        this.happenings = happenings;
        this.standings = standings;
        this.dates = dates;
        this.evidence = evidence;
        this.parts = parts;
        this.boards = boards;
        this.additions = additions;
        this.tables = tables;
        this.days = days;
        this.clock = clock;
        this.words = words;
    }

    /** A reference as an address names it, on the day that is asked for. */
    record FoundReference(Member by, PlanTree tree, PriorityNode priority, ReferenceNode reference) {

        String planHref() {
            return "/workspace/" + by.areaSlug() + "/" + tree.plan().slug();
        }

        String href() {
            return planHref() + "/references/" + reference.number();
        }
    }

    /**
     * @param summary "3 actions, 12 updates, 4 pieces of evidence"
     * @param boards what other rooms show on its page
     * @param added what other rooms add
     * @param made when and for whom this was put together
     */
    record RegisterPage(
            AsAtView asAt,
            List<Link> crumbs,
            String number,
            String caption,
            Link priority,
            String summary,
            String made,
            List<Link> files,
            List<OutcomePart> outcomes,
            EvidencePart evidence,
            List<PlanPagePart.Shown> boards,
            List<ActionPart> actions,
            List<PlanPagePart.Shown> added) {}

    record OutcomePart(
            String text, List<String> points, @Nullable String due) {}

    record ActionPart(
            ActionView view,
            String href,
            StandingWords.Tag standing,
            String sentence,
            List<SummaryRow> facts,
            EvidencePart evidence,
            List<HappeningWords.Happening> history) {}

    RegisterPage page(FoundReference found, AsAtReading.Read<FoundReference> read) {
        Member by = found.by();
        AsAt asAt = read.asAt();
        ReferenceNode reference = found.reference();
        List<ActionView> views = actions.ofReference(by, reference.id(), asAt);
        List<UUID> ids = views.stream().map(ActionView::id).toList();
        Map<UUID, List<ActionHistory.Event>> events = history.of(by, ids, asAt);
        Map<UUID, List<HappeningWords.Happening>> happened = happenings.of(events);
        List<Evidence> ofActions = evidence.ofActions(by, ids, asAt);
        List<Evidence> own = evidence.ofReference(by, reference.id(), asAt);
        List<RegisterPart.Added> added = additions.stream()
                .flatMap(room -> room.on(by, about(found), asAt).stream())
                .toList();
        int pieces = own.size()
                + ofActions.size()
                + added.stream().mapToInt(RegisterPart.Added::pieces).sum();
        String level = found.tree().plan().levelName() + " " + found.priority().number();
        long updates = events.values().stream()
                .flatMap(List::stream)
                .filter(ActionHistory.Recorded.class::isInstance)
                .count();
        String day = asAt.day() == null ? "" : "?asAt=" + asAt.day();
        return new RegisterPage(
                AsAtView.of(
                        read,
                        found.href() + "/register",
                        days.past(by, found.tree().plan().id())),
                List.of(
                        Link.to(words.of("navigation.workspace"), "/workspace"),
                        Link.to(by.areaName(), "/workspace/" + by.areaSlug()),
                        Link.to(found.tree().plan().title(), found.planHref() + day),
                        Link.to(reference.number(), found.href() + day)),
                reference.number(),
                found.tree().plan().title() + ", " + by.areaName(),
                Link.to(
                        level + ": " + found.priority().name(),
                        found.planHref() + "/priorities/" + found.priority().number() + day),
                words.of("register.summary", views.size(), updates, pieces),
                words.of(
                        "register.made",
                        London.dayInWords(asAt.day(clock)),
                        by.name(),
                        London.momentInWords(clock.instant())),
                ReportFiles.links(found.href() + "/register" + day, words),
                reference.currentOutcomes().stream().map(this::outcome).toList(),
                parts.part(by, own, shown(found, List.of())),
                boards.stream()
                        .flatMap(room -> room.onRegister(by, about(found), asAt).stream())
                        .toList(),
                views.stream()
                        .map(view -> action(
                                found,
                                view,
                                events.getOrDefault(view.id(), List.of()),
                                happened.getOrDefault(view.id(), List.of()),
                                ofActions.stream()
                                        .filter(each -> isAbout(each, view))
                                        .toList(),
                                day))
                        .toList(),
                added.stream().map(RegisterPart.Added::shown).toList());
    }

    ReportFile file(FoundReference found, AsAtReading.Read<FoundReference> read) {
        String number = found.reference().number();
        AsAt asAt = read.asAt();
        return new ReportFile(
                ReportFile.named(found.tree().plan().slug(), "register-" + number, asAt),
                words.of("register.file", number, found.tree().plan().title()),
                found.by().areaName(),
                asAt,
                null,
                tables.of(page(found, read)),
                found.href() + "/register" + (asAt.day() == null ? "" : "?asAt=" + asAt.day()));
    }

    /** As a page on which nothing is done. */
    private static PlanPagePart.Page about(FoundReference found) {
        ReferenceNode reference = found.reference();
        return new PlanPagePart.Page(
                new Place.OfReference(reference.id()), found.planHref(), reference.number(), false);
    }

    private static boolean isAbout(Evidence evidence, ActionView action) {
        return evidence.about() instanceof Subject.OfUpdate update
                ? update.action().equals(action.id())
                : evidence.about().id().equals(action.id());
    }

    private OutcomePart outcome(OutcomeNode outcome) {
        return new OutcomePart(
                outcome.text(),
                outcome.points().stream().map(PointNode::text).toList(),
                outcome.dueWords() == null ? null : words.of("register.outcome.due", outcome.dueWords()));
    }

    /** Nothing is changed from a document. */
    private static EvidenceParts.Shown shown(FoundReference found, List<ActionHistory.Event> events) {
        return new EvidenceParts.Shown(found.planHref(), ActionEvidence.days(events));
    }

    private ActionPart action(
            FoundReference found,
            ActionView view,
            List<ActionHistory.Event> events,
            List<HappeningWords.Happening> happened,
            List<Evidence> pieces,
            String day) {
        return new ActionPart(
                view,
                view.href(found.by().areaSlug()) + day,
                standings.tag(view),
                standings.sentence(view),
                facts(view),
                parts.part(found.by(), pieces, shown(found, events)),
                happened);
    }

    private List<SummaryRow> facts(ActionView view) {
        ActionView.Owner owner = view.owner();
        Stream<SummaryRow> whose = Stream.of(
                SummaryRow.of(words.of("actionPage.lead"), view.leadName()),
                SummaryRow.of(
                        words.of("actionPage.owner"), owner == null ? words.of("actionPage.owner.none") : owner.name()),
                SummaryRow.of(words.of("actionPage.stage"), standings.stage(view.stage())));
        return Stream.concat(whose, dates.rows(view).stream()).toList();
    }
}
