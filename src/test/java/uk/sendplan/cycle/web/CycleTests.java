package uk.sendplan.cycle.web;

import java.time.Clock;
import java.time.LocalDate;
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
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** A plan with a manager before its reporting cycles. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class CycleTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    CycleKeeping keeping;

    @Autowired
    ReportingCycles cycles;

    @Autowired
    PlanQueries plans;

    @Autowired
    Clock clock;

    TestArea area;
    EditBrowser manager;
    UUID planId;
    String plan;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        manager = new EditBrowser(mvc, area);
        String slug = area.enter(TestPlans.small());
        plan = area.at("/" + slug);
        planId = area.asManager(() -> plans.head(area.manager(), slug, AsAt.NOW).id());
    }

    LocalDate today() {
        return London.today(clock);
    }

    /** @return its address */
    String add(String name, int opensInDays, int dueInDays) {
        return plan
                + "/cycles/"
                + area.asManager(() -> keeping.add(
                        area.manager(),
                        TestCycles.add(planId, name, today().plusDays(opensInDays), today().plusDays(dueInDays))));
    }

    CycleView cycle(String address) {
        String slug = address.substring(address.lastIndexOf('/') + 1);
        return area.asManager(
                () -> cycles.cycle(area.manager(), planId, slug, AsAt.NOW).orElseThrow());
    }

    void close(String address) {
        CycleView cycle = cycle(address);
        area.asManager(() -> {
            keeping.close(area.manager(), cycle.id(), cycle.version());
            return null;
        });
    }
}
