package uk.sendplan.cycle.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleKeeping.AddCycle;
import uk.sendplan.cycle.CycleKeeping.Heading;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.cycle.SectionPreset;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** Adds a reporting cycle to a plan, with the headings of the one before or of a preset. */
@Controller
class AddCycleController {

    private final CyclePlans plans;
    private final ReportingCycles cycles;
    private final CycleKeeping keeping;
    private final Saving saving;
    private final Words words;

    AddCycleController(CyclePlans plans, ReportingCycles cycles, CycleKeeping keeping, Saving saving, Words words) {
        this.plans = plans;
        this.cycles = cycles;
        this.keeping = keeping;
        this.saving = saving;
        this.words = words;
    }

    record AddPage(Frame frame, List<Choice> headings) {}

    @GetMapping("/workspace/{area}/{plan}/cycles/new")
    ModelAndView start(Member member, @PathVariable String plan) {
        CyclePlan found = plans.toEdit(member, plan);
        if (!found.isOpenToThem()) {
            return new ModelAndView("redirect:" + found.href());
        }
        return page(
                found,
                CycleForm.starting(previous(found) == null ? SectionPreset.PROGRESS.name() : CycleForm.PREVIOUS));
    }

    @PostMapping("/workspace/{area}/{plan}/cycles")
    ModelAndView add(Member member, @PathVariable String plan, @ModelAttribute("form") CycleForm form) {
        CyclePlan found = plans.toEdit(member, plan);
        Optional<List<Heading>> headings = headings(found, form.headings());
        return saving.adding(
                form.problemsAdding(words, headings.isPresent()),
                () -> {
                    String slug = keeping.add(
                            member, new AddCycle(form.id(), found.plan().id(), form.toDated(), headings.orElseThrow()));
                    return new Saved(found.href() + "/" + slug, words.of("cycle.added", form.name()));
                },
                errors -> page(found, form.sendable()));
    }

    private Optional<List<Heading>> headings(CyclePlan plan, String chosen) {
        CycleView previous = previous(plan);
        if (previous != null && chosen.equals(CycleForm.PREVIOUS)) {
            return Optional.of(headingsOf(plan, previous));
        }
        return Arrays.stream(SectionPreset.values())
                .filter(preset -> preset.name().equals(chosen))
                .map(SectionPreset::headings)
                .findFirst();
    }

    private List<Heading> headingsOf(CyclePlan plan, CycleView cycle) {
        return cycles.template(plan.by(), cycle.id(), AsAt.NOW).sections().stream()
                .map(section -> new Heading(null, section.label(), section.role()))
                .toList();
    }

    /** The one that opens last of all; null where there is none. */
    private static @Nullable CycleView previous(CyclePlan plan) {
        List<CycleView> all = plan.cycles().all();
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    private ModelAndView page(CyclePlan plan, CycleForm form) {
        Frame frame = new Frame(
                words.of("cycle.new.title"),
                plan.plan().title(),
                plan.crumbsBelow(words.of("cycle.calendar.title")),
                plan.href(),
                plan.href(),
                words.of("cycle.new.submit"));
        return new ModelAndView("cycle/new")
                .addObject("page", new AddPage(frame, choices(plan)))
                .addObject("form", form);
    }

    private List<Choice> choices(CyclePlan plan) {
        List<Choice> choices = new ArrayList<>();
        CycleView previous = previous(plan);
        if (previous != null) {
            choices.add(new Choice(
                    CycleForm.PREVIOUS,
                    words.of("cycle.headings.previous", previous.name()),
                    CycleWords.labels(headingsOf(plan, previous))));
        }
        for (SectionPreset preset : SectionPreset.values()) {
            choices.add(new Choice(
                    preset.name(), words.of("section.preset." + preset), CycleWords.labels(preset.headings())));
        }
        return choices;
    }
}
