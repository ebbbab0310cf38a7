package uk.sendplan.delivery.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.delivery.ActionHistory;
import uk.sendplan.delivery.ActionHistory.Recorded;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ActionView.Returned;
import uk.sendplan.delivery.ApprovalSettings;
import uk.sendplan.delivery.ProgressDrafts;
import uk.sendplan.delivery.ProgressDrafts.Draft;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.Suggestion;
import uk.sendplan.delivery.SuggestionWords;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** The page on which progress is recorded. */
@Component
class ProgressPages {

    private final RatingScales scales;
    private final SuggestionWords suggestions;
    private final ProgressDrafts drafts;
    private final ApprovalSettings approval;
    private final ActionHistory history;
    private final StandingWords standings;
    private final DateWords dates;
    private final Words words;

    ProgressPages(
            RatingScales scales,
            SuggestionWords suggestions,
            ProgressDrafts drafts,
            ApprovalSettings approval,
            ActionHistory history,
            StandingWords standings,
            DateWords dates,
            Words words) {
        this.scales = scales;
        this.suggestions = suggestions;
        this.drafts = drafts;
        this.approval = approval;
        this.history = history;
        this.standings = standings;
        this.dates = dates;
        this.words = words;
    }

    /**
     * An action to record on.
     *
     * @param suggestion what its dates suggest while it is in progress
     * @param waits what is recorded now counts once it is approved
     */
    record Recording(FoundAction found, RatingScale scale, Optional<Suggestion> suggestion, boolean waits) {

        ActionView action() {
            return found.action();
        }
    }

    /**
     * @param sendTo where the form is sent
     * @param returned by whom the latest update was returned and what they ask for, or null
     * @param approval what recording means where the plan asks for approval, or null
     * @param finished what recording means where the work was finished or suspended, or null
     * @param explained which ratings need a reason, in words
     * @param explainedFor the same as conditions of the form, for the script
     * @param moreOpen whether the folded part stands open
     * @param fileLost a file was sent, and has to be chosen again
     * @param correct names the update that can be corrected, or null
     * @param notToCorrect why the latest update cannot be corrected, and what to do instead, or null
     */
    record RecordPage(
            String title,
            String caption,
            List<Link> crumbs,
            String sendTo,
            String cancel,
            StandingWords.Tag tag,
            String age,
            String due,
            @Nullable String pressing,
            @Nullable String finished,
            @Nullable Said returned,
            @Nullable String approval,
            List<Choice> stages,
            List<LevelChoice> levels,
            @Nullable SuggestedLevel suggested,
            String explained,
            String explainedFor,
            NewDate newDate,
            @Nullable String correct,
            @Nullable String notToCorrect,
            boolean moreOpen,
            boolean fileLost,
            @Nullable String draft,
            String discard,
            Longest longest) {}

    /** @param text somebody's own words */
    record Said(String who, String text) {}

    /** @param needs what has to be written with it, or null */
    record LevelChoice(
            String value,
            StandingWords.Tag tag,
            String definition,
            @Nullable String needs) {}

    /**
     * @param tag the level that the dates suggest
     * @param why the sentence for it
     * @param needed for which ratings a reason is asked, in words
     * @param neededFor the same as conditions of the form, for the script
     */
    record SuggestedLevel(StandingWords.Tag tag, String why, String needed, String neededFor) {}

    /**
     * @param asked whether one can be proposed
     * @param why not, where one cannot
     * @param understood what the typed words mean, or null
     */
    record NewDate(
            boolean asked, @Nullable String why, @Nullable String understood) {}

    /** In characters. */
    record Longest(int comment, int narrative) {}

    private static final Longest LONGEST = new Longest(ActionLimits.COMMENT, ActionLimits.NARRATIVE);

    Recording recording(FoundAction found) {
        ActionView action = found.action();
        return new Recording(
                found,
                scales.of(found.by(), action.planId(), AsAt.NOW),
                Suggestion.on(action.day(), Stage.IN_PROGRESS, action.due(), action.moves()),
                approval.waits(found.by(), action.planId()));
    }

    /** The form as it is first shown: with a draft where there is one, and with what was recorded since then. */
    ModelAndView start(Recording recording, @Nullable String from) {
        FoundAction found = recording.found();
        LatestRecord latest = recording.action().newest();
        Draft draft = drafts.of(found.by(), found.id()).orElse(null);
        if (draft == null) {
            return page(recording, first(recording, latest, from), null);
        }
        ProgressForm form = ProgressForm.of(draft.fields(), latest, from);
        ModelAndView page = page(recording, form, draft);
        boolean overtaken =
                latest != null && !latest.id().toString().equals(draft.fields().get("after"));
        return overtaken ? page.addObject("conflict", conflict(recording, form)) : page;
    }

    /** What was returned is written on with its texts, anything else without. */
    private ProgressForm first(Recording recording, @Nullable LatestRecord latest, @Nullable String from) {
        return recording.action().returned() == null
                ? ProgressForm.after(latest, recording.scale(), from)
                : newest(recording.found())
                        .map(returned -> ProgressForm.again(returned, latest, recording.scale(), from))
                        .orElseGet(() -> ProgressForm.after(latest, recording.scale(), from));
    }

    private Optional<Recorded> newest(FoundAction found) {
        return history.of(found.by(), found.id(), AsAt.NOW).stream()
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .findFirst();
    }

    /** The form as it was sent; a draft is not in it. */
    ModelAndView again(Recording recording, ProgressForm form) {
        return page(recording, form.sendable(), null);
    }

    ModelAndView overtaken(Recording recording, ProgressForm form) {
        LatestRecord latest = recording.action().newest();
        ProgressForm again = latest == null ? form : form.readAfter(latest.id());
        return again(recording, again).addObject("conflict", conflict(recording, form));
    }

    private Conflict conflict(Recording recording, ProgressForm form) {
        return newest(recording.found())
                .map(latest -> form.against(latest, recording.scale(), standings, words))
                .orElse(Conflict.none());
    }

    /** What was recorded, in a sentence or two. */
    String notice(Recording recording, ProgressForm form) {
        String state = standings.stage(form.chosenStage().orElseThrow())
                + form.chosenLevel(recording.scale())
                        .map(level -> ", " + level.label())
                        .orElse("");
        String recorded = words.of(
                recording.waits() ? "progress.submitted" : "progress.recorded",
                recording.action().number(),
                state);
        VagueDate date = form.newDate();
        return date == null ? recorded : recorded + " " + words.of("due.proposed", dates.withDays(date));
    }

    private ModelAndView page(Recording recording, ProgressForm form, @Nullable Draft draft) {
        FoundAction found = recording.found();
        ActionView action = recording.action();
        LatestRecord latest = action.newest();
        CycleView closed = action.closedCycle();
        List<RatingLevel> explained = recording.scale().levels().stream()
                .filter(RatingLevel::commentRequired)
                .toList();
        RecordPage page = new RecordPage(
                words.of("progress.title"),
                words.of("progress.caption", action.number(), action.title()),
                found.crumbsBelow(),
                found.href() + "/updates",
                found.cameFrom(form.from()),
                standings.tag(action),
                standings.age(action),
                dates.due(action),
                dates.pressing(action),
                action.isOpen()
                        ? null
                        : words.of(
                                "progress.notOpen",
                                standings.stage(action.stage()).toLowerCase(Locale.UK)),
                returned(action.returned()),
                recording.waits()
                        ? words.of(action.isAwaitingApproval() ? "progress.approval.again" : "progress.approval")
                        : null,
                stages(),
                levels(recording),
                recording
                        .suggestion()
                        .map(suggestion -> suggested(recording.scale(), suggestion))
                        .orElse(null),
                explained.isEmpty()
                        ? words.of("progress.why.suspended")
                        : words.of("progress.why.levels", labels(explained)),
                explainedFor(explained),
                newDate(action, form),
                latest == null || closed != null
                        ? null
                        : words.of("progress.corrects", latest.author(), London.momentInWords(latest.recordedAt())),
                closed == null ? null : words.of("progress.corrects.closed", closed.name()),
                form.saysMore(),
                form.hasFile(),
                draft == null
                        ? null
                        : words.of(
                                "progress.draft",
                                London.momentInWords(draft.savedAt().toInstant())),
                found.href() + "/updates/draft/discard",
                LONGEST);
        return new ModelAndView("delivery/progress").addObject("page", page).addObject("form", form);
    }

    private @Nullable Said returned(@Nullable Returned returned) {
        return returned == null
                ? null
                : new Said(
                        words.of("progress.returned", returned.by(), London.dayInWords(returned.at())),
                        returned.comment());
    }

    private List<Choice> stages() {
        return Arrays.stream(Stage.values())
                .map(stage -> Choice.of(stage.name(), standings.stage(stage)))
                .toList();
    }

    private List<LevelChoice> levels(Recording recording) {
        return recording.scale().levels().stream()
                .map(level -> new LevelChoice(
                        level.id().toString(),
                        standings.tag(level),
                        level.definition(),
                        level.commentRequired() ? words.of("progress.level.needs") : null))
                .toList();
    }

    private SuggestedLevel suggested(RatingScale scale, Suggestion suggestion) {
        List<RatingLevel> better = scale.levels().stream()
                .filter(level -> level.role().isBetterThan(suggestion.role()))
                .toList();
        StandingWords.Tag tag =
                scale.levelFor(suggestion.role()).map(standings::tag).orElseGet(() -> standings.tag(suggestion.role()));
        return new SuggestedLevel(
                tag,
                suggestions.of(suggestion),
                words.of("progress.differsBecause.needed", labels(better)),
                better.stream().map(ProgressPages::chosen).collect(Collectors.joining(" ")));
    }

    private static String explainedFor(List<RatingLevel> explained) {
        List<String> conditions = new ArrayList<>(List.of("stage=" + Stage.SUSPENDED, "newDue"));
        explained.forEach(level -> conditions.add(chosen(level)));
        return String.join(" ", conditions);
    }

    private static String chosen(RatingLevel level) {
        return "stage=" + Stage.IN_PROGRESS + "&level=" + level.id();
    }

    /** "Amber and Red" */
    private String labels(List<RatingLevel> levels) {
        List<String> labels = levels.stream().map(RatingLevel::label).toList();
        int last = labels.size() - 1;
        return last < 1
                ? String.join("", labels)
                : words.of("progress.and", String.join(", ", labels.subList(0, last)), labels.get(last));
    }

    private NewDate newDate(ActionView action, ProgressForm form) {
        if (action.due() == null) {
            return new NewDate(false, words.of("progress.newDue.none"), null);
        }
        String proposed = dates.proposed(action);
        if (proposed != null) {
            return new NewDate(false, words.of("progress.newDue.open", proposed), null);
        }
        VagueDate date = form.newDate();
        return new NewDate(
                true,
                null,
                date == null || !date.hasDays()
                        ? null
                        : words.of("due.understood", date.words(), dates.understood(date)));
    }
}
