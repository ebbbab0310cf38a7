package uk.sendplan.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.web.PlanActionsPages.PlanActions;

/** All actions of a plan, as a page or as a file, now or as at a day. */
@Controller
class PlanActionsController {

    private static final String ADDRESS = "/workspace/{area}/{plan}/actions";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PlanQueries plans;
    private final ActionQueries actions;
    private final AsAtReading days;
    private final PlanActionsPages pages;

    PlanActionsController(PlanQueries plans, ActionQueries actions, AsAtReading days, PlanActionsPages pages) {
        this.plans = plans;
        this.actions = actions;
        this.days = days;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    String actions(
            Member member,
            @PathVariable String plan,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanActions> read = read(member, plan, parameters);
        model.addAttribute("page", pages.of(member, asked(parameters), read));
        return PastPage.of(read, "reporting/actions", model, response);
    }

    @GetMapping(path = ADDRESS, params = "format=csv")
    ResponseEntity<byte[]> csv(Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<PlanActions> read = read(member, plan, parameters);
        if (read.errors().any()) {
            String error = Objects.requireNonNull(read.errors().get(AsAtReading.FIELD));
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                    .body(error.getBytes(StandardCharsets.UTF_8));
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(pages.fileName(read))
                                .build()
                                .toString())
                .body(pages.csv(member, asked(parameters), read));
    }

    private AsAtReading.Read<PlanActions> read(Member member, String plan, Map<String, String> parameters) {
        return days.read(parameters.get(AsAtReading.FIELD), day -> {
            var head = plans.head(member, plan, day);
            return new PlanActions(head, List.copyOf(actions.ofPlan(member, head.id(), day)));
        });
    }

    private static Asked asked(Map<String, String> parameters) {
        return Asked.of(parameters, PlanActionsPages.NAMES);
    }
}
