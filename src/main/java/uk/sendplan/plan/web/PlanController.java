package uk.sendplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanDocuments;
import uk.sendplan.plan.PlanJson;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.platform.web.Words;

@Controller
class PlanController {

    private final PlanQueries plans;
    private final PageParts parts;
    private final AsAtReading days;
    private final Words words;

    PlanController(PlanQueries plans, PageParts parts, AsAtReading days, Words words) {
        this.plans = plans;
        this.parts = parts;
        this.days = days;
        this.words = words;
    }

    /** The filter, as the address says it. */
    record Asked(
            @Nullable String q,
            @Nullable String priority,
            @Nullable String objective,
            @Nullable String flagged,
            @Nullable String retired) {

        ReferenceFilter filter() {
            return ReferenceFilter.of(q, priority, objective, flagged, retired);
        }
    }

    @GetMapping("/workspace/{area}/{plan}")
    String plan(
            Member member,
            @PathVariable("plan") String slug,
            Asked asked,
            @RequestParam(required = false) @Nullable String asAt,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<PlanTree> read = days.read(asAt, day -> plans.plan(member, slug, day));
        PlanTree tree = read.value();
        PlanFrame frame = PlanFrame.of(member, tree, read, "", null, parts.days(member, tree), words);
        var published = plans.published(member, tree.plan().id());
        model.addAttribute(
                "page",
                PlanPage.of(
                        frame,
                        tree,
                        member.may(Right.EDIT_PLAN) && !read.asAt().isPast(),
                        read.asAt().isPast() ? Optional.empty() : published,
                        asked.filter(),
                        parts.onPlan(member, tree, frame),
                        words));
        return PastPage.of(read, "plan/plan", model, response);
    }

    @GetMapping("/workspace/{area}/{plan}.json")
    ResponseEntity<String> json(
            Member member, @PathVariable("plan") String slug, @RequestParam(required = false) @Nullable String asAt) {
        AsAtReading.Read<PlanTree> read = days.read(asAt, day -> plans.plan(member, slug, day));
        if (read.errors().any()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(read.errors().get(AsAtReading.FIELD));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(PlanJson.toJson(PlanDocuments.of(read.value())));
    }
}
