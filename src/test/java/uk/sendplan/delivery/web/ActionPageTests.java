package uk.sendplan.delivery.web;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.shared.AsAt;

/** A small plan of the council and a clinic; their officers and the plan manager, each at a browser. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class ActionPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ActionQueries queries;

    TestArea area;
    UUID council;
    UUID clinic;
    UUID ada;
    UUID ben;
    Member officer;
    EditBrowser manager;
    EditBrowser ofCouncil;
    EditBrowser ofClinic;

    /** The address of the plan. */
    String plan;

    @BeforeEach
    void a_plan_with_two_organisations() {
        area = areas.fresh();
        council = area.organisation();
        clinic = area.organisation("Clinic");
        ada = area.person("Ada Council", council);
        ben = area.person("Ben Clinic", clinic);
        officer = area.member(Role.OFFICER);
        manager = new EditBrowser(mvc, area);
        ofCouncil = new EditBrowser(mvc, area, officer);
        ofClinic = new EditBrowser(mvc, area, area.another(Role.OFFICER, clinic));
        plan = area.at("/" + area.enter(TestPlans.small()));
    }

    PlanTree tree() {
        String slug = plan.substring(plan.lastIndexOf('/') + 1);
        return area.asManager(() -> plans.plan(area.manager(), slug, AsAt.NOW));
    }

    UUID reference(String number) {
        return tree().references()
                .filter(reference -> reference.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    List<ActionView> actions() {
        return area.asManager(() -> queries.ofPlan(area.manager(), tree().plan().id(), AsAt.NOW));
    }

    ActionView action(String number) {
        return actions().stream()
                .filter(action -> action.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** An action under a reference, led by the council. */
    ActionView added(String reference, String title) {
        return added(reference, title, council);
    }

    ActionView added(String reference, String title, UUID lead) {
        UUID under = reference(reference);
        return action(area.asManager(() -> keeping.add(area.manager(), TestActions.under(under, title, lead))));
    }

    String edit(ActionView action) {
        return at(action) + "/edit";
    }

    String at(ActionView action) {
        return plan + "/actions/" + action.number();
    }
}
