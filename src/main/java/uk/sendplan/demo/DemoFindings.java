package uk.sendplan.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.FindingDrafting;
import uk.sendplan.plan.FindingDrafting.Quotation;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.VagueDate;

/** Enters what the inspectors of Alderbrook found, as a plan manager would before the plan is published. */
@Component
@InDemoMode
class DemoFindings {

    private static final String REPORT = "Area SEND inspection of the Alderbrook partnership";
    private static final String REPORTED = "March 2025";

    private final FindingDrafting drafting;
    private final PlanQueries plans;

    DemoFindings(FindingDrafting drafting, PlanQueries plans) {
        this.drafting = drafting;
        this.plans = plans;
    }

    void enter(Member manager, String slug) {
        PlanTree tree = plans.plan(manager, slug, AsAt.NOW);
        List<String> lines = DemoFile.lines("alderbrook-findings.txt");
        for (int place = 0; place < lines.size(); place++) {
            List<String> fields = DemoFile.fields(lines.get(place));
            drafting.add(
                    manager,
                    DemoOrganisation.idOf("finding " + place),
                    tree.plan().id(),
                    new Quotation(
                            fields.get(3),
                            REPORT,
                            VagueDate.read(REPORTED),
                            fields.get(0),
                            organisations(fields.get(1)),
                            priorities(fields.get(2), tree)));
        }
    }

    private static Set<UUID> organisations(String names) {
        return words(names)
                .map(DemoOrganisation::valueOf)
                .map(DemoOrganisation::id)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> priorities(String numbers, PlanTree tree) {
        return words(numbers)
                .map(number -> tree.priority(number).orElseThrow().id())
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }
}
