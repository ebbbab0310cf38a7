package uk.sendplan.notify.reminders.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.notify.reminders.CycleReminders;
import uk.sendplan.notify.reminders.Reminding;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Who has reported in a cycle and who has not, as a page or a file; and reminders that a plan manager sends by hand. */
@Controller
class ReportedController {

    private static final String CYCLE = "/workspace/{area}/{plan}/cycles/{cycle}";

    private final PlanQueries plans;
    private final ReportingCycles cycles;
    private final CycleReminders reminders;
    private final Reminding reminding;
    private final ReportedPages pages;
    private final ReportFiles files;
    private final Saving saving;
    private final Words words;

    ReportedController(
            PlanQueries plans,
            ReportingCycles cycles,
            CycleReminders reminders,
            Reminding reminding,
            ReportedPages pages,
            ReportFiles files,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.cycles = cycles;
        this.reminders = reminders;
        this.reminding = reminding;
        this.pages = pages;
        this.files = files;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping(CYCLE + "/reports")
    ModelAndView page(Member member, @PathVariable String plan, @PathVariable String cycle) {
        PlanHead head = plans.head(member, plan, AsAt.NOW);
        CycleView found = cycle(member, head, cycle);
        return new ModelAndView("reminders/reported")
                .addObject(
                        "page",
                        pages.page(member, head, found, reminders.of(member, head.slug(), head.title(), found)));
    }

    @GetMapping(path = CYCLE + "/reports", params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @RequestParam Map<String, String> parameters) {
        PlanHead head = plans.head(member, plan, AsAt.NOW);
        CycleView found = cycle(member, head, cycle);
        return files.answer(
                member.accountId(),
                parameters,
                FormErrors.none(),
                () -> pages.file(member, head, found, reminders.of(member, head.slug(), head.title(), found)));
    }

    @GetMapping(CYCLE + "/reminders")
    ModelAndView ask(Member member, @PathVariable String plan, @PathVariable String cycle) {
        member.require(Right.EDIT_PLAN);
        PlanHead head = plans.head(member, plan, AsAt.NOW);
        CycleView found = cycle(member, head, cycle);
        return new ModelAndView("reminders/now")
                .addObject("page", pages.now(member, head, found, reminding.wouldHear(member, found.id())));
    }

    @PostMapping(CYCLE + "/reminders")
    ModelAndView remind(Member member, @PathVariable String plan, @PathVariable String cycle) {
        member.require(Right.EDIT_PLAN);
        PlanHead head = plans.head(member, plan, AsAt.NOW);
        CycleView found = cycle(member, head, cycle);
        return saving.changing(
                FormErrors.none(),
                () -> new Saved(
                        pages.href(member, head, found) + "/reports",
                        words.of("reported.now.done", reminding.remindNow(member, found.id()))),
                errors -> ask(member, plan, cycle),
                () -> ask(member, plan, cycle));
    }

    private CycleView cycle(Member member, PlanHead plan, String slug) {
        return cycles.cycle(member, plan.id(), slug, AsAt.NOW).orElseThrow(() -> new NotThere("cycle " + slug));
    }
}
