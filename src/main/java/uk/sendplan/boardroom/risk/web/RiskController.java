package uk.sendplan.boardroom.risk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.risk.RiskKeeping;
import uk.sendplan.boardroom.risk.RiskKeeping.Step;
import uk.sendplan.boardroom.risk.web.RiskReading.Found;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** One risk: what it is and what was done with it; it is written anew, reviewed, closed and opened again. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/risks/{risk}")
class RiskController {

    private final RiskReading reading;
    private final RiskKeeping keeping;
    private final RiskPages pages;
    private final RiskForms forms;
    private final AsAtReading days;
    private final Saving saving;
    private final Words words;

    RiskController(
            RiskReading reading,
            RiskKeeping keeping,
            RiskPages pages,
            RiskForms forms,
            AsAtReading days,
            Saving saving,
            Words words) {
        this.reading = reading;
        this.keeping = keeping;
        this.pages = pages;
        this.forms = forms;
        this.days = days;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping
    String risk(
            Member member,
            @PathVariable String plan,
            @PathVariable String risk,
            @RequestParam(required = false) @Nullable String asAt,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<Found> read = days.read(asAt, day -> reading.find(member, plan, risk, day));
        model.addAttribute("page", pages.of(read));
        return PastPage.of(read, "boardroom/risk/risk", model, response);
    }

    @GetMapping("/edit")
    ModelAndView askToEdit(Member member, @PathVariable String plan, @PathVariable String risk) {
        return ask(reading.find(member, plan, risk, AsAt.NOW), "edit");
    }

    @GetMapping("/close")
    ModelAndView askToClose(Member member, @PathVariable String plan, @PathVariable String risk) {
        return ask(reading.find(member, plan, risk, AsAt.NOW), "close");
    }

    @GetMapping("/reopen")
    ModelAndView askToReopen(Member member, @PathVariable String plan, @PathVariable String risk) {
        return ask(reading.find(member, plan, risk, AsAt.NOW), "reopen");
    }

    @GetMapping("/review")
    ModelAndView askForReview(Member member, @PathVariable String plan, @PathVariable String risk) {
        return ask(findTheirs(member, plan, risk), "review");
    }

    private ModelAndView ask(Found found, String what) {
        return forms.changing(found, what, RiskForm.of(found.risk()));
    }

    @PostMapping("/edit")
    ModelAndView edit(
            Member member,
            @PathVariable String plan,
            @PathVariable String risk,
            @ModelAttribute("form") RiskForm form) {
        Found found = reading.find(member, plan, risk, AsAt.NOW);
        return change(found, form, "edit", form::checkWording, step -> keeping.edit(member, step, form.wording()));
    }

    @PostMapping("/review")
    ModelAndView review(
            Member member,
            @PathVariable String plan,
            @PathVariable String risk,
            @ModelAttribute("form") RiskForm form) {
        return change(
                findTheirs(member, plan, risk),
                form,
                "review",
                checks -> form.checkNote(form.checkAssessment(checks)),
                step -> keeping.review(member, step, form.assessment(), Typed.orNull(form.said())));
    }

    @PostMapping("/close")
    ModelAndView close(
            Member member,
            @PathVariable String plan,
            @PathVariable String risk,
            @ModelAttribute("form") RiskForm form) {
        return change(
                reading.find(member, plan, risk, AsAt.NOW),
                form,
                "close",
                checks -> form.checkNote(checks.that(form.reason().isPresent(), "because", "risk.because.error")
                        .notEmpty("note", form.said(), "risk.close.note.error")),
                step -> keeping.close(member, step, form.reason().orElseThrow(), form.said()));
    }

    @PostMapping("/reopen")
    ModelAndView reopen(
            Member member,
            @PathVariable String plan,
            @PathVariable String risk,
            @ModelAttribute("form") RiskForm form) {
        return change(
                reading.find(member, plan, risk, AsAt.NOW),
                form,
                "reopen",
                checks -> form.checkNote(checks.notEmpty("note", form.said(), "risk.reopen.note.error")),
                step -> keeping.reopen(member, step, form.said()));
    }

    /** What is done with a risk, once its form is right. */
    private interface Doing {
        void with(Step step);
    }

    private ModelAndView change(Found found, RiskForm form, String what, UnaryOperator<Checks> checks, Doing doing) {
        RiskPlan plan = found.plan();
        String code = found.risk().code();
        return saving.changing(
                checks.apply(new Checks(words).key(form.key())).errors().inOrder(RiskForm.FIELDS),
                () -> {
                    doing.with(form.step(found.risk().id()));
                    return new Saved(plan.href(found.risk()), words.of("risk." + what + ".done", code));
                },
                errors -> forms.changing(found, what, form),
                () -> {
                    Found now = reading.find(plan.by(), plan.plan().slug(), code, AsAt.NOW);
                    return forms.changing(now, what, form.at(now.risk().version()))
                            .addObject("conflict", forms.conflict(now, what, form));
                });
    }

    private Found findTheirs(Member member, String plan, String risk) {
        Found found = reading.find(member, plan, risk, AsAt.NOW);
        if (!found.risk().isReviewedBy(member)) {
            throw new NotThere("risk " + risk);
        }
        return found;
    }
}
