package uk.sendplan.measure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.measure.MeasureQueries;
import uk.sendplan.measure.web.MeasuresPages.PlanMeasures;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.PastPage;

/** The measures of a plan, as a page or as a file, now or as at a day. */
@Controller
class MeasuresController {

    private static final String ADDRESS = "/workspace/{area}/{plan}/measures";

    private final PlanQueries plans;
    private final MeasureQueries queries;
    private final AsAtReading days;
    private final MeasuresPages pages;
    private final SignLegend legend;
    private final ReportFiles files;

    MeasuresController(
            PlanQueries plans,
            MeasureQueries queries,
            AsAtReading days,
            MeasuresPages pages,
            SignLegend legend,
            ReportFiles files) {
        this.plans = plans;
        this.queries = queries;
        this.days = days;
        this.pages = pages;
        this.legend = legend;
        this.files = files;
    }

    @GetMapping(ADDRESS)
    String measures(
            Member member,
            @PathVariable String plan,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanMeasures> read = read(member, plan, parameters);
        if (MeasuresPages.SIGNS.equals(parameters.get(MeasuresPages.VIEW))) {
            model.addAttribute("page", pages.signs(read));
            model.addAttribute("legend", legend.all());
            return PastPage.of(read, "measure/signs", model, response);
        }
        model.addAttribute("page", pages.of(read, parameters.getOrDefault(MeasuresPages.STATE, "")));
        return PastPage.of(read, "measure/measures", model, response);
    }

    @GetMapping(path = ADDRESS, params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<PlanMeasures> read = read(member, plan, parameters);
        return files.answer(
                member.accountId(),
                parameters,
                read.errors(),
                () -> pages.export(read, parameters.getOrDefault(MeasuresPages.STATE, "")));
    }

    private AsAtReading.Read<PlanMeasures> read(Member member, String plan, Map<String, String> parameters) {
        return days.read(parameters.get(AsAtReading.FIELD), day -> {
            PlanHead head = plans.head(member, plan, day);
            return new PlanMeasures(new MeasurePlan(member, head, day), queries.ofPlan(member, head.id(), day));
        });
    }
}
