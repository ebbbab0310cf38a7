package uk.sendplan.exchange.web.work;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.ObjectiveNode;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.shared.AsAt;

/** A small plan of the council and a trust, whose manager edits its structure by spreadsheet. */
abstract class StructureFilePageTests extends SheetPageTests {

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ActionQueries queries;

    Member manager;
    UUID trust;

    @Override
    String door() {
        return "/structure/sheets";
    }

    @BeforeEach
    void a_plan_of_two_organisations() {
        area = areas.fresh();
        manager = area.manager();
        trust = area.organisation("Test Trust");
        enter(TestPlans.sharedBy("Test Council", "Test Trust"));
    }

    void enter(PlanDocument document) {
        plan = area.at("/" + area.enter(document));
    }

    PlanTree tree() {
        String slug = plan.substring(plan.lastIndexOf('/') + 1);
        return area.asManager(() -> plans.plan(manager, slug, AsAt.NOW));
    }

    ReferenceNode reference(String number) {
        return tree().reference(number).orElseThrow();
    }

    OutcomeNode outcome(String reference) {
        return reference(reference).outcomes().get(0);
    }

    ObjectiveNode objective(String code) {
        return tree().objectives().stream()
                .filter(one -> code.equals(one.code()))
                .findFirst()
                .orElseThrow();
    }

    /** @return its number */
    String action(String title, String reference, UUID lead) {
        UUID under = reference(reference).id();
        return area.asManager(() -> keeping.add(manager, TestActions.under(under, title, lead)));
    }

    List<ActionView> actions() {
        UUID planId = tree().plan().id();
        return area.asManager(() -> queries.ofPlan(manager, planId, AsAt.NOW));
    }

    ActionView view(String number) {
        return actions().stream()
                .filter(action -> action.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    byte[] download() throws Exception {
        return answer(manager, get(URI.create(plan + door() + "/structure.xlsx")))
                .getContentAsByteArray();
    }

    EditedStructure sheet() throws Exception {
        return EditedStructure.of(download());
    }
}
