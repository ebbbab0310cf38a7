package uk.sendplan.measure.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureKeeping;
import uk.sendplan.measure.MeasureKeeping.Baseline;
import uk.sendplan.measure.MeasureKeeping.Care;
import uk.sendplan.measure.MeasureKeeping.Definition;
import uk.sendplan.measure.MeasureKeeping.Links;
import uk.sendplan.measure.MeasureKeeping.Wording;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.PeriodType;
import uk.sendplan.measure.TypedFigure;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.shared.VagueDate;

/**
 * What the form of a measure sends, as it was typed.
 *
 * @param unit with goodDirection, frequency and periodType: names of closed types
 * @param owner the id of an organisation
 * @param screened "true" where outlying ranges are left out
 * @param outcomes "1.10, 4.1/2"
 * @param priorities their numbers
 */
record MeasureForm(
        @Nullable String key,
        @Nullable String version,
        @Nullable String name,
        @Nullable String definition,
        @Nullable String variant,
        @Nullable String unit,
        @Nullable String unitWords,
        @Nullable String decimals,
        @Nullable String goodDirection,
        @Nullable String frequency,
        @Nullable String periodType,
        @Nullable String geography,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String surveyOf,
        @Nullable String source,
        @Nullable String owner,
        @Nullable String ownerRole,
        @Nullable String daysToEnter,
        @Nullable String threshold,
        @Nullable String screened,
        @Nullable String outcomes,
        @Nullable List<String> priorities,
        @Nullable String baseline,
        @Nullable String baselineWhen,
        @Nullable String baselineComment) {

    static final List<String> FIELDS = List.of(
            "name",
            "variant",
            "definition",
            "goodDirection",
            "unit",
            "unitWords",
            "decimals",
            "frequency",
            "periodType",
            "numerator",
            "denominator",
            "surveyOf",
            "geography",
            "source",
            "owner",
            "ownerRole",
            "daysToEnter",
            "outcomes",
            "priorities",
            "baseline",
            "baselineWhen",
            "baselineComment",
            "threshold",
            "screened");

    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_SHORT = 200;
    private static final int LONGEST_UNIT = 80;
    private static final int LONGEST_ROLE = 120;
    private static final int LONGEST_WHEN = 100;
    private static final int LONGEST_COMMENT = 1000;
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DAYS = 730;
    private static final int HIGHEST_THRESHOLD = 100;

    MeasureForm {
        name = Typed.line(name);
        definition = Typed.text(definition);
        variant = Typed.line(variant);
        unit = Objects.requireNonNullElse(unit, "");
        unitWords = Typed.line(unitWords);
        decimals = Typed.line(decimals);
        goodDirection = Objects.requireNonNullElse(goodDirection, "");
        frequency = Objects.requireNonNullElse(frequency, "");
        periodType = Objects.requireNonNullElse(periodType, "");
        geography = Typed.line(geography);
        numerator = Typed.line(numerator);
        denominator = Typed.line(denominator);
        surveyOf = Typed.line(surveyOf);
        source = Typed.line(source);
        owner = Objects.requireNonNullElse(owner, "");
        ownerRole = Typed.line(ownerRole);
        daysToEnter = Typed.line(daysToEnter);
        threshold = Typed.line(threshold);
        screened = Objects.requireNonNullElse(screened, "");
        outcomes = Typed.line(outcomes);
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
        baseline = Typed.line(baseline);
        baselineWhen = Typed.line(baselineWhen);
        baselineComment = Typed.text(baselineComment);
    }

    static MeasureForm empty() {
        return new MeasureForm(
                Keys.fresh(),
                "",
                null,
                null,
                null,
                null,
                null,
                "0",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "30",
                "5",
                "true",
                null,
                null,
                null,
                null,
                null);
    }

    /** As it stands, to be written anew. */
    static MeasureForm of(Measure measure) {
        return new MeasureForm(
                Keys.fresh(),
                String.valueOf(measure.version()),
                measure.name(),
                measure.definition(),
                measure.variant(),
                measure.unit().name(),
                measure.unitWords(),
                String.valueOf(measure.decimals()),
                measure.goodDirection().name(),
                measure.frequency().name(),
                measure.periodType().name(),
                measure.geography(),
                measure.numerator(),
                measure.denominator(),
                measure.surveyOf(),
                measure.source(),
                measure.ownerId().toString(),
                measure.ownerRole(),
                String.valueOf(measure.daysToEnter()),
                String.valueOf(measure.threshold()),
                String.valueOf(measure.screened()),
                String.join(", ", measure.ownOutcomes()),
                measure.ownPriorities(),
                TypedFigure.typed(measure.baseline()),
                measure.baselineWords(),
                measure.baselineComment());
    }

    /** What was typed, over the version that was saved meanwhile. */
    MeasureForm at(long newVersion) {
        return new MeasureForm(
                Keys.fresh(),
                String.valueOf(newVersion),
                name,
                definition,
                variant,
                unit,
                unitWords,
                decimals,
                goodDirection,
                frequency,
                periodType,
                geography,
                numerator,
                denominator,
                surveyOf,
                source,
                owner,
                ownerRole,
                daysToEnter,
                threshold,
                screened,
                outcomes,
                priorities,
                baseline,
                baselineWhen,
                baselineComment);
    }

    Checks check(Checks checks) {
        boolean based = !text(baseline).isEmpty()
                || !text(baselineWhen).isEmpty()
                || !text(baselineComment).isEmpty();
        return checks.notEmpty("name", text(name), "measure.name.error.required")
                .text(MeasureKeeping.LONGEST_NAME, "name", text(name))
                .text(LONGEST_SHORT, "variant", text(variant))
                .text(MeasureKeeping.LONGEST_TEXT, "definition", text(definition))
                .that(
                        one(GoodDirection.values(), goodDirection).isPresent(),
                        "goodDirection",
                        "measure.goodDirection.error")
                .that(one(MeasureUnit.values(), unit).isPresent(), "unit", "measure.unit.error")
                .text(LONGEST_UNIT, "unitWords", text(unitWords))
                .that(number(decimals, MOST_DECIMALS).isPresent(), "decimals", "measure.decimals.error", MOST_DECIMALS)
                .that(one(Frequency.values(), frequency).isPresent(), "frequency", "measure.frequency.error")
                .that(one(PeriodType.values(), periodType).isPresent(), "periodType", "measure.periodType.error")
                .text(LONGEST_WORDS, "numerator", text(numerator))
                .text(LONGEST_WORDS, "denominator", text(denominator))
                .text(LONGEST_WORDS, "surveyOf", text(surveyOf))
                .text(LONGEST_SHORT, "geography", text(geography))
                .text(LONGEST_WORDS, "source", text(source))
                .that(Keys.of(owner).isPresent(), "owner", "measure.owner.error")
                .text(LONGEST_ROLE, "ownerRole", text(ownerRole))
                .that(number(daysToEnter, MOST_DAYS).isPresent(), "daysToEnter", "measure.daysToEnter.error", MOST_DAYS)
                .that(!based || TypedFigure.of(baseline).isPresent(), "baseline", "measure.baseline.error")
                .that(!based || isWhen(), "baselineWhen", "measure.baselineWhen.error")
                .text(LONGEST_WHEN, "baselineWhen", text(baselineWhen))
                .text(LONGEST_COMMENT, "baselineComment", text(baselineComment))
                .that(
                        number(threshold, HIGHEST_THRESHOLD).isPresent(),
                        "threshold",
                        "measure.threshold.error",
                        HIGHEST_THRESHOLD);
    }

    private boolean isWhen() {
        return !text(baselineWhen).isEmpty()
                && VagueDate.read(text(baselineWhen)).to() != null;
    }

    Wording wording() {
        return new Wording(
                new Definition(
                        text(name),
                        Typed.orNull(text(definition)),
                        Typed.orNull(text(variant)),
                        one(MeasureUnit.values(), unit).orElseThrow(),
                        Typed.orNull(text(unitWords)),
                        number(decimals, MOST_DECIMALS).orElseThrow(),
                        one(GoodDirection.values(), goodDirection).orElseThrow(),
                        Typed.orNull(text(geography)),
                        one(Frequency.values(), frequency).orElseThrow(),
                        one(PeriodType.values(), periodType).orElseThrow(),
                        Typed.orNull(text(numerator)),
                        Typed.orNull(text(denominator)),
                        Typed.orNull(text(surveyOf)),
                        Typed.orNull(text(source))),
                new Care(
                        UUID.fromString(text(owner)),
                        Typed.orNull(text(ownerRole)),
                        number(daysToEnter, MOST_DAYS).orElseThrow(),
                        number(threshold, HIGHEST_THRESHOLD).orElseThrow(),
                        "true".equals(screened)),
                text(baseline).isEmpty()
                        ? null
                        : new Baseline(
                                TypedFigure.of(baseline).orElseThrow(),
                                VagueDate.read(text(baselineWhen)),
                                Typed.orNull(text(baselineComment))),
                new Links(numbers(outcomes), Set.copyOf(Objects.requireNonNull(priorities))));
    }

    private static Set<String> numbers(@Nullable String typed) {
        Set<String> numbers = new LinkedHashSet<>();
        Stream.of(text(typed).split("[,;\\s]+"))
                .filter(number -> !number.isEmpty())
                .forEach(numbers::add);
        return numbers;
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, @Nullable String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static Optional<Integer> number(@Nullable String typed, int most) {
        return text(typed).matches("\\d{1,4}") && Integer.parseInt(text(typed)) <= most
                ? Optional.of(Integer.valueOf(text(typed)))
                : Optional.empty();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNull(typed);
    }
}
