package uk.sendplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.security.Access;
import uk.sendplan.access.security.Route;
import uk.sendplan.access.security.RouteTable;
import uk.sendplan.platform.SettingMissing;

/** Where a second step is required, nothing is reached without it by those whose role needs it. */
@SpringBootTest(properties = "sendplan.second-factor=required")
@AutoConfigureMockMvc
class SecondFactorDutyTests {

    private static final String SET_UP = "/account/security/second-factor";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    RouteTable table;

    @Test
    void administrators_plan_managers_and_publishers_reach_the_set_up_alone() throws Exception {
        TestArea area = areas.fresh();
        UUID administrator = UUID.randomUUID();
        TestAreas.asAdministrator(() -> accounts.add(administrator, administrator + "@test.example", "Ada", true));
        for (RequestPostProcessor person : List.of(
                TestSignIn.as(administrator, ""),
                TestSignIn.as(area.member(Role.PLAN_MANAGER).accountId(), ""),
                TestSignIn.as(area.member(Role.PUBLISHER).accountId(), ""))) {
            int sent = 0;
            for (Route route : table.routes()) {
                String address = route.pattern()
                        .getPatternString()
                        .replace("{area}", area.slug())
                        .replaceAll("\\{\\w+}", "1");
                if (route.access() instanceof Access.Public
                        || address.equals(SET_UP)
                        || List.of("POST /sign-in", "POST /sign-in/code", "POST /sign-out")
                                .contains(route.method() + " " + address)) {
                    continue;
                }
                MockHttpServletResponse answer = mvc.perform(request(route.method(), URI.create(address))
                                .with(csrf())
                                .with(person))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getHeader("Location"))
                        .as(route.method() + " " + address)
                        .isEqualTo(SET_UP);
                assertThat(answer.getContentAsString()).isEmpty();
                sent++;
            }
            assertThat(sent).isGreaterThan(200);
            MockHttpServletResponse page =
                    mvc.perform(get(SET_UP).with(person)).andReturn().getResponse();
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(Jsoup.parse(page.getContentAsString())
                            .select(".govuk-inset-text")
                            .text())
                    .startsWith("Your role needs a second step");
        }
    }

    @Test
    void who_has_to_have_it_cannot_turn_it_off() throws Exception {
        TestArea area = areas.fresh();
        for (Role role : List.of(Role.PLAN_MANAGER, Role.OFFICER)) {
            UUID account = area.member(role).accountId();
            TestDatabase.asOwner(TestDatabase.shared())
                    .sql("insert into second_factor (account_id, secret, last_step, made_at) values (?, 'x', 0, now())")
                    .param(account)
                    .update();
            for (var asked : List.of(get(SET_UP + "/off"), post(SET_UP + "/off").with(csrf()))) {
                int status = mvc.perform(asked.with(TestSignIn.as(account, "")))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(status == 404).as(role + " " + status).isEqualTo(role == Role.PLAN_MANAGER);
            }
        }
    }

    @Test
    void others_are_offered_it() throws Exception {
        TestArea area = areas.fresh();
        for (Role role : List.of(Role.OFFICER, Role.BOARD, Role.FORUM)) {
            assertThat(mvc.perform(get("/workspace")
                                    .with(TestSignIn.as(area.member(role).accountId(), "")))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_setting_that_says_neither_is_refused_at_start() {
        assertThatThrownBy(() -> new SecondFactorDuty("maybe")).isInstanceOf(SettingMissing.class);
    }
}
