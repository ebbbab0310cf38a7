package uk.sendplan.plan.web;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.shared.AsAt;

/** A small plan in an area of its own, and its manager at a browser. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class EditTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries queries;

    TestArea area;
    EditBrowser manager;

    /** The address of the plan. */
    String plan;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        manager = new EditBrowser(mvc, area);
        plan = area.at("/" + area.enter(TestPlans.small()));
    }

    PlanTree tree() {
        return tree(plan);
    }

    PlanTree tree(String address) {
        String slug = address.substring(address.lastIndexOf('/') + 1);
        return area.asManager(() -> queries.plan(area.manager(), slug, AsAt.NOW));
    }

    PriorityNode priority(String number) {
        return tree().priority(number).orElseThrow();
    }

    ReferenceNode reference(String number) {
        Optional<ReferenceNode> found = tree().references()
                .filter(reference -> reference.number().equals(number))
                .findFirst();
        return found.orElseThrow();
    }
}
