package uk.sendplan.measure.web;

import java.util.List;
import java.util.stream.Stream;
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
import uk.sendplan.measure.MeasureTarget;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.measure.TargetKeeping;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.measure.web.FindingMeasure.Found;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** Sets a target of a measure, changes it and takes it back. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/measures/{measure}/targets")
class TargetController {

    private final FindingMeasure finding;
    private final TargetKeeping keeping;
    private final TargetWords targetWords;
    private final MeasureWords measureWords;
    private final Saving saving;
    private final Words words;

    TargetController(
            FindingMeasure finding,
            TargetKeeping keeping,
            TargetWords targetWords,
            MeasureWords measureWords,
            Saving saving,
            Words words) {
        this.finding = finding;
        this.keeping = keeping;
        this.targetWords = targetWords;
        this.measureWords = measureWords;
        this.saving = saving;
        this.words = words;
    }

    /** What the form offers. */
    record TargetFormPage(Frame frame, List<Choice> series, List<Choice> kinds, List<Choice> benchmarks, int longest) {}

    /** What is asked before one is taken back. */
    record TakeBackPage(Frame frame, String target, long version) {}

    @GetMapping("/new")
    ModelAndView askToSet(Member member, @PathVariable String plan, @PathVariable String measure) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        return page(found, null, TargetForm.empty(found.figures().whole().id()));
    }

    @PostMapping
    ModelAndView set(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @ModelAttribute("form") TargetForm form) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        return saving.adding(
                errors(form),
                () -> {
                    keeping.set(
                            member, Keys.require(form.key()), found.measure().id(), form.toCommand());
                    return new Saved(found.href(), words.of("measure.target.new.done"));
                },
                errors -> page(found, null, form));
    }

    @GetMapping("/{target}/edit")
    ModelAndView askToChange(
            Member member, @PathVariable String plan, @PathVariable String measure, @PathVariable String target) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        MeasureTarget changed = found.target(target);
        return page(found, changed, TargetForm.of(changed));
    }

    @PostMapping("/{target}/edit")
    ModelAndView change(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @PathVariable String target,
            @ModelAttribute("form") TargetForm form) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        MeasureTarget changed = found.target(target);
        return saving.changing(
                errors(form),
                () -> {
                    keeping.change(member, at(changed, Keys.version(form.version())), form.toCommand());
                    return new Saved(found.href(), words.of("measure.target.edit.done"));
                },
                errors -> page(found, changed, form),
                () -> overtaken(finding.find(member, plan, measure, AsAt.NOW), target, form));
    }

    private ModelAndView overtaken(Found now, String target, TargetForm form) {
        MeasureTarget saved = now.target(target);
        return page(now, saved, form.at(saved.version()))
                .addObject(
                        "conflict",
                        Conflict.none()
                                .and(
                                        words.of("measure.target"),
                                        targetWords.inFull(now.figures(), saved),
                                        targetWords.inFull(now.figures(), typed(saved, form)))
                                .and(words.of("measure.target.comment"), saved.comment(), form.comment()));
    }

    /** The target as it would be. */
    private static MeasureTarget typed(MeasureTarget saved, TargetForm form) {
        TargetKeeping.Wanted wanted = form.toCommand();
        return new MeasureTarget(
                saved.id(),
                saved.measureId(),
                wanted.seriesId(),
                wanted.kind(),
                wanted.value(),
                wanted.upper(),
                wanted.benchmarkId(),
                wanted.consistently(),
                wanted.starts(),
                wanted.due() == null ? null : wanted.due().words(),
                wanted.due() == null ? null : wanted.due().from(),
                wanted.due() == null ? null : wanted.due().to(),
                wanted.comment(),
                saved.version());
    }

    private static MeasureTarget at(MeasureTarget target, long version) {
        return new MeasureTarget(
                target.id(),
                target.measureId(),
                target.seriesId(),
                target.kind(),
                target.value(),
                target.upper(),
                target.benchmarkId(),
                target.consistently(),
                target.starts(),
                target.dueWords(),
                target.dueFrom(),
                target.dueTo(),
                target.comment(),
                version);
    }

    @GetMapping("/{target}/take-back")
    ModelAndView askToTakeBack(
            Member member, @PathVariable String plan, @PathVariable String measure, @PathVariable String target) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        return takingBack(found, found.target(target));
    }

    @PostMapping("/{target}/take-back")
    ModelAndView takeBack(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @PathVariable String target,
            @RequestParam(required = false) @Nullable String version) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        MeasureTarget taken = found.target(target);
        return saving.changing(
                FormErrors.none(),
                () -> {
                    keeping.takeBack(member, at(taken, Keys.version(version)));
                    return new Saved(found.href(), words.of("measure.target.takeBack.done"));
                },
                errors -> takingBack(found, taken),
                () -> {
                    Found now = finding.find(member, plan, measure, AsAt.NOW);
                    return takingBack(now, now.target(target));
                });
    }

    private ModelAndView takingBack(Found found, MeasureTarget target) {
        return new ModelAndView("measure/target-take-back")
                .addObject(
                        "page",
                        new TakeBackPage(
                                frame(found, "takeBack", "/" + target.id() + "/take-back"),
                                targetWords.inFull(found.figures(), target),
                                target.version()));
    }

    private FormErrors errors(TargetForm form) {
        return form.check(new Checks(words).key(form.key())).errors().inOrder(TargetForm.FIELDS);
    }

    private ModelAndView page(Found found, @Nullable MeasureTarget target, TargetForm form) {
        Frame frame = target == null
                ? frame(found, "new", "")
                : frame(found, "edit", "/" + target.id() + "/edit")
                        .with(
                                null,
                                Link.to(
                                        words.of("measure.target.takeBack.link"),
                                        found.href() + "/targets/" + target.id() + "/take-back"));
        return new ModelAndView("measure/target")
                .addObject("form", form)
                .addObject(
                        "page",
                        new TargetFormPage(
                                frame,
                                series(found, false),
                                Stream.of(TargetKind.values())
                                        .map(one -> new Choice(
                                                one.name(),
                                                words.of("measure.target.kind." + one),
                                                words.of("measure.target.kind." + one + ".about")))
                                        .toList(),
                                Stream.concat(
                                                Stream.of(Choice.of("", words.of("measure.target.benchmark.choose"))),
                                                series(found, true).stream())
                                        .toList(),
                                TargetKeeping.LONGEST_COMMENT));
    }

    /** @param what "new", "edit" or "takeBack": its words */
    private Frame frame(Found found, String what, String below) {
        return new Frame(
                words.of("measure.target." + what + ".title"),
                found.measure().title(),
                found.plan().crumbsBelow(words, found.measure()),
                found.href() + "/targets" + below,
                found.href(),
                words.of("measure.target." + what + ".submit"));
    }

    private List<Choice> series(Found found, boolean benchmarks) {
        return found.figures().series().stream()
                .filter(one -> !one.retired() && (one.kind() == SeriesKind.BENCHMARK) == benchmarks)
                .map(one -> Choice.of(one.id().toString(), measureWords.series(one)))
                .toList();
    }
}
