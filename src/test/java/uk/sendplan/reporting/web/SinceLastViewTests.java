package uk.sendplan.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
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
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.delivery.Stage;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class SinceLastViewTests {

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

    private static String inDays(int days) {
        return London.dayInWords(daysAgo(-days));
    }

    /** One of each kind between sixty days ago and today. */
    private void work() {
        UUID silent = area.organisation("Silent charity");
        UUID worse = work.add("Became worse", inDays(200));
        UUID better = work.add("Became better", inDays(200));
        UUID finished = work.add("Is finished", inDays(80));
        UUID slipped = work.add("Slipped", inDays(100));
        UUID retired = work.add("Retired", inDays(100));
        UUID overdue = work.add(work.reference("1.2"), "Overdue since", inDays(-5), silent, null);
        UUID wasGreen = work.record(worse, null, Stage.IN_PROGRESS, "Green");
        UUID wasRed = work.record(better, null, Stage.IN_PROGRESS, "Red");
        UUID began = work.record(finished, null, Stage.IN_PROGRESS, "Green");
        work.record(slipped, null, Stage.IN_PROGRESS, "Amber");
        work.record(retired, null, Stage.IN_PROGRESS, "Red");
        work.record(overdue, null, Stage.IN_PROGRESS, "Red");
        area.letDaysPass(60);

        work.record(worse, wasGreen, Stage.IN_PROGRESS, "Red");
        work.record(better, wasRed, Stage.IN_PROGRESS, "Green");
        work.record(finished, began, Stage.COMPLETE);
        work.retire(retired);
        work.decide(area.manager(), work.propose(area.manager(), slipped, inDays(130), "Ice"), Decided.APPROVED, null);
        work.add("Is new", inDays(90));
    }

    @Test
    void each_question_of_a_board_has_its_answer() throws Exception {
        work();
        Document page = page("");

        assertThat(page.select("h1").text()).isEqualTo("Since the last board");
        assertThat(page.select(".app-board-lead").text()).contains("2 better", "1 newly overdue", "1 completed");
        assertThat(titles(page, "worse")).contains("1.1.1 Became worse");
        assertThat(page.select("#worse li").first().text()).contains("was Green → now Red");
        assertThat(titles(page, "better")).containsExactly("1.1.2 Became better", "1.1.3 Is finished");
        assertThat(titles(page, "completed")).containsExactly("1.1.3 Is finished");
        assertThat(titles(page, "newly-overdue")).containsExactly("1.2.1 Overdue since");
        assertThat(titles(page, "moved")).containsExactly("1.1.4 Slipped");
        assertThat(page.select("#moved li").text())
                .contains("moved once since", "first planned " + inDays(100), "30 days later than first planned");
        assertThat(titles(page, "new")).containsExactly("1.1.6 Is new");
        assertThat(titles(page, "retired")).containsExactly("1.1.5 Retired");
        assertThat(page.select("#organisations li").first().text())
                .startsWith("Silent charity Silent: nothing reported of 1 action (1.2.1)");
        assertThat(page.select("#otherwise").text()).contains("Nothing was suspended");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (String part : page.select("main a[href^=#]").eachAttr("href")) {
            assertThat(page.select(part)).as(part).hasSize(1);
        }
    }

    private static List<String> titles(Document page, String part) {
        return page.select("#" + part + " .app-panel-item").eachText();
    }

    @Test
    void the_file_has_a_row_for_all_that_the_page_shows() throws Exception {
        work();
        Document page = page("");
        JsonNode rows =
                JsonMapper.builder().build().readTree(text("?format=json")).path("since");
        int shown = page.select("main .app-panel:not(#organisations):not(#owners) .app-panel-item")
                .size();
        long told = rows.valueStream()
                .filter(row -> !row.path("what").asString().contains("did not report"))
                .count();
        assertThat(told).isEqualTo(shown).isPositive();
        assertThat(rows.valueStream()
                        .filter(row -> row.path("what").asString().equals("retired"))
                        .toList())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("standingBefore").asString()).isEqualTo("Red");
                    assertThat(row.path("standing").isNull()).isTrue();
                });
        assertThat(text("?format=csv").lines().count()).isEqualTo(rows.size() + 1);
        assertThat(get("?format=xlsx").getContentType()).contains("spreadsheetml");
        assertThat(get("?format=docx").getStatus()).isEqualTo(404);
    }

    @Test
    void it_is_compared_with_the_day_on_which_the_board_met_last() throws Exception {
        area.asManager(() -> cycles.add(area.manager(), TestCycles.add(work.id(), "Autumn", daysAgo(40), daysAgo(20))));
        LocalDate met = area.asManager(() -> reporting
                .ofPlan(area.manager(), work.id(), AsAt.NOW)
                .all()
                .get(0)
                .boardDate());
        assertThat(met).isBefore(daysAgo(0));
        assertThat(page("").select(".app-board-days > p").text())
                .isEqualTo("Today, " + inDays(0) + ", compared with " + London.dayInWords(met));
        assertThat(page("?since=" + daysAgo(35)).select(".app-board-days > p").text())
                .endsWith("compared with " + inDays(-35));
    }

    @Test
    void yesterday_says_tomorrow_what_it_said_today() throws Exception {
        work();
        area.letDaysPass(1);
        String day = "?asAt=" + daysAgo(1) + "&since=" + daysAgo(31);
        String before = page(day).select(".app-panels").outerHtml();
        work.record(work.add("Later", inDays(3)), null, Stage.COMPLETE);
        assertThat(page(day).select(".app-panels").outerHtml()).isEqualTo(before);
        assertThat(page("").select("#new").text()).contains("Later");
    }

    @Test
    void a_day_that_is_none_is_told_at_its_field() throws Exception {
        for (String asked : List.of("?since=31/02/2026", "?since=2999-01-01", "?asAt=2999-01-01")) {
            MockHttpServletResponse answer = get(asked);
            assertThat(answer.getStatus()).as(asked).isEqualTo(422);
            assertThat(Jsoup.parse(answer.getContentAsString()).select(".govuk-error-message"))
                    .as(asked)
                    .hasSize(1);
            assertThat(get(asked + "&format=csv").getStatus()).isEqualTo(422);
        }
    }

    @Test
    void a_plan_without_actions_says_so_in_each_part() throws Exception {
        assertThat(page("").select("main .app-panel .govuk-body")).hasSize(10);
    }

    @Test
    void its_statements_do_not_grow_with_the_plan() throws Exception {
        work();
        page("");
        int few = SqlStatements.of(() -> page("")).size();
        for (int each = 0; each < 30; each++) {
            work.add("More " + each, inDays(90));
        }
        assertThat(SqlStatements.of(() -> page(""))).hasSize(few).hasSizeLessThanOrEqualTo(12);
    }

    private Document page(String asked) throws Exception {
        return Jsoup.parse(text(asked));
    }

    private String text(String asked) throws Exception {
        return get(asked).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String asked) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(work.at("/board/since" + asked)))
                        .with(area.signedIn(Role.BOARD)))
                .andReturn()
                .getResponse();
    }
}
