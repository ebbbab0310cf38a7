package uk.sendplan.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.plan.WorkPlaces;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;
import uk.sendplan.shared.VagueDate;

/**
 * Records progress. What was recorded stays: a correction is a new update that takes the place of the latest. A new due date is
 * recorded beside it as a proposal. Where the plan asks for approval, it counts once it is approved.
 */
@Service
@Transactional
public class ProgressRecording {

    private final ActionKeeping keeping;
    private final WorkPlaces places;
    private final RatingScales scales;
    private final UpdateCycles cycles;
    private final ApprovalSettings approval;
    private final DueDates dueDates;
    private final ProgressDrafts drafts;
    private final SuggestionWords suggestions;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressRecording(
            ActionKeeping keeping,
            WorkPlaces places,
            RatingScales scales,
            UpdateCycles cycles,
            ApprovalSettings approval,
            DueDates dueDates,
            ProgressDrafts drafts,
            SuggestionWords suggestions,
            JdbcClient jdbc,
            Clock clock) {
        this.keeping = keeping;
        this.places = places;
        this.scales = scales;
        this.cycles = cycles;
        this.approval = approval;
        this.dueDates = dueDates;
        this.drafts = drafts;
        this.suggestions = suggestions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why work is not on track: what is the reason, what will be done, and what happens if that is not done. */
    public record Comment(
            @Nullable String reason,
            @Nullable String mitigation,
            @Nullable String effect) {

        public static final Comment NONE = new Comment(null, null, null);
    }

    /**
     * @param key the form's key, which becomes the update's id
     * @param after the latest update when the form was read, or null where there was none
     * @param level a level of the plan's current scale; null for work that is not rated
     * @param differsBecause why a better rating is right than the dates suggest
     * @param corrects the new update takes the place of {@code after}
     * @param newDue a due date to propose, or null
     */
    public record RecordProgress(
            UUID key,
            UUID actionId,
            @Nullable UUID after,
            Stage stage,
            @Nullable UUID level,
            @Nullable String done,
            @Nullable String difference,
            @Nullable String internalNote,
            Comment comment,
            @Nullable String differsBecause,
            boolean corrects,
            @Nullable VagueDate newDue) {}

    /**
     * @throws StaleVersion where somebody else recorded since the form was read
     * @throws Refused at "stage", "level", "reason", "mitigation", "effect", "differsBecause", "newDue"; at "corrects" where the
     *     update was made in a cycle that is closed
     */
    public void record(Member by, RecordProgress command) {
        Action action = toRecordOn(by, command.actionId());
        if (isRecorded(command.key())) {
            return;
        }
        requireLatest(by, action, command.after());
        RatingScale scale = scales.of(by, action.planId(), AsAt.NOW);
        @Nullable RatingLevel level = level(command, scale);
        checkComment(command, level);
        LocalDate today = London.today(clock);
        Optional<Suggestion> suggestion =
                Suggestion.on(today, command.stage(), action.due(), dueDates.moves(by, action.id()));
        checkDiffering(command, level, suggestion);
        insert(by, action, command, level, suggestion, false);
        if (command.newDue() != null) {
            dueDates.propose(
                    by,
                    action,
                    new DueDates.ProposeDate(
                            proposalOf(command.key()),
                            action.id(),
                            command.newDue(),
                            Objects.requireNonNullElse(
                                    command.comment().reason(), Objects.requireNonNullElse(command.done(), ""))),
                    command.key());
        }
        drafts.discard(by, action.id());
    }

    /**
     * "No change, still right": the latest update is true today as well. What it said of work done is not said again.
     *
     * @throws Refused where there is nothing to confirm, or what it says cannot stand any longer
     */
    public void confirm(Member by, UUID key, UUID actionId, UUID latest) {
        Action action = toRecordOn(by, actionId);
        if (isRecorded(key)) {
            return;
        }
        requireLatest(by, action, latest);
        refuseReturned(by, latest);
        Confirmed confirmed = jdbc.sql("""
                select u.stage, u.rating_level_id, u.reason, u.mitigation, u.effect, u.differs_because
                from progress_update u where u.area_id = ? and u.id = ?""")
                .params(by.areaId(), latest)
                .query(RecordRows.of(Confirmed.class))
                .single();
        RatingScale scale = scales.of(by, action.planId(), AsAt.NOW);
        @Nullable
        RatingLevel level = confirmed.ratingLevelId() == null
                ? null
                : scale.level(confirmed.ratingLevelId()).orElse(null);
        if (confirmed.ratingLevelId() != null && level == null) {
            throw new Refused("", "progress.confirm.error.scale");
        }
        RecordProgress again = confirmed.again(key, actionId, latest);
        Optional<Suggestion> suggestion =
                Suggestion.on(London.today(clock), again.stage(), action.due(), dueDates.moves(by, action.id()));
        if (isBetter(level, suggestion) && again.differsBecause() == null) {
            throw new Refused("", "progress.confirm.error.suggestion");
        }
        insert(by, action, again, level, suggestion, true);
    }

    private record Confirmed(
            Stage stage,
            @Nullable UUID ratingLevelId,
            @Nullable String reason,
            @Nullable String mitigation,
            @Nullable String effect,
            @Nullable String differsBecause) {

        RecordProgress again(UUID key, UUID actionId, UUID latest) {
            return new RecordProgress(
                    key,
                    actionId,
                    latest,
                    stage,
                    ratingLevelId,
                    null,
                    null,
                    null,
                    new Comment(reason, mitigation, effect),
                    differsBecause,
                    false,
                    null);
        }
    }

    private Action toRecordOn(Member by, UUID actionId) {
        Action action = keeping.held(by, actionId);
        ActionKeeping.refuseRetired(action);
        places.requireCurrent(by, action.place());
        return action;
    }

    private void requireLatest(Member by, Action action, @Nullable UUID after) {
        UUID latest = jdbc.sql(
                        "select id from progress_update where area_id = ? and action_id = ? order by sequence desc limit 1")
                .params(by.areaId(), action.id())
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (!Objects.equals(latest, after)) {
            throw new StaleVersion();
        }
    }

    /** What a reviewer returned is not confirmed as it is. */
    private void refuseReturned(Member by, UUID update) {
        boolean returned = jdbc.sql(
                                "select count(*) from update_review where area_id = ? and update_id = ? and outcome = 'RETURNED'")
                        .params(by.areaId(), update)
                        .query(Integer.class)
                        .single()
                > 0;
        if (returned) {
            throw new Refused("", "progress.confirm.error.returned");
        }
    }

    private static @Nullable RatingLevel level(RecordProgress command, RatingScale scale) {
        if (command.corrects() && command.after() == null) {
            throw new NotThere("update to correct");
        }
        if (command.stage() != Stage.IN_PROGRESS) {
            return null;
        }
        if (command.level() == null) {
            throw new Refused("level", "progress.level.error.required");
        }
        return scale.level(command.level()).orElseThrow(() -> new Refused("level", "progress.level.error.unknown"));
    }

    private static void checkComment(RecordProgress command, @Nullable RatingLevel level) {
        Comment comment = command.comment();
        boolean required = level != null && level.commentRequired();
        if (required || command.stage() == Stage.SUSPENDED) {
            requireText(comment.reason(), "reason");
        }
        if (required) {
            requireText(comment.mitigation(), "mitigation");
            requireText(comment.effect(), "effect");
        }
    }

    private static void requireText(@Nullable String text, String field) {
        if (text == null) {
            throw new Refused(field, "progress." + field + ".error.required");
        }
    }

    private static void checkDiffering(
            RecordProgress command, @Nullable RatingLevel level, Optional<Suggestion> suggestion) {
        if (isBetter(level, suggestion) && command.differsBecause() == null) {
            throw new Refused("differsBecause", "progress.differsBecause.error.required");
        }
    }

    private static boolean isBetter(@Nullable RatingLevel level, Optional<Suggestion> suggestion) {
        return level != null
                && suggestion
                        .filter(suggested -> level.role().isBetterThan(suggested.role()))
                        .isPresent();
    }

    private boolean isRecorded(UUID key) {
        return jdbc.sql("select count(*) from progress_update where id = ?")
                        .param(key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(
            Member by,
            Action action,
            RecordProgress command,
            @Nullable RatingLevel level,
            Optional<Suggestion> suggestion,
            boolean nothingChanged) {
        UUID corrected = command.corrects() ? command.after() : null;
        jdbc.sql("""
                insert into progress_update (id, area_id, action_id, stage, rating_level_id, done, difference, internal_note,
                    reason, mitigation, effect, suggested_role, suggested_because, differs_because, nothing_changed, replaces_id,
                    cycle_id, author_id, author_name, recorded_at, needs_approval)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        command.key(),
                        by.areaId(),
                        action.id(),
                        command.stage().name(),
                        level == null ? null : level.id(),
                        command.done(),
                        command.difference(),
                        command.internalNote(),
                        command.comment().reason(),
                        command.comment().mitigation(),
                        command.comment().effect(),
                        suggestion.map(one -> one.role().name()).orElse(null),
                        suggestion.map(suggestions::of).orElse(null),
                        isBetter(level, suggestion) ? command.differsBecause() : null,
                        nothingChanged,
                        corrected,
                        cycles.hold(by, action.planId(), corrected),
                        by.accountId(),
                        by.name(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        approval.waits(by, action.planId())))
                .update();
    }

    /** The proposal that comes with an update has an id that follows from the update's, so that it is made once too. */
    private static UUID proposalOf(UUID update) {
        return UUID.nameUUIDFromBytes(("due date of " + update).getBytes(StandardCharsets.UTF_8));
    }
}
