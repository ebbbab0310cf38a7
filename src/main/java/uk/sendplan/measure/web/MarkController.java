package uk.sendplan.measure.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.measure.MarkKeeping;
import uk.sendplan.measure.MarkKeeping.AddMark;
import uk.sendplan.measure.MarkKind;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureMark;
import uk.sendplan.measure.web.FindingMeasure.Found;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.DateFields;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** Writes beside a movement why it was, marks the chart, draws limits anew; takes such a note back. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/measures/{measure}/notes")
class MarkController {

    private static final List<String> FIELDS = List.of("kind", "on", "text");

    private final FindingMeasure finding;
    private final MarkKeeping keeping;
    private final Saving saving;
    private final Words words;

    MarkController(FindingMeasure finding, MarkKeeping keeping, Saving saving, Words words) {
        this.finding = finding;
        this.keeping = keeping;
        this.saving = saving;
        this.words = words;
    }

    /** As it was typed. */
    record MarkForm(
            @Nullable String key,
            @Nullable String kind,
            @Nullable DateFields on,
            @Nullable String text) {

        MarkForm {
            kind = Objects.requireNonNullElse(kind, "");
            on = Objects.requireNonNullElse(on, DateFields.NONE);
            text = Typed.text(text);
        }

        Optional<MarkKind> kindChosen(Member by) {
            return Stream.of(MarkKind.values())
                    .filter(one -> mayWrite(by, one) && one.name().equals(kind))
                    .findFirst();
        }

        FormErrors check(Member by, Words words) {
            return new Checks(words)
                    .key(key)
                    .that(kindChosen(by).isPresent(), "kind", "measure.mark.kind.error")
                    .that(Objects.requireNonNull(on).date().isPresent(), "on", "measure.mark.on.error")
                    .notEmpty("text", Objects.requireNonNull(text), "measure.mark.text.error")
                    .text(MarkKeeping.LONGEST, "text", Objects.requireNonNull(text))
                    .errors()
                    .inOrder(FIELDS);
        }

        AddMark toCommand(Member by, UUID measure) {
            return new AddMark(
                    Keys.require(key),
                    measure,
                    kindChosen(by).orElseThrow(),
                    Objects.requireNonNull(on).date().orElseThrow(),
                    Objects.requireNonNull(text));
        }
    }

    /** Limits are drawn anew by who keeps measures. */
    private static boolean mayWrite(Member by, MarkKind kind) {
        return kind != MarkKind.REBASE || Measure.isKeptBy(by);
    }

    record MarkFormPage(Frame frame, List<Choice> kinds, int longest) {}

    record TakeBackPage(Frame frame, String text, String by) {}

    @GetMapping("/new")
    ModelAndView ask(Member member, @PathVariable String plan, @PathVariable String measure) {
        return page(finding.find(member, plan, measure, AsAt.NOW), new MarkForm(Keys.fresh(), null, null, null));
    }

    @PostMapping
    ModelAndView add(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @ModelAttribute("form") MarkForm form) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        return saving.adding(
                form.check(member, words),
                () -> {
                    keeping.add(member, form.toCommand(member, found.measure().id()));
                    return new Saved(found.href(), words.of("measure.mark.done"));
                },
                errors -> page(found, form));
    }

    private ModelAndView page(Found found, MarkForm form) {
        return new ModelAndView("measure/note")
                .addObject("form", form)
                .addObject(
                        "page",
                        new MarkFormPage(
                                frame(found, "new", ""),
                                Stream.of(MarkKind.values())
                                        .filter(one -> mayWrite(found.plan().by(), one))
                                        .map(one -> new Choice(
                                                one.name(),
                                                words.of("measure.mark.kind." + one),
                                                words.of("measure.mark.kind." + one + ".about")))
                                        .toList(),
                                MarkKeeping.LONGEST));
    }

    @GetMapping("/{note}/take-back")
    ModelAndView askToTakeBack(
            Member member, @PathVariable String plan, @PathVariable String measure, @PathVariable String note) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        return takingBack(found, mark(found, note));
    }

    @PostMapping("/{note}/take-back")
    ModelAndView takeBack(
            Member member, @PathVariable String plan, @PathVariable String measure, @PathVariable String note) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        MeasureMark mark = mark(found, note);
        Saved done = new Saved(found.href(), words.of("measure.mark.takeBack.done"));
        return saving.changing(
                FormErrors.none(),
                () -> {
                    keeping.takeBack(member, mark);
                    return done;
                },
                errors -> takingBack(found, mark),
                () -> Saving.goOn(done));
    }

    private ModelAndView takingBack(Found found, MeasureMark mark) {
        return new ModelAndView("measure/note-take-back")
                .addObject(
                        "page",
                        new TakeBackPage(
                                frame(found, "takeBack", "/" + mark.id() + "/take-back"),
                                mark.text(),
                                words.of(
                                        "measure.mark.by",
                                        mark.recordedByName(),
                                        London.dayInWords(mark.recordedAt()))));
    }

    /** One that they may take back. */
    private static MeasureMark mark(Found found, String id) {
        UUID wanted = Keys.inAddress(id);
        return found.figures().marks().stream()
                .filter(one -> one.id().equals(wanted)
                        && MarkKeeping.mayTakeBack(found.plan().by(), one))
                .findFirst()
                .orElseThrow(() -> new NotThere("note " + id));
    }

    private Frame frame(Found found, String what, String below) {
        return new Frame(
                words.of("measure.mark." + what + ".title"),
                found.measure().title(),
                found.plan().crumbsBelow(words, found.measure()),
                found.href() + "/notes" + below,
                found.href(),
                words.of("measure.mark." + what + ".submit"));
    }
}
