package uk.sendplan.delivery.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.web.CycleWords;
import uk.sendplan.delivery.ActionHistory;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionQueries.Supporter;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ActionView.OpenProposal;
import uk.sendplan.delivery.ActionView.Returned;
import uk.sendplan.delivery.ActionView.Submitted;
import uk.sendplan.delivery.ProgressDrafts;
import uk.sendplan.delivery.Suggestion;
import uk.sendplan.delivery.SuggestionWords;
import uk.sendplan.evidence.web.EvidenceParts.EvidencePart;
import uk.sendplan.plan.PlanDays;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.SubjectPagePart;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** The page of an action: where it stands, whose it is, by when, and all that happened to it. */
@Component
@Transactional(readOnly = true)
class ActionPages {

    private static final int LONG_TITLE = 120;

    private final ActionQueries actions;
    private final ActionHistory history;
    private final ProgressDrafts drafts;
    private final SuggestionWords suggestions;
    private final HappeningWords happenings;
    private final StandingWords standings;
    private final DateWords dates;
    private final ActionEvidence evidence;
    private final CycleWords cycles;
    private final PlanDays days;
    private final List<ActionPart> own;
    private final List<SubjectPagePart> parts;
    private final Words words;

    ActionPages(
            ActionQueries actions,
            ActionHistory history,
            ProgressDrafts drafts,
            SuggestionWords suggestions,
            HappeningWords happenings,
            StandingWords standings,
            DateWords dates,
            ActionEvidence evidence,
            CycleWords cycles,
            PlanDays days,
            List<ActionPart> own,
            List<SubjectPagePart> parts,
            Words words) {
        this.actions = actions;
        this.history = history;
        this.drafts = drafts;
        this.suggestions = suggestions;
        this.happenings = happenings;
        this.standings = standings;
        this.dates = dates;
        this.evidence = evidence;
        this.cycles = cycles;
        this.days = days;
        this.own = own;
        this.parts = parts;
        this.words = words;
    }

    /**
     * @param itself what it stands for where it is the reference or priority itself, or null
     * @param retired itself, or with what it belongs to
     * @param answer where it stands
     * @param can what this person may do here, or null for nothing
     * @param parts its milestones, what it waits for, and what other rooms show
     */
    record ActionPage(
            AsAtView asAt,
            List<Link> crumbs,
            String number,
            String title,
            @Nullable String description,
            Link priority,
            @Nullable Link reference,
            @Nullable String itself,
            boolean retired,
            boolean retiredItself,
            @Nullable String reinstate,
            Answer answer,
            String lead,
            @Nullable String owner,
            List<String> supporting,
            Dates dates,
            @Nullable Can can,
            EvidencePart evidence,
            List<HappeningWords.Happening> history,
            List<PlanPagePart.Shown> parts) {

        /** Too long for large letters. */
        public boolean isLong() {
            return title.length() > LONG_TITLE;
        }
    }

    /**
     * @param rating of the latest update, or null
     * @param age how old that is, and by whom
     * @param stale whether it is too old to be believed
     * @param suggestion what the dates suggest, and why, where that is worse than what was recorded; or null
     * @param cycle by when updates are due in the reporting cycle that is open, or null
     * @param pending a later update that awaits approval or was returned, or null
     */
    record Answer(
            StandingWords.Tag tag,
            String sentence,
            String stage,
            StandingWords.@Nullable Tag rating,
            String age,
            boolean stale,
            @Nullable String suggestion,
            @Nullable String cycle,
            @Nullable Pending pending) {}

    /**
     * An update that does not count.
     *
     * @param comment what the reviewer asks for; null while nobody reviewed it
     */
    record Pending(String text, @Nullable String comment) {}

    /**
     * @param pressing how late it is, or how soon it is due, or null
     * @param moved how often and how far, or null
     * @param proposal a new date that is not decided yet, or null
     */
    record Dates(
            @Nullable String start,
            String due,
            @Nullable String pressing,
            @Nullable String original,
            @Nullable String moved,
            @Nullable Proposal proposal) {}

    /**
     * @param withdraw where it is taken back, for the person who proposed it
     * @param decide where it is decided, for those who may
     */
    record Proposal(
            String id,
            String key,
            String date,
            String by,
            String reason,
            @Nullable String withdraw,
            @Nullable String decide) {}

    /**
     * @param latest the update that "no change, still right" confirms, or null where there is none to confirm
     * @param draft what this person typed and did not record yet, or null
     */
    record Can(
            String record,
            String confirm,
            String key,
            @Nullable String latest,
            @Nullable String propose,
            String edit,
            String retire,
            @Nullable String draft,
            String discard) {}

    ActionPage page(FoundAction found, AsAtReading.Read<FoundAction> read) {
        Member by = found.by();
        ActionView action = found.action();
        // The last of them made it.
        List<ActionHistory.Event> events = history.of(by, action.id(), found.asAt());
        List<String> supporting = actions.supporting(by, action.id(), found.asAt()).stream()
                .map(Supporter::name)
                .toList();
        return new ActionPage(
                AsAtView.of(
                        read,
                        found.href(),
                        days.past(
                                by,
                                action.planId(),
                                events.get(events.size() - 1).at())),
                found.crumbs(),
                action.number(),
                action.title(),
                action.description(),
                found.priority(),
                action.referenceNumber() == null
                        ? null
                        : found.reference(words.of("plan.reference", action.referenceNumber())),
                action.standsForParent() ? itself(found) : null,
                action.retired(),
                action.retiredItself(),
                action.retiredItself() && found.mayRecord() && !found.asAt().isPast() ? found.href() + "/retire" : null,
                answer(action),
                action.leadName(),
                action.owner() == null ? null : action.owner().name(),
                supporting,
                dates(found),
                can(found),
                evidence.on(found, events),
                happenings.of(events, found.isOpenToThem() ? found.href() + "/evidence/new" : null),
                parts(found));
    }

    private List<PlanPagePart.Shown> parts(FoundAction found) {
        ActionView action = found.action();
        SubjectPagePart.Page page = new SubjectPagePart.Page(
                SubjectPagePart.Kind.ACTION,
                action.id(),
                action.planId(),
                found.planHref(),
                action.number(),
                !found.asAt().isPast() && !action.retired());
        return Stream.concat(
                        own.stream().flatMap(part -> part.on(found).stream()),
                        parts.stream().flatMap(part -> part.on(found.by(), page, found.asAt()).stream()))
                .toList();
    }

    /** The page as it is now, for an answer that is not the page that was asked for. */
    ModelAndView now(FoundAction found) {
        var read = new AsAtReading.Read<>(found, AsAt.NOW, "", FormErrors.none());
        return new ModelAndView("delivery/action").addObject("page", page(found, read));
    }

    private String itself(FoundAction found) {
        String reference = found.action().referenceNumber();
        return words.of(
                "actionPage.itself",
                reference == null ? found.priority().text() : words.of("actionPage.itself.reference", reference));
    }

    private Answer answer(ActionView action) {
        LatestRecord latest = action.latest();
        return new Answer(
                standings.tag(action),
                standings.sentence(action),
                standings.stage(action.stage()),
                latest == null || latest.level() == null ? null : standings.tag(latest.level()),
                latest == null
                        ? standings.age(action)
                        : words.of("actionPage.age", standings.age(action), latest.author()),
                standings.isStale(action),
                worse(action).map(suggestions::of).orElse(null),
                action.isOpen() && !action.retired() ? cycles.due(action.cycles(), action.day()) : null,
                action.submitted() == null ? null : pending(action.submitted()));
    }

    /** "Complete, recorded by Ann on 3 March 2026, awaits approval." */
    private Pending pending(Submitted submitted) {
        LatestRecord update = submitted.update();
        Returned returned = submitted.returned();
        String said = standings.stage(update.stage())
                + (update.level() == null ? "" : ", " + update.level().label());
        String when = London.dayInWords(update.day());
        return returned == null
                ? new Pending(words.of("actionPage.pending.waits", said, update.author(), when), null)
                : new Pending(
                        words.of(
                                "actionPage.pending.returned",
                                said,
                                update.author(),
                                when,
                                returned.by(),
                                London.dayInWords(returned.at())),
                        returned.comment());
    }

    /** What the dates say against the rating of the latest update. */
    private Optional<Suggestion> worse(ActionView action) {
        RatingLevel level = action.latest() == null ? null : action.latest().level();
        return level == null || action.retired()
                ? Optional.empty()
                : Suggestion.on(action.day(), action.stage(), action.due(), action.moves())
                        .filter(suggestion -> level.role().isBetterThan(suggestion.role()));
    }

    private Dates dates(FoundAction found) {
        ActionView action = found.action();
        return new Dates(
                withDays(action.plannedStart()),
                Objects.requireNonNullElse(withDays(action.due()), words.of("dates.due.none")),
                dates.pressing(action),
                action.moves() == 0 ? null : withDays(action.originalDue()),
                dates.moved(action),
                action.proposal() == null ? null : proposal(found, action.proposal()));
    }

    private @Nullable String withDays(@Nullable VagueDate date) {
        return date == null ? null : dates.withDays(date);
    }

    private Proposal proposal(FoundAction found, OpenProposal proposal) {
        boolean now = !found.asAt().isPast();
        boolean own = proposal.byAccount().equals(found.by().accountId());
        return new Proposal(
                proposal.id().toString(),
                Keys.fresh(),
                dates.withDays(proposal.date()),
                words.of("dates.proposed.by", proposal.by(), London.dayInWords(proposal.at())),
                proposal.reason(),
                now && own && found.mayRecord() ? found.href() + "/due-date/withdraw" : null,
                now && found.mayManage() ? found.planHref() + "/due-dates" : null);
    }

    private @Nullable Can can(FoundAction found) {
        if (!found.isOpenToThem()) {
            return null;
        }
        ActionView action = found.action();
        LatestRecord latest = action.stage().isFinished() || action.submitted() != null ? null : action.newest();
        return new Can(
                found.href() + "/updates/new",
                found.href() + "/updates/confirm",
                Keys.fresh(),
                latest == null ? null : latest.id().toString(),
                action.due() == null
                                || action.proposal() != null
                                || action.stage().isFinished()
                        ? null
                        : found.href() + "/due-date",
                found.href() + "/edit",
                found.href() + "/retire",
                drafts.of(found.by(), action.id())
                        .map(draft -> words.of(
                                "progress.draft",
                                London.momentInWords(draft.savedAt().toInstant())))
                        .orElse(null),
                found.href() + "/updates/draft/discard");
    }
}
