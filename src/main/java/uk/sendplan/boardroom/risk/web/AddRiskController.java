package uk.sendplan.boardroom.risk.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.risk.RiskKeeping;
import uk.sendplan.boardroom.risk.RiskKeeping.AddRisk;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;

/** Adds a risk to the register. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/risks")
class AddRiskController {

    private final RiskReading reading;
    private final RiskKeeping keeping;
    private final RiskForms forms;
    private final Saving saving;
    private final Words words;

    AddRiskController(RiskReading reading, RiskKeeping keeping, RiskForms forms, Saving saving, Words words) {
        this.reading = reading;
        this.keeping = keeping;
        this.forms = forms;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/new")
    ModelAndView ask(Member member, @PathVariable String plan) {
        return forms.adding(reading.plan(member, plan), RiskForm.empty());
    }

    @PostMapping
    ModelAndView add(Member member, @PathVariable String plan, @ModelAttribute("form") RiskForm form) {
        RiskPlan found = reading.plan(member, plan);
        Checks checks = form.checkAssessment(form.checkWording(new Checks(words).key(form.key())));
        return saving.adding(
                checks.errors().inOrder(RiskForm.FIELDS),
                () -> {
                    int number = keeping.add(
                            member,
                            new AddRisk(
                                    Keys.require(form.key()), found.plan().id(), form.wording(), form.assessment()));
                    return new Saved(found.list() + "/R" + number, words.of("risk.new.done", "R" + number));
                },
                errors -> forms.adding(found, form));
    }
}
