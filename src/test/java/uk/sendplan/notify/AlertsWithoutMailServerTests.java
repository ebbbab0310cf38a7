package uk.sendplan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanPublishing.PublishPlan;

/** An installation that cannot send mail says so, asks for nothing and queues nothing. */
@SpringBootTest
@AutoConfigureMockMvc
class AlertsWithoutMailServerTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Test
    void nothing_is_offered_and_nothing_is_queued() throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.small());
        var owner = TestDatabase.asOwner(TestDatabase.shared());
        UUID id = UUID.randomUUID();
        owner.sql(
                        "insert into alert_subscription values (?, ?, decode(repeat('ab', 32), 'hex'), 'reader@example.org', now(), now())")
                .params(id, area.id())
                .update();
        owner.sql("insert into alert_topic values (?, ?, ?, '')")
                .params(area.id(), id, plan)
                .update();
        area.asManager(() -> publishing.publish(
                area.manager(),
                new PublishPlan(
                        plan,
                        UUID.randomUUID(),
                        publishing.preview(area.manager(), plan).hash(),
                        null)));
        assertThat(owner.sql("select count(*) from outgoing_mail where area_id = ?")
                        .param(area.id())
                        .query(Long.class)
                        .single())
                .isZero();

        String alerts = "/areas/" + area.slug() + "/alerts";
        MockHttpServletResponse page =
                mvc.perform(get(URI.create(alerts))).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(page.getContentAsString()).select("form, input")).isEmpty();
        assertThat(page.getContentAsString()).contains("does not ask for your address");
        MockHttpServletResponse sent = mvc.perform(post(URI.create(alerts))
                        .param("email", "other@example.org")
                        .param("topics", plan))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(503);
        for (String below : new String[] {"", "/plans/" + plan, "/plans/" + plan + "/priorities/1"}) {
            assertThat(mvc.perform(get(URI.create("/areas/" + area.slug() + below)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .doesNotContain("/alerts");
        }
        assertThat(mvc.perform(get(area.at("/alerts")).with(area.signedIn(Role.PLAN_MANAGER)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("No mail server is set up");
    }
}
