package uk.sendplan.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.delivery.Stage;
import uk.sendplan.shared.London;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class TrendViewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    ReportingCycles reporting;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
    }

    private static LocalDate daysAgo(int days) {
        return London.today(Clock.systemUTC()).minusDays(days);
    }

    private MockHttpServletResponse answer(String below) throws Exception {
        return mvc.perform(get(URI.create(work.at(below))).with(area.signedIn(Role.BOARD)))
                .andReturn()
                .getResponse();
    }

    private Document page(String below) throws Exception {
        MockHttpServletResponse answer = answer(below);
        assertThat(answer.getStatus()).as(below).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private JsonNode json(String below, String list) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(answer(below).getContentAsString(StandardCharsets.UTF_8))
                .path(list);
    }

    /** Its board met 45 and 15 days ago: the first priority was red, then amber, and is red again. */
    private void met() {
        UUID action = work.add("Ring every family", London.dayInWords(daysAgo(-200)));
        work.add(work.reference("1.2"), "Ask them", London.dayInWords(daysAgo(-150)), area.organisation(), null);
        UUID first = work.record(action, null, Stage.IN_PROGRESS, "Red");
        area.letDaysPass(30);
        UUID second = work.record(action, first, Stage.IN_PROGRESS, "Amber");
        area.letDaysPass(30);
        work.record(action, second, Stage.IN_PROGRESS, "Red");
        work.retire(work.add("Only now, and retired", null));
        area.asManager(() -> {
            cycles.add(area.manager(), TestCycles.add(work.id(), "Spring", daysAgo(80), daysAgo(52)));
            cycles.add(area.manager(), TestCycles.add(work.id(), "Summer", daysAgo(51), daysAgo(22)));
            return null;
        });
    }

    @Test
    void each_meeting_is_a_column_with_a_bar_and_its_words() throws Exception {
        met();
        Document page = page("/board/trend");

        assertThat(page.select(".app-trend thead th").eachText())
                .containsExactly(
                        "Priority",
                        London.dayInWords(daysAgo(45)) + " Spring",
                        London.dayInWords(daysAgo(15)) + " Summer",
                        London.dayInWords(daysAgo(0)) + " The day that is shown");
        Element plan = page.select(".app-trend tbody tr").get(0);
        assertThat(plan.select("th").text()).isEqualTo("The whole plan Worse: was Amber");
        assertThat(plan.select(".app-trend-said").eachText())
                .containsExactly("Red 1 of 2", "Amber 1 of 2", "Red 1 of 2");
        assertThat(plan.select("td svg.app-bar")).hasSize(3);
        assertThat(page.select(".app-trend thead a").get(0).attr("href"))
                .isEqualTo(work.at("/board?asAt=" + daysAgo(45)));
        assertThat(page.select(".app-board-lead").text())
                .startsWith("Since the meeting of " + London.dayInWords(daysAgo(15)) + ", 1 of ")
                .endsWith("became worse and none better.");
        assertThat(page("/board").select("main a[href$=/board/trend]")).hasSize(1);
        assertThat(page("/board/since").select("main a[href$=/board/trend]")).hasSize(1);
    }

    @Test
    void every_figure_is_what_the_dashboard_says_of_that_day() throws Exception {
        met();
        for (String asked : List.of("", "&asAt=" + daysAgo(10), "&asAt=" + daysAgo(45))) {
            JsonNode trend = json("/board/trend?format=json" + asked, "trend");
            assertThat(trend.size()).isPositive();
            for (JsonNode row : trend) {
                String day = row.path("on").asString();
                String number =
                        row.path("number").isNull() ? "" : row.path("number").asString();
                JsonNode board = json("/board?format=json&asAt=" + day, "board")
                        .valueStream()
                        .filter(one -> one.path("part").asString().equals(number.isEmpty() ? "plan" : "priority"))
                        .filter(one -> number.isEmpty()
                                || one.path("number").asString().equals(number))
                        .findFirst()
                        .orElseThrow();
                for (String figure : List.of("actions", "standing", "sentence")) {
                    assertThat(row.path(figure)).as(row + " " + figure).isEqualTo(board.path(figure));
                }
                List<String> marks = new ArrayList<>(board.propertyNames());
                marks.removeIf(name -> !name.endsWith("(actions)"));
                for (String mark : marks) {
                    assertThat(row.path(mark)).as(row + " " + mark).isEqualTo(board.path(mark));
                }
            }
        }
    }

    @Test
    void a_board_that_never_met_is_told_so_and_a_plan_without_actions_too() throws Exception {
        assertThat(page("/board/trend").select("main").text()).contains("no actions");
        work.add("Ring every family", null);
        Document page = page("/board/trend");
        assertThat(page.select(".app-board-lead").text()).startsWith("The board has not met before this day");
        assertThat(page.select(".app-trend thead th")).hasSize(2);
        assertThat(answer("/board/trend?asAt=2999-01-01").getStatus()).isEqualTo(422);
        assertThat(answer("/board/trend?asAt=2999-01-01&format=csv").getStatus())
                .isEqualTo(422);
    }

    @Test
    void its_statements_do_not_grow_with_the_plan_nor_with_the_meetings_without_end() throws Exception {
        met();
        area.asManager(() -> {
            for (int cycle = 0; cycle < 6; cycle++) {
                int opens = 400 - 40 * cycle;
                cycles.add(
                        area.manager(),
                        TestCycles.add(work.id(), "Before " + cycle, daysAgo(opens), daysAgo(opens - 20)));
            }
            return null;
        });
        page("/board/trend");
        int few = SqlStatements.of(() -> page("/board/trend")).size();
        for (int each = 0; each < 20; each++) {
            work.add("More " + each, null);
        }
        assertThat(SqlStatements.of(() -> page("/board/trend"))).hasSize(few).hasSizeLessThanOrEqualTo(15);
        assertThat(page("/board/trend").select(".app-trend thead th")).hasSize(7);
    }
}
