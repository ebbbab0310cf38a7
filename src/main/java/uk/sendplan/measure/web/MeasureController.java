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
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.web.FindingMeasure.Found;
import uk.sendplan.measure.web.MeasurePages.FoundMeasure;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.PastPage;

/** One measure, as a page or as a file, now or as at a day. */
@Controller
class MeasureController {

    private static final String ADDRESS = "/workspace/{area}/{plan}/measures/{measure}";

    private final FindingMeasure finding;
    private final MeasureQueries queries;
    private final MeasurePages pages;
    private final AsAtReading days;
    private final ReportFiles files;

    MeasureController(
            FindingMeasure finding, MeasureQueries queries, MeasurePages pages, AsAtReading days, ReportFiles files) {
        this.finding = finding;
        this.queries = queries;
        this.pages = pages;
        this.days = days;
        this.files = files;
    }

    @GetMapping(ADDRESS)
    String measure(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<FoundMeasure> read = read(member, plan, measure, parameters);
        model.addAttribute("page", pages.of(read));
        return PastPage.of(read, "measure/measure", model, response);
    }

    @GetMapping(path = ADDRESS, params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<FoundMeasure> read = read(member, plan, measure, parameters);
        return files.answer(member.accountId(), parameters, read.errors(), () -> pages.export(read));
    }

    private AsAtReading.Read<FoundMeasure> read(
            Member member, String plan, String measure, Map<String, String> parameters) {
        return days.read(parameters.get(AsAtReading.FIELD), day -> {
            Found found = finding.find(member, plan, measure, day);
            return new FoundMeasure(
                    found,
                    queries.history(
                            member,
                            found.figures().series().stream()
                                    .map(MeasureSeries::id)
                                    .toList(),
                            day),
                    screened(parameters, found.measure().screened()));
        });
    }

    /** Whatever else is written there is as the measure has it. */
    private static boolean screened(Map<String, String> parameters, boolean own) {
        return switch (parameters.getOrDefault(MeasurePages.SCREENED, "")) {
            case "true" -> true;
            case "false" -> false;
            default -> own;
        };
    }
}
