package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;

/** The first page of an area leads a plan manager to the first reporting cycle. */
@SpringBootTest
@AutoConfigureMockMvc
class AreaStepsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    private List<String> steps(TestArea area, Role role) throws Exception {
        return new EditBrowser(mvc, area, area.member(role))
                .open(area.at(""))
                .page()
                .select("[aria-labelledby=steps] li")
                .eachText();
    }

    @Test
    void each_step_says_how_far_it_is_and_what_is_next() throws Exception {
        TestArea area = areas.fresh();
        assertThat(steps(area, Role.PLAN_MANAGER))
                .satisfiesExactly(
                        step -> assertThat(step)
                                .startsWith("Add the partner organisations To do")
                                .endsWith("1 so far."),
                        step -> assertThat(step)
                                .startsWith("Invite the people who sign in To do")
                                .endsWith("1 can sign in, 0 are invited."),
                        step -> assertThat(step)
                                .startsWith("Import the plan To do")
                                .endsWith("No plan yet."),
                        step -> assertThat(step).startsWith("Open the first reporting cycle To do"));
        area.organisation("Clinic");
        area.enter(TestPlans.small());
        assertThat(steps(area, Role.PLAN_MANAGER))
                .satisfiesExactly(
                        step -> assertThat(step).contains("Done", "2 so far."),
                        step -> assertThat(step).contains("To do"),
                        step -> assertThat(step).contains("Done", "1 plan."),
                        step -> assertThat(step).contains("To do"));
        EditBrowser browser = new EditBrowser(mvc, area);
        for (String link : browser.open(area.at(""))
                .page()
                .select("[aria-labelledby=steps] a")
                .eachAttr("href")) {
            assertThat(browser.open(link).status()).as(link).isEqualTo(200);
        }
    }

    @Test
    void whoever_does_not_set_it_up_sees_no_steps() throws Exception {
        TestArea area = areas.fresh();
        assertThat(steps(area, Role.OFFICER)).isEmpty();
        assertThat(steps(area, Role.BOARD)).isEmpty();
    }
}
