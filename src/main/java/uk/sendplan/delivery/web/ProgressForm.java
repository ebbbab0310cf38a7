package uk.sendplan.delivery.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.sendplan.delivery.ActionHistory.Recorded;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ProgressRecording.Comment;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.Suggestion;
import uk.sendplan.delivery.UpdateTexts.UpdateText;
import uk.sendplan.evidence.EvidenceAdding;
import uk.sendplan.evidence.EvidenceAdding.AddEvidence;
import uk.sendplan.evidence.Subject;
import uk.sendplan.evidence.web.SentFile;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/**
 * What somebody types who records progress.
 *
 * @param after the latest update when the form was read, empty where there was none
 * @param from where the person came from
 * @param evidenceName what the link or the file shows
 * @param evidenceLink where something shows what was done, or empty
 * @param evidenceFile that shows it; a browser does not send it a second time by itself, and a draft does not keep it
 * @param corrects "true" where it takes the place of the latest update
 * @param draft not empty where it is to be kept and not yet recorded
 */
record ProgressForm(
        String key,
        String after,
        String from,
        String stage,
        String level,
        String reason,
        String mitigation,
        String effect,
        String differsBecause,
        String done,
        String difference,
        String newDue,
        String internalNote,
        String evidenceName,
        String evidenceLink,
        @Nullable MultipartFile evidenceFile,
        String corrects,
        String draft) {

    ProgressForm {
        key = Typed.line(key);
        after = Typed.line(after);
        from = Typed.line(from);
        stage = Typed.line(stage);
        level = Typed.line(level);
        reason = Typed.text(reason);
        mitigation = Typed.text(mitigation);
        effect = Typed.text(effect);
        differsBecause = Typed.text(differsBecause);
        done = Typed.text(done);
        difference = Typed.text(difference);
        newDue = Typed.line(newDue);
        internalNote = Typed.text(internalNote);
        evidenceName = Typed.line(evidenceName);
        evidenceLink = Typed.line(evidenceLink);
        corrects = Typed.line(corrects);
        draft = Typed.line(draft);
    }

    /** Begins with the stage and rating of the latest update, and never with its texts. */
    static ProgressForm after(@Nullable LatestRecord latest, RatingScale scale, @Nullable String from) {
        String stage = latest == null ? "" : latest.stage().name();
        String level = latest == null || latest.level() == null
                ? ""
                : scale.level(latest.level().id())
                        .map(same -> same.id().toString())
                        .orElse("");
        return of(Map.of("stage", stage, "level", level), latest, from);
    }

    /** Begins with all that an update said, which is to be written anew. */
    static ProgressForm again(
            Recorded update, @Nullable LatestRecord latest, RatingScale scale, @Nullable String from) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("stage", update.stage().name());
        fields.put(
                "level",
                Optional.ofNullable(update.level())
                        .flatMap(level -> scale.level(level.id()))
                        .map(same -> same.id().toString())
                        .orElse(""));
        fields.put("reason", update.reason());
        fields.put("mitigation", update.mitigation());
        fields.put("effect", update.effect());
        fields.put("differsBecause", update.differsBecause());
        fields.put("done", update.done());
        fields.put("difference", update.difference());
        fields.put("internalNote", update.internalNote());
        fields.values().removeIf(Objects::isNull);
        return of(fields, latest, from);
    }

    /** What was kept as a draft. */
    static ProgressForm of(Map<String, String> fields, @Nullable LatestRecord latest, @Nullable String from) {
        return new ProgressForm(
                Keys.fresh(),
                latest == null ? "" : latest.id().toString(),
                Typed.line(from),
                fields.getOrDefault("stage", ""),
                fields.getOrDefault("level", ""),
                fields.getOrDefault("reason", ""),
                fields.getOrDefault("mitigation", ""),
                fields.getOrDefault("effect", ""),
                fields.getOrDefault("differsBecause", ""),
                fields.getOrDefault("done", ""),
                fields.getOrDefault("difference", ""),
                fields.getOrDefault("newDue", ""),
                fields.getOrDefault("internalNote", ""),
                fields.getOrDefault("evidenceName", ""),
                fields.getOrDefault("evidenceLink", ""),
                null,
                fields.getOrDefault("corrects", ""),
                "");
    }

    /** What was typed in a row of many: without evidence, and never a correction. */
    static ProgressForm inRow(String key, String after, Map<String, String> fields) {
        return of(fields, null, null).with(key, after, "");
    }

    /** Nothing is typed but the state, and that is the one that stands. */
    boolean isUntouched(@Nullable LatestRecord latest, RatingScale scale) {
        Map<String, String> standing = after(latest, scale, null).fields();
        Map<String, String> typed = fields();
        standing.remove("after");
        typed.remove("after");
        return typed.equals(standing);
    }

    /** With the texts of an update that is to be written anew. */
    ProgressForm saying(UpdateText said) {
        Map<String, String> fields = fields();
        fields.put("done", Typed.text(said.done()));
        fields.put("difference", Typed.text(said.difference()));
        fields.put("reason", Typed.text(said.reason()));
        fields.put("mitigation", Typed.text(said.mitigation()));
        fields.put("effect", Typed.text(said.effect()));
        return of(fields, null, from).with(key, after, "");
    }

    /** Something is typed beside the state and what was done. */
    boolean explainsMore() {
        return !(reason + mitigation + effect + differsBecause + difference + newDue + internalNote).isEmpty();
    }

    /** What a draft keeps. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("after", after);
        fields.put("stage", stage);
        fields.put("level", level);
        fields.put("reason", reason);
        fields.put("mitigation", mitigation);
        fields.put("effect", effect);
        fields.put("differsBecause", differsBecause);
        fields.put("done", done);
        fields.put("difference", difference);
        fields.put("newDue", newDue);
        fields.put("internalNote", internalNote);
        fields.put("evidenceName", evidenceName);
        fields.put("evidenceLink", evidenceLink);
        fields.put("corrects", corrects);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** Ready to be sent again after another update, which it then does not correct. */
    ProgressForm readAfter(UUID latest) {
        return with(key, latest.toString(), "");
    }

    /** Ready to be sent again, also where it came without a key of ours. */
    ProgressForm sendable() {
        return with(Keys.of(key).isPresent() ? key : Keys.fresh(), after, corrects);
    }

    private ProgressForm with(String key, String after, String corrects) {
        return new ProgressForm(
                key,
                after,
                from,
                stage,
                level,
                reason,
                mitigation,
                effect,
                differsBecause,
                done,
                difference,
                newDue,
                internalNote,
                evidenceName,
                evidenceLink,
                evidenceFile,
                corrects,
                "");
    }

    boolean isDraft() {
        return !draft.isEmpty();
    }

    /** Whether a file was sent, which then has to be chosen again wherever the form is shown once more. */
    boolean hasFile() {
        return SentFile.isSent(evidenceFile);
    }

    boolean isCorrection() {
        return corrects.equals("true");
    }

    /** Something is in the part of the form that stands folded. */
    boolean saysMore() {
        return !newDue.isEmpty()
                || !internalNote.isEmpty()
                || !evidenceName.isEmpty()
                || !evidenceLink.isEmpty()
                || hasFile()
                || isCorrection();
    }

    Optional<Stage> chosenStage() {
        return Arrays.stream(Stage.values())
                .filter(known -> known.name().equals(stage))
                .findFirst();
    }

    /** The rating, where the stage has one. */
    Optional<RatingLevel> chosenLevel(RatingScale scale) {
        return chosenStage()
                .filter(chosen -> chosen == Stage.IN_PROGRESS)
                .flatMap(rated -> Keys.of(level))
                .flatMap(scale::level);
    }

    @Nullable
    VagueDate newDate() {
        return newDue.isEmpty() ? null : VagueDate.read(newDue);
    }

    /** Everything that is wrong, at once; whether the dates hold, the command decides. */
    FormErrors problems(EvidenceAdding adding, Words words, RatingScale scale, Optional<Suggestion> suggestion) {
        RatingLevel chosen = chosenLevel(scale).orElse(null);
        boolean rated = chosenStage().filter(Stage.IN_PROGRESS::equals).isPresent();
        boolean explained = chosen != null && chosen.commentRequired();
        boolean better = chosen != null
                && suggestion
                        .filter(one -> chosen.role().isBetterThan(one.role()))
                        .isPresent();
        VagueDate date = newDate();
        Checks checks = lengths(new Checks(words)
                .key(key)
                .that(chosenStage().isPresent(), "stage", "progress.stage.error.required")
                .that(!rated || !level.isEmpty(), "level", "progress.level.error.required")
                .that(!rated || chosen != null, "level", "progress.level.error.unknown")
                .that(!explained && !isSuspended() || !reason.isEmpty(), "reason", "progress.reason.error.required")
                .that(!explained || !mitigation.isEmpty(), "mitigation", "progress.mitigation.error.required")
                .that(!explained || !effect.isEmpty(), "effect", "progress.effect.error.required")
                .that(!better || !differsBecause.isEmpty(), "differsBecause", "progress.differsBecause.error.required")
                .that(date == null || date.hasDays(), "newDue", "due.error.unread", newDue)
                .that(date == null || !(reason + done).isEmpty(), "reason", "progress.reason.error.newDue")
                .that(
                        evidenceLink.isEmpty() || EvidenceAdding.isLink(evidenceLink),
                        "evidenceLink",
                        "evidence.link.error.form")
                .that(evidenceLink.isEmpty() || !hasFile(), "evidenceLink", "evidence.link.error.both")
                .that(
                        evidenceLink.isEmpty() && !hasFile() || !evidenceName.isEmpty(),
                        "evidenceName",
                        "evidence.name.error.required")
                .that(
                        evidenceName.isEmpty() || !evidenceLink.isEmpty() || hasFile(),
                        "evidenceLink",
                        "progress.evidenceLink.error.required"));
        return withFile(adding, words, checks.errors())
                .inOrder(List.of(
                        "stage",
                        "level",
                        "differsBecause",
                        "reason",
                        "mitigation",
                        "effect",
                        "done",
                        "difference",
                        "newDue",
                        "evidenceLink",
                        "evidenceFile",
                        "evidenceName",
                        "internalNote"));
    }

    /** With what is wrong with the file too, where the form is shown again anyway. */
    private FormErrors withFile(EvidenceAdding adding, Words words, FormErrors errors) {
        return errors.any() && hasFile()
                ? adding.problem(SentFile.bytes(evidenceFile))
                        .map(refusal -> words.refused(errors, refusal.at("evidenceFile")))
                        .orElse(errors)
                : errors;
    }

    private boolean isSuspended() {
        return chosenStage().filter(Stage.SUSPENDED::equals).isPresent();
    }

    /** What a draft has to keep to as well. */
    Checks lengths(Checks checks) {
        return checks.text(ActionLimits.COMMENT, "differsBecause", differsBecause)
                .text(ActionLimits.COMMENT, "reason", reason)
                .text(ActionLimits.COMMENT, "mitigation", mitigation)
                .text(ActionLimits.COMMENT, "effect", effect)
                .text(ActionLimits.NARRATIVE, "done", done)
                .text(ActionLimits.NARRATIVE, "difference", difference)
                .text(ActionLimits.DATE_WORDS, "newDue", newDue)
                .text(ActionLimits.NARRATIVE, "internalNote", internalNote)
                .text(EvidenceAdding.LONGEST_NAME, "evidenceName", evidenceName)
                .text(EvidenceAdding.LONGEST_LINK, "evidenceLink", evidenceLink);
    }

    RecordProgress toCommand(UUID action) {
        return new RecordProgress(
                Keys.require(key),
                action,
                Keys.of(after).orElse(null),
                chosenStage().orElseThrow(),
                Keys.of(level).orElse(null),
                Typed.orNull(done),
                Typed.orNull(difference),
                Typed.orNull(internalNote),
                new Comment(Typed.orNull(reason), Typed.orNull(mitigation), Typed.orNull(effect)),
                Typed.orNull(differsBecause),
                isCorrection(),
                newDate());
    }

    /** The link or the file that shows it, where one was given; it is there once, however often the form is sent. */
    Optional<AddEvidence> evidence(UUID action) {
        return evidenceLink.isEmpty() && !hasFile()
                ? Optional.empty()
                : Optional.of(new AddEvidence(
                        UUID.nameUUIDFromBytes((key + " evidence").getBytes(StandardCharsets.UTF_8)),
                        new Subject.OfUpdate(action, Keys.require(key)),
                        evidenceName,
                        false,
                        hasFile() ? SentFile.content(evidenceFile) : new EvidenceAdding.Content.AtLink(evidenceLink)));
    }

    /** Both texts, where somebody recorded meanwhile. */
    Conflict against(Recorded latest, RatingScale scale, StandingWords standings, Words words) {
        RatingLevel level = latest.level();
        return Conflict.none()
                .savedBy(latest.author(), London.momentInWords(latest.at()))
                .and(
                        words.of("progress.stage"),
                        standings.stage(latest.stage()),
                        chosenStage().map(standings::stage).orElse(""))
                .and(
                        words.of("progress.level"),
                        level == null ? "" : level.label(),
                        chosenLevel(scale).map(RatingLevel::label).orElse(""))
                .and(words.of("progress.differsBecause"), latest.differsBecause(), differsBecause)
                .and(words.of("progress.reason"), latest.reason(), reason)
                .and(words.of("progress.mitigation"), latest.mitigation(), mitigation)
                .and(words.of("progress.effect"), latest.effect(), effect)
                .and(words.of("progress.done"), latest.done(), done)
                .and(words.of("progress.difference"), latest.difference(), difference)
                .and(words.of("progress.internalNote"), latest.internalNote(), internalNote);
    }
}
