package uk.sendplan.delivery.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.web.UpdatesPages.Shown;
import uk.sendplan.delivery.web.UpdatesPages.Work;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;

/** All of somebody's actions of a plan on one page, each updated where it stands. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/updates")
class UpdatesController {

    private final PlanQueries plans;
    private final UpdatesPages pages;
    private final UpdatesSaving saving;

    UpdatesController(PlanQueries plans, UpdatesPages pages, UpdatesSaving saving) {
        this.plans = plans;
        this.pages = pages;
        this.saving = saving;
    }

    @GetMapping
    ModelAndView show(Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        return UpdatesSaving.view(pages.of(work(member, plan, Shown.of(parameters))));
    }

    @PostMapping
    ModelAndView press(
            Member member, @PathVariable String plan, @RequestParam MultiValueMap<String, String> parameters) {
        Shown shown = Shown.of(parameters.toSingleValueMap());
        return saving.press(() -> work(member, plan, shown), UpdatesForm.of(parameters));
    }

    private Work work(Member by, String plan, Shown shown) {
        return pages.work(by, plans.head(by, plan, AsAt.NOW), shown);
    }
}
