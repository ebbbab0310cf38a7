package uk.sendplan.boardroom.risk.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.boardroom.risk.ClosedBecause;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskKeeping;
import uk.sendplan.boardroom.risk.RiskKeeping.Assessment;
import uk.sendplan.boardroom.risk.RiskKeeping.Step;
import uk.sendplan.boardroom.risk.RiskKeeping.Wording;
import uk.sendplan.boardroom.risk.RiskScore;
import uk.sendplan.boardroom.risk.RiskTarget;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.DateFields;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;

/**
 * What the forms of a risk send: each page has some of these fields.
 *
 * @param owner the id of an organisation
 * @param priorities their numbers
 * @param references their numbers, with commas between them
 * @param because the name of a {@link ClosedBecause}
 */
record RiskForm(
        @Nullable String key,
        @Nullable String version,
        @Nullable String description,
        @Nullable String cause,
        @Nullable String owner,
        @Nullable String ownerRole,
        @Nullable List<String> priorities,
        @Nullable String references,
        @Nullable String likelihood,
        @Nullable String impact,
        @Nullable String targetLikelihood,
        @Nullable String targetImpact,
        @Nullable DateFields targetOn,
        @Nullable String mitigation,
        @Nullable String because,
        @Nullable String note) {

    static final List<String> FIELDS = List.of(
            "description",
            "cause",
            "owner",
            "ownerRole",
            "priorities",
            "references",
            "likelihood",
            "impact",
            "targetLikelihood",
            "targetImpact",
            "targetOn",
            "mitigation",
            "because",
            "note");

    RiskForm {
        description = Typed.text(description);
        cause = Typed.text(cause);
        owner = Objects.requireNonNullElse(owner, "");
        ownerRole = Typed.line(ownerRole);
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
        references = Typed.line(references);
        likelihood = Objects.requireNonNullElse(likelihood, "");
        impact = Objects.requireNonNullElse(impact, "");
        targetLikelihood = Objects.requireNonNullElse(targetLikelihood, "");
        targetImpact = Objects.requireNonNullElse(targetImpact, "");
        targetOn = Objects.requireNonNullElse(targetOn, DateFields.NONE);
        mitigation = Typed.text(mitigation);
        because = Objects.requireNonNullElse(because, "");
        note = Typed.text(note);
    }

    static RiskForm empty() {
        return new RiskForm(
                Keys.fresh(), "", null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** As it stands, to be written anew. */
    static RiskForm of(Risk risk) {
        RiskTarget target = risk.target();
        return new RiskForm(
                Keys.fresh(),
                String.valueOf(risk.version()),
                risk.description(),
                risk.cause(),
                risk.ownerId().toString(),
                risk.ownerRole(),
                risk.priorities(),
                String.join(", ", risk.references()),
                String.valueOf(risk.likelihood()),
                String.valueOf(risk.impact()),
                target == null ? null : String.valueOf(target.score().likelihood()),
                target == null ? null : String.valueOf(target.score().impact()),
                DateFields.of(risk.targetOn()),
                risk.mitigation(),
                null,
                null);
    }

    /** What was typed, over the version that was saved meanwhile. */
    RiskForm at(long newVersion) {
        return new RiskForm(
                Keys.fresh(),
                String.valueOf(newVersion),
                description,
                cause,
                owner,
                ownerRole,
                priorities,
                references,
                likelihood,
                impact,
                targetLikelihood,
                targetImpact,
                targetOn,
                mitigation,
                because,
                note);
    }

    Step step(UUID risk) {
        return new Step(Keys.require(key), risk, Keys.version(version));
    }

    Checks checkWording(Checks checks) {
        return checks.notEmpty("description", text(description), "risk.description.error.required")
                .text(RiskKeeping.LONGEST, "description", text(description))
                .text(RiskKeeping.LONGEST, "cause", text(cause))
                .that(Keys.of(owner).isPresent(), "owner", "risk.owner.error")
                .text(RiskKeeping.LONGEST_ROLE, "ownerRole", text(ownerRole));
    }

    Wording wording() {
        return new Wording(
                text(description),
                Typed.orNull(text(cause)),
                Keys.require(owner),
                Typed.orNull(text(ownerRole)),
                Set.copyOf(Objects.requireNonNull(priorities)),
                numbers());
    }

    private Set<String> numbers() {
        Set<String> numbers = new LinkedHashSet<>();
        Stream.of(text(references).split("[,;\\s]+"))
                .filter(number -> !number.isEmpty())
                .forEach(numbers::add);
        return numbers;
    }

    Checks checkAssessment(Checks checks) {
        boolean some = !text(targetLikelihood).isEmpty()
                || !text(targetImpact).isEmpty()
                || !Objects.requireNonNull(targetOn).isBlank();
        return checks.that(step(likelihood).isPresent(), "likelihood", "risk.likelihood.error")
                .that(step(impact).isPresent(), "impact", "risk.impact.error")
                .that(!some || step(targetLikelihood).isPresent(), "targetLikelihood", "risk.targetLikelihood.error")
                .that(!some || step(targetImpact).isPresent(), "targetImpact", "risk.targetImpact.error")
                .that(!some || targetDay().isPresent(), "targetOn", "risk.targetOn.error")
                .text(RiskKeeping.LONGEST, "mitigation", text(mitigation));
    }

    Assessment assessment() {
        return new Assessment(
                new RiskScore(step(likelihood).orElseThrow(), step(impact).orElseThrow()),
                targetDay().map(this::target).orElse(null),
                Typed.orNull(text(mitigation)));
    }

    private RiskTarget target(LocalDate day) {
        return new RiskTarget(
                new RiskScore(
                        step(targetLikelihood).orElseThrow(), step(targetImpact).orElseThrow()),
                day);
    }

    Optional<LocalDate> targetDay() {
        return Objects.requireNonNull(targetOn).date();
    }

    Checks checkNote(Checks checks) {
        return checks.text(RiskKeeping.LONGEST, "note", text(note));
    }

    String said() {
        return text(note);
    }

    Optional<ClosedBecause> reason() {
        return Stream.of(ClosedBecause.values())
                .filter(one -> one.name().equals(because))
                .findFirst();
    }

    private static Optional<Integer> step(@Nullable String typed) {
        return text(typed).matches("[1-5]") ? Optional.of(Integer.valueOf(text(typed))) : Optional.empty();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNull(typed);
    }
}
