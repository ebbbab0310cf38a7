package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;

@SpringBootTest
@AutoConfigureMockMvc
class PlanPagesViewTests {

    private static final List<String> PAGES = List.of(
            "",
            "?flagged=true",
            "/priorities/1",
            "/references/1.1",
            "/objectives",
            "/search?q=the",
            "/history",
            "/priorities/1/history",
            "/references/1.1/history",
            ".json");

    @Autowired
    TestAreas areas;

    @Autowired
    MockMvc mvc;

    @Test
    void every_page_takes_the_same_number_of_statements_whatever_the_size_of_the_plan() throws Exception {
        TestArea area = areas.fresh();
        String small = area.enter(TestPlans.ofReferences(2));
        String large = area.enter(TestPlans.ofReferences(90));
        area.manager();
        for (String page : PAGES) {
            assertThat(statements(area, area.at("/" + large + page)))
                    .as(page)
                    .isEqualTo(statements(area, area.at("/" + small + page)))
                    .isLessThan(35);
        }
    }

    private int statements(TestArea area, String address) throws Exception {
        return SqlStatements.of(() -> answer(area, Role.PLAN_MANAGER, address)).size();
    }

    @Test
    void the_list_of_plans_takes_the_same_number_of_statements_for_any_number_of_plans() throws Exception {
        TestArea area = areas.fresh();
        area.manager();
        int before = statements(area, "/workspace");
        area.enter(TestPlans.empty());
        area.enter(TestPlans.small());
        assertThat(statements(area, "/workspace")).isEqualTo(before);
        assertThat(statements(area, area.at(""))).isEqualTo(before);
    }

    @Test
    void the_first_visit_of_a_plan_of_87_references_is_small() throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.realShape());
        for (Role role : List.of(Role.PLAN_MANAGER, Role.BOARD)) {
            String html = answer(area, role, area.at("/" + plan)).getContentAsString(StandardCharsets.UTF_8);
            assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(75_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/references/1.1", "/priorities/1", "/objectives"})
    void only_managers_see_what_edits(String page) throws Exception {
        TestArea area = areas.fresh();
        String plan = area.enter(TestPlans.small());
        assertThat(page(area, Role.PLAN_MANAGER, area.at("/" + plan + page))
                        .select("main a[href$=/edit], main form[method=post]"))
                .isNotEmpty();
        assertThat(
                        page(area, Role.BOARD, area.at("/" + plan + page))
                                .select(
                                        "main a[href$=/edit], main a[href*=/new], main a[href*=/retire], main form[method=post]"))
                .isEmpty();
    }

    MockHttpServletResponse answer(TestArea area, Role role, String address) throws Exception {
        return mvc.perform(get(address).with(area.signedIn(role))).andReturn().getResponse();
    }

    Document page(TestArea area, Role role, String address) throws Exception {
        MockHttpServletResponse answer = answer(area, role, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
