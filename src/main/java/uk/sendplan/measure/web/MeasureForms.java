package uk.sendplan.measure.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureKeeping;
import uk.sendplan.measure.MeasureParts;
import uk.sendplan.measure.MeasureParts.Owner;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.PeriodType;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.measure.web.FindingMeasure.Found;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** Puts the pages with the form of a measure together. */
@Component
class MeasureForms {

    private final MeasureParts parts;
    private final Words words;

    MeasureForms(MeasureParts parts, Words words) {
        this.parts = parts;
        this.words = words;
    }

    /** What the form offers. */
    record MeasureFormPage(
            Frame frame,
            List<Choice> goodDirections,
            List<Choice> units,
            List<Choice> frequencies,
            List<Choice> periodTypes,
            List<Choice> owners,
            List<Choice> priorities,
            int longest) {}

    ModelAndView adding(MeasurePlan plan, MeasureForm form) {
        return page(
                new Frame(
                        words.of("measure.new.title"),
                        plan.plan().title(),
                        plan.crumbsBelow(words),
                        plan.list(),
                        plan.list(),
                        words.of("measure.new.submit")),
                plan,
                null,
                form);
    }

    ModelAndView editing(Found found, MeasureForm form) {
        return page(
                new Frame(
                                words.of("measure.edit.title", found.measure().code()),
                                found.measure().title(),
                                found.plan().crumbsBelow(words, found.measure()),
                                found.href() + "/edit",
                                found.href(),
                                words.of("measure.edit.submit"))
                        .with(null, Link.to(words.of("measure.retire.link"), found.href() + "/retire")),
                found.plan(),
                found.measure(),
                form);
    }

    private ModelAndView page(Frame frame, MeasurePlan plan, @Nullable Measure measure, MeasureForm form) {
        return new ModelAndView("measure/form")
                .addObject("form", form)
                .addObject(
                        "page",
                        new MeasureFormPage(
                                frame,
                                choices("goodDirection", GoodDirection.values(), true),
                                unchosen("unit", choices("unit", MeasureUnit.values(), false)),
                                unchosen("frequency", choices("frequency", Frequency.values(), false)),
                                choices("periodType", PeriodType.values(), true),
                                owners(plan, measure),
                                parts.priorities(plan.by(), plan.plan().id()).stream()
                                        .map(one -> Choice.of(one.number(), one.number() + " " + one.name()))
                                        .toList(),
                                MeasureKeeping.LONGEST_TEXT));
    }

    private List<Choice> choices(String field, Enum<?>[] all, boolean about) {
        return Stream.of(all)
                .map(one -> new Choice(
                        one.name(),
                        words.of("measure." + field + "." + one.name()),
                        about ? words.of("measure." + field + "." + one.name() + ".about") : null))
                .toList();
    }

    private List<Choice> unchosen(String field, List<Choice> choices) {
        return Stream.concat(Stream.of(Choice.of("", words.of("measure." + field + ".choose"))), choices.stream())
                .toList();
    }

    /** The one it has stays to be chosen, also where it is no partner any more. */
    private List<Choice> owners(MeasurePlan plan, @Nullable Measure measure) {
        Stream<Owner> now =
                measure == null ? Stream.of() : Stream.of(new Owner(measure.ownerId(), measure.ownerName()));
        return Stream.concat(
                        Stream.of(Choice.of("", words.of("measure.owner.choose"))),
                        Stream.concat(parts.owners(plan.by(), plan.plan().id()).stream(), now)
                                .distinct()
                                .map(one -> Choice.of(one.id().toString(), one.name())))
                .toList();
    }

    /** Both texts of what differs between the measure as it is now and what was typed. */
    Conflict conflict(Found now, MeasureForm typed) {
        MeasureForm saved = MeasureForm.of(now.measure());
        return Conflict.none()
                .and(words.of("measure.name"), saved.name(), typed.name())
                .and(words.of("measure.variant"), saved.variant(), typed.variant())
                .and(words.of("measure.definition"), saved.definition(), typed.definition())
                .and(
                        words.of("measure.goodDirection"),
                        chosen("goodDirection", saved.goodDirection()),
                        chosen("goodDirection", typed.goodDirection()))
                .and(words.of("measure.unit"), chosen("unit", saved.unit()), chosen("unit", typed.unit()))
                .and(words.of("measure.unitWords"), saved.unitWords(), typed.unitWords())
                .and(words.of("measure.decimals"), saved.decimals(), typed.decimals())
                .and(
                        words.of("measure.frequency"),
                        chosen("frequency", saved.frequency()),
                        chosen("frequency", typed.frequency()))
                .and(
                        words.of("measure.periodType"),
                        chosen("periodType", saved.periodType()),
                        chosen("periodType", typed.periodType()))
                .and(words.of("measure.numerator"), saved.numerator(), typed.numerator())
                .and(words.of("measure.denominator"), saved.denominator(), typed.denominator())
                .and(words.of("measure.surveyOf"), saved.surveyOf(), typed.surveyOf())
                .and(words.of("measure.geography"), saved.geography(), typed.geography())
                .and(words.of("measure.source"), saved.source(), typed.source())
                .and(words.of("measure.owner"), owner(now, saved), owner(now, typed))
                .and(words.of("measure.ownerRole"), saved.ownerRole(), typed.ownerRole())
                .and(words.of("measure.daysToEnter"), saved.daysToEnter(), typed.daysToEnter())
                .and(words.of("measure.outcomes"), saved.outcomes(), typed.outcomes())
                .and(words.of("measure.priorities"), String.join(", ", list(saved)), String.join(", ", list(typed)))
                .and(words.of("measure.baseline"), saved.baseline(), typed.baseline())
                .and(words.of("measure.baselineWhen"), saved.baselineWhen(), typed.baselineWhen())
                .and(words.of("measure.baselineComment"), saved.baselineComment(), typed.baselineComment())
                .and(words.of("measure.threshold"), saved.threshold(), typed.threshold())
                .and(words.of("measure.screened"), yes(saved), yes(typed));
    }

    private String chosen(String field, @Nullable String name) {
        return words.of("measure." + field + "." + name);
    }

    private String yes(MeasureForm form) {
        return words.of("true".equals(form.screened()) ? "measure.screened.yes" : "measure.screened.no");
    }

    private static List<String> list(MeasureForm form) {
        return Objects.requireNonNull(form.priorities());
    }

    private @Nullable String owner(Found found, MeasureForm typed) {
        return owners(found.plan(), found.measure()).stream()
                .filter(choice -> choice.value().equals(typed.owner()))
                .map(Choice::text)
                .findFirst()
                .orElse(null);
    }
}
