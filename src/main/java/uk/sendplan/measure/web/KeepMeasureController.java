package uk.sendplan.measure.web;

import java.util.List;
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
import uk.sendplan.measure.MeasureKeeping;
import uk.sendplan.measure.web.FindingMeasure.Found;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** Adds a measure, writes it anew, retires it and brings it back. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/measures")
class KeepMeasureController {

    private final FindingMeasure finding;
    private final MeasureKeeping keeping;
    private final MeasureForms forms;
    private final Saving saving;
    private final Words words;

    KeepMeasureController(
            FindingMeasure finding, MeasureKeeping keeping, MeasureForms forms, Saving saving, Words words) {
        this.finding = finding;
        this.keeping = keeping;
        this.forms = forms;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/new")
    ModelAndView askToAdd(Member member, @PathVariable String plan) {
        return forms.adding(finding.plan(member, plan), MeasureForm.empty());
    }

    @PostMapping
    ModelAndView add(Member member, @PathVariable String plan, @ModelAttribute("form") MeasureForm form) {
        MeasurePlan found = finding.plan(member, plan);
        return saving.adding(
                errors(form),
                () -> {
                    int number = keeping.add(
                            member, Keys.require(form.key()), found.plan().id(), form.wording());
                    return new Saved(found.list() + "/M" + number, words.of("measure.new.done", "M" + number));
                },
                errors -> forms.adding(found, form));
    }

    @GetMapping("/{measure}/edit")
    ModelAndView askToEdit(Member member, @PathVariable String plan, @PathVariable String measure) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        return forms.editing(found, MeasureForm.of(found.measure()));
    }

    @PostMapping("/{measure}/edit")
    ModelAndView edit(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @ModelAttribute("form") MeasureForm form) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        return saving.changing(
                errors(form),
                () -> {
                    keeping.edit(member, found.measure().id(), Keys.version(form.version()), form.wording());
                    return new Saved(found.href(), words.of("measure.edit.done", measure));
                },
                errors -> forms.editing(found, form),
                () -> {
                    Found now = finding.find(member, plan, measure, AsAt.NOW);
                    return forms.editing(now, form.at(now.measure().version()))
                            .addObject("conflict", forms.conflict(now, form));
                });
    }

    private FormErrors errors(MeasureForm form) {
        return form.check(new Checks(words).key(form.key())).errors().inOrder(MeasureForm.FIELDS);
    }

    /** @param means what retiring it does */
    record Thing(String text, boolean retired, List<String> means, long version) {}

    record RetirePage(Frame frame, Thing thing) {}

    @GetMapping("/{measure}/retire")
    ModelAndView askToRetire(Member member, @PathVariable String plan, @PathVariable String measure) {
        return retiring(finding.find(member, plan, measure, AsAt.NOW));
    }

    @PostMapping("/{measure}/retire")
    ModelAndView retire(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String version) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        boolean retired = !found.measure().retired();
        return saving.changing(
                FormErrors.none(),
                () -> {
                    keeping.retire(member, found.measure().id(), Keys.version(version), retired);
                    return new Saved(
                            found.href(),
                            words.of(retired ? "measure.retire.done" : "measure.reinstate.done", measure));
                },
                errors -> retiring(found),
                () -> retiring(finding.find(member, plan, measure, AsAt.NOW)));
    }

    private ModelAndView retiring(Found found) {
        Measure measure = found.measure();
        String what = measure.retired() ? "reinstate" : "retire";
        return new ModelAndView("measure/retire")
                .addObject(
                        "page",
                        new RetirePage(
                                new Frame(
                                        words.of("measure." + what + ".title", measure.code()),
                                        found.plan().plan().title(),
                                        found.plan().crumbsBelow(words, measure),
                                        found.href() + "/retire",
                                        found.href(),
                                        words.of("measure." + what + ".submit")),
                                new Thing(
                                        measure.title(),
                                        measure.retired(),
                                        List.of(
                                                words.of("measure.retire.means.lists"),
                                                words.of("measure.retire.means.past")),
                                        measure.version())));
    }
}
