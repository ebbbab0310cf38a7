package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.access.Viewer;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanQueries.PlanRow;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

@Controller
class WorkspaceController {

    private final PlanQueries plans;
    private final Words words;

    WorkspaceController(PlanQueries plans, Words words) {
        this.plans = plans;
        this.words = words;
    }

    /** @param only the way on for somebody who has one plan and nothing to choose */
    record WorkspacePage(List<AreaPart> areas, @Nullable Link only, boolean administrator) {}

    record AreaPart(String name, String href, List<PlanPart> plans) {}

    record PlanPart(
            String title,
            String href,
            @Nullable String period,
            List<String> facts,
            boolean published,
            boolean retired) {}

    record AreaPage(
            String name, List<PlanPart> plans, boolean editable, String base, String publicPage, List<Link> crumbs) {}

    @GetMapping("/workspace")
    String workspace(Viewer viewer, Model model) {
        List<PlanRow> rows = plans.plansOf(viewer.seats());
        List<AreaPart> areas = viewer.seats().stream()
                .map(seat -> new AreaPart(seat.areaName(), "/workspace/" + seat.areaSlug(), plansOf(seat, rows)))
                .toList();
        List<PlanPart> all = areas.stream()
                .flatMap(area -> area.plans().stream())
                .filter(plan -> !plan.retired())
                .toList();
        Link only = all.size() == 1 ? Link.to(all.get(0).title(), all.get(0).href()) : null;
        model.addAttribute("page", new WorkspacePage(areas, only, viewer.administrator()));
        return "plan/workspace";
    }

    @GetMapping("/workspace/{area}")
    String area(Member member, Model model) {
        model.addAttribute(
                "page",
                new AreaPage(
                        member.areaName(),
                        plansOf(member, plans.plansOf(member)),
                        member.may(Right.EDIT_PLAN),
                        "/workspace/" + member.areaSlug(),
                        "/areas/" + member.areaSlug(),
                        List.of(Link.to(words.of("navigation.workspace"), "/workspace"))));
        return "plan/area";
    }

    private List<PlanPart> plansOf(Member seat, List<PlanRow> rows) {
        UUID area = seat.areaId();
        return rows.stream()
                .filter(row -> row.areaId().equals(area))
                .map(row -> new PlanPart(
                        row.title(),
                        "/workspace/" + seat.areaSlug() + "/" + row.slug(),
                        row.period(),
                        facts(row),
                        row.editions() > 0,
                        row.retired()))
                .toList();
    }

    private List<String> facts(PlanRow row) {
        List<String> facts = new ArrayList<>();
        if (row.period() != null) {
            facts.add(row.period());
        }
        facts.add(words.of("workspace.priorities", row.priorities()));
        facts.add(words.of("plan.references", row.references()));
        return List.copyOf(facts);
    }
}
