package uk.sendplan.publishing.web.workspace;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Shows the progress pages of a reporting cycle, and one of them as it is written. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/pages")
class ProgressPageController {

    private final PlanQueries plans;
    private final ReportingCycles cycles;
    private final ProgressPlaces places;
    private final ProgressList list;
    private final ProgressScreens screens;

    ProgressPageController(
            PlanQueries plans,
            ReportingCycles cycles,
            ProgressPlaces places,
            ProgressList list,
            ProgressScreens screens) {
        this.plans = plans;
        this.cycles = cycles;
        this.places = places;
        this.list = list;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView list(Member member, @PathVariable String plan, @PathVariable String cycle) {
        PlanHead head = plans.head(member, plan, AsAt.NOW);
        CycleView found =
                cycles.cycle(member, head.id(), cycle, AsAt.NOW).orElseThrow(() -> new NotThere("cycle " + cycle));
        return new ModelAndView("publishing/workspace/list", "page", list.of(member, head, found));
    }

    @GetMapping("/{number}")
    ModelAndView page(
            Member member, @PathVariable String plan, @PathVariable String cycle, @PathVariable String number) {
        return screen(places.find(member, plan, cycle, number));
    }

    private ModelAndView screen(ProgressPlace place) {
        return new ModelAndView("publishing/workspace/page", "page", screens.page(place));
    }
}
