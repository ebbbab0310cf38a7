package uk.sendplan.cycle.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.PastPage;

/** Shows the calendar of a plan's reporting cycles, and one of them. */
@Controller
class CycleController {

    private final CyclePlans plans;
    private final CyclePages pages;
    private final AsAtReading days;

    CycleController(CyclePlans plans, CyclePages pages, AsAtReading days) {
        this.plans = plans;
        this.pages = pages;
        this.days = days;
    }

    /** A cycle with its plan. */
    record Found(CyclePlan plan, CycleView cycle) {}

    @GetMapping("/workspace/{area}/{plan}/cycles")
    String calendar(
            Member member,
            @PathVariable String plan,
            @RequestParam(required = false) @Nullable String asAt,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<CyclePlan> read = days.read(asAt, day -> plans.find(member, plan, day));
        model.addAttribute("page", pages.calendar(read));
        return PastPage.of(read, "cycle/calendar", model, response);
    }

    @GetMapping("/workspace/{area}/{plan}/cycles/{cycle}")
    String cycle(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @RequestParam(required = false) @Nullable String asAt,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<Found> read = days.read(asAt, day -> {
            CyclePlan found = plans.find(member, plan, day);
            return new Found(found, found.cycle(cycle));
        });
        model.addAttribute("page", pages.cycle(read));
        return PastPage.of(read, "cycle/cycle", model, response);
    }
}
