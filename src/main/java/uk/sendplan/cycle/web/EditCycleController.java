package uk.sendplan.cycle.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;

/** Changes the name and the days of a cycle. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/edit")
class EditCycleController {

    private final CyclePlans plans;
    private final CycleKeeping keeping;
    private final CycleSaves saves;
    private final Saving saving;
    private final Words words;

    EditCycleController(CyclePlans plans, CycleKeeping keeping, CycleSaves saves, Saving saving, Words words) {
        this.plans = plans;
        this.keeping = keeping;
        this.saves = saves;
        this.saving = saving;
        this.words = words;
    }

    record EditPage(Frame frame) {}

    @GetMapping
    ModelAndView edit(Member member, @PathVariable String plan, @PathVariable String cycle) {
        CyclePlan found = plans.toEdit(member, plan);
        CycleView edited = found.cycle(cycle);
        if (!found.isOpenToThem() || edited.isClosed()) {
            return new ModelAndView("redirect:" + found.href(edited));
        }
        return page(found, edited, CycleForm.from(edited));
    }

    @PostMapping
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @ModelAttribute("form") CycleForm form) {
        CyclePlan found = plans.toEdit(member, plan);
        CycleView edited = found.cycle(cycle);
        return saving.changing(
                form.problems(words),
                () -> {
                    keeping.describe(member, edited.id(), form.readVersion(), form.toDated());
                    return new Saved(found.href(edited), words.of("cycle.saved", form.name()));
                },
                errors -> page(found, edited, form),
                () -> overtaken(plans.toEdit(member, plan), cycle, form));
    }

    private ModelAndView overtaken(CyclePlan plan, String slug, CycleForm form) {
        CycleView now = plan.cycle(slug);
        return page(plan, now, form.readAt(now.version()))
                .addObject("conflict", form.against(now, saves.last(plan.by(), now), words));
    }

    private ModelAndView page(CyclePlan plan, CycleView cycle, CycleForm form) {
        Frame frame = new Frame(
                words.of("cycle.edit.title"),
                cycle.name(),
                plan.crumbsBelow(words.of("cycle.calendar.title"), cycle),
                plan.href(cycle) + "/edit",
                plan.href(cycle),
                words.of("edit.save"));
        return new ModelAndView("cycle/edit")
                .addObject("page", new EditPage(frame))
                .addObject("form", form);
    }
}
