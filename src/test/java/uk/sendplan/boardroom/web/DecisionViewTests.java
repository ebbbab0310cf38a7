package uk.sendplan.boardroom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** What a board decided, as it is recorded, corrected and read. */
@SpringBootTest
@AutoConfigureMockMvc
class DecisionViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    Clock clock;

    TestArea area;
    Member board;
    String plan;

    @BeforeEach
    void a_board_that_met_and_one_that_did_not() {
        area = areas.fresh();
        board = area.member(Role.BOARD);
        Member manager = area.manager();
        String slug = area.enter(TestPlans.small());
        plan = area.at("/" + slug);
        var planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW).id());
        LocalDate today = London.today(clock);
        area.asManager(
                () -> cycles.add(manager, TestCycles.add(planId, "Autumn", today.minusDays(20), today.minusDays(10))));
        area.asManager(() -> cycles.add(manager, TestCycles.add(planId, "Winter", today, today.plusDays(10))));
    }

    @Test
    void a_decision_is_recorded_and_stands_at_its_meeting_and_at_its_subject() throws Exception {
        assertThat(page(board, "/cycles/autumn").select("#decisions").text()).contains("No decision of this meeting");
        Document form = page(board, "/cycles/autumn/decisions/new");
        assertThat(record(
                                form,
                                "autumn",
                                "Fund two more posts.",
                                "1.1",
                                area.organisation().toString())
                        .getStatus())
                .isEqualTo(303);
        record(form, "autumn", "Fund two more posts.", "1.1", "");
        for (String below : new String[] {"/cycles/autumn", "/references/1.1", "/references/1.1/register"}) {
            assertThat(page(area.member(Role.FORUM), below).select("#decisions li"))
                    .hasSize(1)
                    .allSatisfy(one -> assertThat(one.text())
                            .contains(
                                    "Decision 1",
                                    "Fund two more posts.",
                                    "Test Council sees to it",
                                    "recorded by BOARD"));
        }
        String register = mvc.perform(
                        get(plan + "/references/1.1/register?format=json").with(area.signedIn(Role.FORUM)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(register).contains("\"decisions\":[{\"decision\":1,\"text\":\"Fund two more posts.\"");
        assertThat(page(board, "/references/1.2").select("#decisions")).isEmpty();
        assertThat(page(area.member(Role.OFFICER), "/cycles/autumn").select("#decisions a"))
                .isEmpty();
    }

    @Test
    void the_board_says_what_was_decided_last_and_its_files_too() throws Exception {
        Member manager = area.manager();
        String slug = plan.substring(plan.lastIndexOf('/') + 1);
        UUID reference = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW))
                .references()
                .findFirst()
                .orElseThrow()
                .id();
        area.asManager(() -> keeping.add(manager, TestActions.under(reference, "First", area.organisation())));
        area.letDaysPass(3);
        assertThat(page(board, "/board").select("#decisions").text()).contains("No decision of the board is recorded");
        record(page(board, "/cycles/autumn/decisions/new"), "autumn", "Fund ten posts.", "", "");
        record(page(board, "/cycles/autumn/decisions/new?corrects=1"), "autumn", "Fund two posts.", "", "");
        record(
                page(board, "/cycles/autumn/decisions/new"),
                "autumn",
                "Tell us the wait.",
                "1.1",
                area.organisation().toString());
        area.letDaysPass(2);

        Element panel = page(board, "/board").selectFirst("#decisions");
        assertThat(panel).isNotNull();
        assertThat(panel.text())
                .contains(
                        "2 decisions of the meeting on",
                        "Decision 2: Fund two posts.",
                        "About the plan as a whole",
                        "Decision 3: Tell us the wait.",
                        "About reference 1.1",
                        "Test Council sees to it")
                .doesNotContain("Fund ten posts.");
        for (Element link : panel.select("a")) {
            String address = link.attr("href");
            Document meeting = page(board, address.substring(plan.length()));
            assertThat(meeting.select(address.substring(address.indexOf('#'))))
                    .as(address)
                    .hasSize(1);
        }
        String earlier = "asAt=" + London.today(clock).minusDays(3);
        assertThat(page(board, "/board?" + earlier).select("#decisions").text()).contains("No decision of the board");
        assertThat(decisions("/board?format=json")).hasSize(2);
        assertThat(decisions("/board?format=json&" + earlier)).isEmpty();
    }

    private JsonNode decisions(String below) throws Exception {
        return JsonMapper.shared()
                .readTree(answer(board, get(URI.create(plan + below))).getContentAsByteArray())
                .get("decisions");
    }

    @Test
    void a_correction_stands_beside_what_it_replaces_and_comes_once() throws Exception {
        record(page(board, "/cycles/autumn/decisions/new"), "autumn", "Fund ten posts.", "", "");
        Document correct = page(board, "/cycles/autumn/decisions/new?corrects=1");
        assertThat(correct.select("textarea").text()).isEqualTo("Fund ten posts.");
        Document other = page(area.manager(), "/cycles/autumn/decisions/new?corrects=1");
        assertThat(record(correct, "autumn", "Fund two posts.", "", "").getStatus())
                .isEqualTo(303);
        assertThat(page(board, "/cycles/autumn").select("#decisions li").eachText())
                .satisfiesExactly(
                        latest -> assertThat(latest).contains("Fund two posts."),
                        first -> assertThat(first).contains("Fund ten posts.", "Replaced by decision 2"));
        MockHttpServletResponse late = record(other, "autumn", "Fund three posts.", "", "");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(late.getContentAsString(StandardCharsets.UTF_8))
                        .select(".app-conflict")
                        .text())
                .contains("Fund two posts.", "Fund three posts.");
    }

    @Test
    void what_cannot_be_recorded_comes_back_with_a_reason() throws Exception {
        Document form = page(board, "/cycles/autumn/decisions/new");
        assertThat(problems(record(form, "autumn", "", "", ""))).contains("Write what the board decided");
        assertThat(problems(record(form, "autumn", "Fund it.", "9.9", ""))).contains("Enter the number of a priority");
        assertThat(problems(record(page(board, "/cycles/winter/decisions/new"), "winter", "Fund it.", "", "")))
                .contains("can be recorded from that day on");
        assertThat(answer(board, get(URI.create(plan + "/cycles/autumn/decisions/new?corrects=7")))
                        .getStatus())
                .isEqualTo(404);
    }

    private static String problems(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                .select(".govuk-error-summary")
                .text();
    }

    private MockHttpServletResponse record(Document form, String cycle, String text, String about, String owner)
            throws Exception {
        return answer(
                board,
                post(URI.create(plan + "/cycles/" + cycle + "/decisions"))
                        .param("key", form.select("main input[name=key]").val())
                        .param(
                                "corrects",
                                form.select("main input[name=corrects]").val())
                        .param("text", text)
                        .param("about", about)
                        .param("owner", owner)
                        .with(csrf()));
    }

    private Document page(Member by, String below) throws Exception {
        MockHttpServletResponse answer = answer(by, get(URI.create(plan + below)));
        assertThat(answer.getStatus()).as(below).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(Member by, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(area.signedIn(by))).andReturn().getResponse();
    }
}
