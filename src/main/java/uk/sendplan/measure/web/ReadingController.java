package uk.sendplan.measure.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.ReadingEntering;
import uk.sendplan.measure.web.FindingMeasure.Found;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Enters one reading of a measure, and corrects one: the one that is corrected stays readable. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/measures/{measure}/readings")
class ReadingController {

    private final FindingMeasure finding;
    private final ReadingEntering entering;
    private final ReadingWarnings warnings;
    private final MeasureWords measureWords;
    private final Saving saving;
    private final Words words;

    ReadingController(
            FindingMeasure finding,
            ReadingEntering entering,
            ReadingWarnings warnings,
            MeasureWords measureWords,
            Saving saving,
            Words words) {
        this.finding = finding;
        this.entering = entering;
        this.warnings = warnings;
        this.measureWords = measureWords;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param corrected the reading as it stands, where it is corrected; else null
     * @param warned what looks wrong with what was typed; where it is right, somebody says so
     */
    record ReadingFormPage(
            Frame frame,
            String about,
            @Nullable String corrected,
            List<Choice> series,
            boolean percentage,
            boolean survey,
            List<String> warned) {}

    @GetMapping("/new")
    ModelAndView askToEnter(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String series) {
        Found found = finding.findTheirs(member, plan, measure);
        return page(
                found,
                null,
                ReadingForm.empty(series == null ? found.figures().whole().id().toString() : series),
                List.of());
    }

    @PostMapping
    ModelAndView enter(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @ModelAttribute("form") ReadingForm form) {
        return enter(member, finding.findTheirs(member, plan, measure), null, form);
    }

    @GetMapping("/{reading}/correct")
    ModelAndView askToCorrect(
            Member member, @PathVariable String plan, @PathVariable String measure, @PathVariable String reading) {
        Found found = finding.findTheirs(member, plan, measure);
        MeasureReading corrected = found.reading(reading);
        return page(found, corrected, ReadingForm.of(corrected), List.of());
    }

    @PostMapping("/{reading}/correct")
    ModelAndView correct(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @PathVariable String reading,
            @ModelAttribute("form") ReadingForm form) {
        Found found = finding.findTheirs(member, plan, measure);
        return enter(member, found, found.reading(reading), form);
    }

    private ModelAndView enter(Member member, Found found, @Nullable MeasureReading corrected, ReadingForm form) {
        Measure measure = found.measure();
        FormErrors errors = form.check(new Checks(words).key(form.key()), measure, corrected != null)
                .errors();
        List<String> warned =
                errors.any() ? List.of() : warnings.of(found.figures(), form.toCommand(measure, corrected));
        FormErrors all = warned.isEmpty() || form.isSure()
                ? errors
                : errors.with("sure", words.of("measure.reading.sure.error"));
        return saving.changing(
                all.inOrder(ReadingForm.FIELDS),
                () -> {
                    entering.enter(member, List.of(form.toCommand(measure, corrected)));
                    return new Saved(
                            found.href(),
                            words.of(
                                    corrected == null ? "measure.reading.done" : "measure.reading.correct.done",
                                    corrected == null
                                            ? Objects.requireNonNull(form.period())
                                            : corrected.periodWords()));
                },
                refused -> page(found, corrected, form, warned),
                () -> corrected == null ? page(found, null, form, warned) : overtaken(member, found, corrected, form));
    }

    /** Somebody else corrected it meanwhile: their figure beside what was typed, which now corrects theirs. */
    private ModelAndView overtaken(Member member, Found found, MeasureReading corrected, ReadingForm form) {
        Found now = finding.findTheirs(
                member, found.plan().plan().slug(), found.measure().code());
        MeasureReading theirs = now.figures().readings(corrected.seriesId()).stream()
                .filter(one -> one.periodFrom().equals(corrected.periodFrom())
                        && one.periodTo().equals(corrected.periodTo()))
                .findFirst()
                .orElse(corrected);
        ReadingForm saved = ReadingForm.of(theirs);
        return page(now, theirs, form.again(), List.of())
                .addObject(
                        "conflict",
                        Conflict.none()
                                .savedBy(theirs.recordedByName(), London.momentInWords(theirs.recordedAt()))
                                .and(words.of("measure.reading.value"), saved.value(), form.value())
                                .and(words.of("measure.reading.numerator"), saved.numerator(), form.numerator())
                                .and(words.of("measure.reading.denominator"), saved.denominator(), form.denominator())
                                .and(words.of("measure.reading.qualifier"), saved.qualifier(), form.qualifier())
                                .and(words.of("measure.reading.comment"), theirs.comment(), form.comment()));
    }

    private ModelAndView page(Found found, @Nullable MeasureReading corrected, ReadingForm form, List<String> warned) {
        Measure measure = found.measure();
        String href = found.href() + "/readings";
        Frame frame = new Frame(
                corrected == null
                        ? words.of("measure.reading.title")
                        : words.of("measure.reading.correct.title", corrected.periodWords()),
                measure.title(),
                found.plan().crumbsBelow(words, measure),
                corrected == null ? href : href + "/" + corrected.id() + "/correct",
                found.href(),
                words.of(corrected == null ? "measure.reading.submit" : "measure.reading.correct.submit"));
        return new ModelAndView("measure/reading")
                .addObject("form", form)
                .addObject(
                        "page",
                        new ReadingFormPage(
                                frame,
                                measureWords.kind(measure),
                                corrected == null ? null : measureWords.inFull(measure, corrected),
                                corrected == null ? series(found) : List.of(),
                                measure.unit() == MeasureUnit.PERCENT || measure.unit() == MeasureUnit.RATE,
                                measure.surveyOf() != null,
                                warned));
    }

    private List<Choice> series(Found found) {
        return found.figures().series().stream()
                .filter(one -> !one.retired())
                .map(one -> Choice.of(one.id().toString(), measureWords.series(one)))
                .toList();
    }
}
