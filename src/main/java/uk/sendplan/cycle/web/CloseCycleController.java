package uk.sendplan.cycle.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleRecords;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.CycleView.State;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Asks whether to close a cycle for good, and closes it. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/close")
class CloseCycleController {

    private final CyclePlans plans;
    private final CycleKeeping keeping;
    private final CycleRecords records;
    private final CycleWords cycleWords;
    private final Saving saving;
    private final Words words;
    private final Clock clock;

    CloseCycleController(
            CyclePlans plans,
            CycleKeeping keeping,
            CycleRecords records,
            CycleWords cycleWords,
            Saving saving,
            Words words,
            Clock clock) {
        this.plans = plans;
        this.keeping = keeping;
        this.records = records;
        this.cycleWords = cycleWords;
        this.saving = saving;
        this.words = words;
        this.clock = clock;
    }

    /** @param means what follows from closing it */
    record ClosePage(Frame frame, String sentence, List<String> means, long version) {}

    @GetMapping
    ModelAndView ask(Member member, @PathVariable String plan, @PathVariable String cycle) {
        CyclePlan found = plans.toEdit(member, plan);
        CycleView asked = found.cycle(cycle);
        return found.isOpenToThem() && asked.on(London.today(clock)) == State.OPEN
                ? page(found, asked)
                : new ModelAndView("redirect:" + found.href(asked));
    }

    @PostMapping
    ModelAndView close(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @RequestParam(required = false) @Nullable String version) {
        CyclePlan found = plans.toEdit(member, plan);
        CycleView closed = found.cycle(cycle);
        return saving.changing(
                FormErrors.none(),
                () -> {
                    keeping.close(member, closed.id(), Keys.version(version));
                    return new Saved(found.href(closed), words.of("cycle.closed", closed.name()));
                },
                errors -> page(found, closed),
                () -> overtaken(plans.toEdit(member, plan), cycle));
    }

    private ModelAndView overtaken(CyclePlan plan, String slug) {
        return page(plan, plan.cycle(slug))
                .addObject(
                        "errors",
                        FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("cycle.close.error.overtaken")));
    }

    private ModelAndView page(CyclePlan plan, CycleView cycle) {
        Frame frame = new Frame(
                words.of("cycle.close.title", cycle.name()),
                plan.plan().title(),
                plan.crumbsBelow(words.of("cycle.calendar.title"), cycle),
                plan.href(cycle) + "/close",
                plan.href(cycle),
                words.of("cycle.close.submit"));
        List<String> means = List.of(
                words.of("cycle.close.means.days"),
                words.of(
                        "cycle.close.means.updates",
                        records.in(plan.by(), cycle.id()).updates()),
                words.of("cycle.close.means.next"));
        return new ModelAndView("cycle/close")
                .addObject(
                        "page",
                        new ClosePage(frame, cycleWords.sentence(cycle, London.today(clock)), means, cycle.version()));
    }
}
