package uk.sendplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.platform.web.Words;

/** The objectives of a plan and where they are cited, as a page or as a file, now or as at a day. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/objectives")
class CoverageController {

    private final PlanQueries plans;
    private final PageParts parts;
    private final AsAtReading days;
    private final CoveragePages pages;
    private final CoverageTables tables;
    private final ReportFiles files;
    private final Words words;

    CoverageController(
            PlanQueries plans,
            PageParts parts,
            AsAtReading days,
            CoveragePages pages,
            CoverageTables tables,
            ReportFiles files,
            Words words) {
        this.plans = plans;
        this.parts = parts;
        this.days = days;
        this.pages = pages;
        this.tables = tables;
        this.files = files;
        this.words = words;
    }

    @GetMapping
    String page(
            Member member,
            @PathVariable String plan,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanTree> read = read(member, plan, parameters);
        PlanTree tree = read.value();
        PlanFrame frame = PlanFrame.of(member, tree, read, "/objectives", null, parts.days(member, tree), words);
        model.addAttribute("page", pages.of(tree, frame));
        return PastPage.of(read, "plan/objectives", model, response);
    }

    @GetMapping(params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<PlanTree> read = read(member, plan, parameters);
        return files.answer(
                member.accountId(), parameters, read.errors(), () -> tables.file(member, read.value(), read.asAt()));
    }

    private AsAtReading.Read<PlanTree> read(Member member, String plan, Map<String, String> parameters) {
        return days.read(parameters.get(AsAtReading.FIELD), day -> plans.plan(member, plan, day));
    }
}
