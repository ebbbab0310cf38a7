package uk.sendplan.measure.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureKeeping;
import uk.sendplan.measure.MeasureParts;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.PeriodType;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.measure.web.FindingMeasure.Found;
import uk.sendplan.plan.PlanOwners;
import uk.sendplan.plan.PlanOwners.Owner;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** Puts the pages with the form of a measure together. */
@Component
class MeasureForms {

    private final MeasureParts parts;
    private final PlanOwners owners;
    private final Words words;

    MeasureForms(MeasureParts parts, PlanOwners owners, Words words) {
        this.parts = parts;
        this.owners = owners;
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
                        Stream.concat(owners.of(plan.by(), plan.plan().id()).stream(), now)
                                .distinct()
                                .map(one -> Choice.of(one.id().toString(), one.name())))
                .toList();
    }

    /** Both texts of what differs between the measure as it is now and what was typed. */
    Conflict conflict(Found now, MeasureForm typed) {
        MeasureForm saved = MeasureForm.of(now.measure());
        Conflict conflict = Conflict.none();
        for (Said one : said(now)) {
            conflict = conflict.and(
                    words.of("measure." + one.field()),
                    one.by().apply(saved),
                    one.by().apply(typed));
        }
        return conflict;
    }

    /** A field, and what a form says in it as people read it. */
    private record Said(String field, Function<MeasureForm, @Nullable String> by) {}

    private List<Said> said(Found found) {
        return List.of(
                new Said("name", MeasureForm::name),
                new Said("variant", MeasureForm::variant),
                new Said("definition", MeasureForm::definition),
                new Said("goodDirection", form -> chosen("goodDirection", form.goodDirection())),
                new Said("unit", form -> chosen("unit", form.unit())),
                new Said("unitWords", MeasureForm::unitWords),
                new Said("decimals", MeasureForm::decimals),
                new Said("frequency", form -> chosen("frequency", form.frequency())),
                new Said("periodType", form -> chosen("periodType", form.periodType())),
                new Said("numerator", MeasureForm::numerator),
                new Said("denominator", MeasureForm::denominator),
                new Said("surveyOf", MeasureForm::surveyOf),
                new Said("geography", MeasureForm::geography),
                new Said("source", MeasureForm::source),
                new Said("owner", form -> owner(found, form)),
                new Said("ownerRole", MeasureForm::ownerRole),
                new Said("daysToEnter", MeasureForm::daysToEnter),
                new Said("outcomes", MeasureForm::outcomes),
                new Said("priorities", form -> String.join(", ", list(form))),
                new Said("baseline", MeasureForm::baseline),
                new Said("baselineWhen", MeasureForm::baselineWhen),
                new Said("baselineComment", MeasureForm::baselineComment),
                new Said("threshold", MeasureForm::threshold),
                new Said("screened", this::yes));
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
