package uk.sendplan.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.Stage;
import uk.sendplan.shared.London;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class PlanActionsViewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
    }

    /** 1.1.1 overdue, 1.1.2 of the clinic and rated, 1.1.3 owned and finished, 1.1.4 retired. */
    private void four() {
        UUID clinic = area.organisation("Clinic");
        work.add("Train the café’s staff", "31 March 2020");
        work.record(work.add("Ring every family", "31 May 2098", clinic, null), null, Stage.IN_PROGRESS);
        work.record(
                work.add("Publish the guide", null, area.organisation(), area.member(Role.OFFICER)),
                null,
                Stage.COMPLETE);
        work.retire(work.add("No longer done", "31 March 2021"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_of_the_area_reads_all_that_is_done_without_buttons(Role role) throws Exception {
        four();
        Document page = page(area.member(role), "");
        assertThat(numbers(page)).containsExactly("1.1.1", "1.1.2", "1.1.3");
        assertThat(page.select("main [role=status]").text()).isEqualTo("3 actions");
        assertThat(page.select("main form[method=post], main button[formaction]"))
                .isEmpty();
        assertThat(page.select(".app-work th a").eachAttr("href")).contains(work.at("/actions/1.1.2"));
        assertThat(page.select(".app-navigation [aria-current]").text()).isEqualTo("Actions");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "?q=cafe, 1.1.1",
        "?owner=nobody, '1.1.1,1.1.2'",
        "?standing=rated-red, 1.1.2",
        "?stage=complete, 1.1.3",
        "?due=overdue, 1.1.1",
        "?retired=true, '1.1.1,1.1.2,1.1.3,1.1.4'",
        "?retired=true&due=overdue, '1.1.1,1.1.4'",
        "?reference=1.1&priority=1, '1.1.1,1.1.2,1.1.3'",
        "?reference=1.2, ''",
        "?reported=expected, '1.1.1,1.1.2'",
        "?reported=missing, 1.1.1",
        "?reported=in, 1.1.2",
        "?objective=B3, '1.1.1,1.1.2,1.1.3'",
        "?objective=C5, ''",
        "?objective=none, ''",
        "?changed=worse, ''",
        "?changed=nonsense, ''",
        "?sort=-number, '1.1.3,1.1.2,1.1.1'",
        "?sort=due, '1.1.1,1.1.2,1.1.3'",
        "?sort=-due, '1.1.2,1.1.1,1.1.3'",
        "?page=99, '1.1.1,1.1.2,1.1.3'"
    })
    void it_can_be_filtered_and_ordered_by_its_address(String query, String numbers) throws Exception {
        four();
        Document page = page(area.member(Role.BOARD), query);
        assertThat(String.join(",", numbers(page))).isEqualTo(numbers);
        assertThat(String.join(",", csvNumbers(query))).isEqualTo(numbers);
    }

    @Test
    void a_heading_orders_by_its_column_and_turns_the_order_round_and_keeps_the_filter() throws Exception {
        four();
        Document page = page(area.member(Role.BOARD), "?owner=nobody&sort=due");
        Element due = page.selectFirst(".app-work th[aria-sort]");
        assertThat(due.text() + " " + due.attr("aria-sort")).isEqualTo("Due ascending");
        assertThat(due.select("a").attr("href")).isEqualTo(work.at("/actions?owner=nobody&sort=-due"));
        assertThat(page.select(".app-work thead a").get(0).attr("href"))
                .isEqualTo(work.at("/actions?owner=nobody&sort=number"));
        assertThat(page.select("select option[selected]:not([value=''])").eachAttr("value"))
                .containsExactly("nobody", "due");
        assertThat(page(area.member(Role.BOARD), "?sort=-due")
                        .select("#sort option[selected]")
                        .val())
                .isEqualTo("-due");
    }

    private List<String> csvNumbers(String query) throws Exception {
        String separator = query.isEmpty() ? "?" : "&";
        String csv = answer(area.member(Role.BOARD), query + separator + "format=csv")
                .getContentAsString(StandardCharsets.UTF_8);
        return csv.lines().skip(1).map(line -> line.split("\"")[1]).toList();
    }

    @Test
    void the_file_has_all_rows_and_columns_and_no_formulas() throws Exception {
        UUID action = work.add("=HYPERLINK(\"http://bad.example\")", "31 March 2020");
        UUID first = work.record(action, null, Stage.IN_PROGRESS);
        assertThat(first).isNotNull();
        work.propose(area.manager(), action, "31 May 2099", "Ice");
        MockHttpServletResponse answer = answer(area.member(Role.BOARD), "?format=csv");
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition"))
                .contains("attachment", "small-improvement-plan-actions.csv");
        String csv = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("\uFEFF\"action\",\"title\",\"priority\"")
                .endsWith("\"retired\",\"as at\"");
        assertThat(csv)
                .contains("\"1.1.1\",\"'=HYPERLINK(\"\"http://bad.example\"\")\",\"1\",")
                .contains("\"31 March 2020\",\"2020-03-31\",\"31 March 2020\",\"2020-03-31\",0,0,")
                .contains("\"31 May 2099\",\"In progress\",\"Red\"");
    }

    @Test
    void a_long_list_has_pages_and_takes_no_more_statements() throws Exception {
        work.add("The first", null);
        int few = statements();
        for (int made = 0; made < 60; made++) {
            work.add("Another " + made, "31 March 2099");
        }
        assertThat(statements()).isEqualTo(few).isLessThan(15);
        assertThat(numbers(page(area.manager(), ""))).hasSize(50);
        Document second = page(area.manager(), "?page=2");
        assertThat(second.select(".app-work tbody tr").size()).isEqualTo(11);
        assertThat(second.select(".govuk-pagination a").eachAttr("href")).contains(work.at("/actions?page=1"));
        assertThat(csvNumbers("")).hasSize(61);
    }

    private int statements() throws Exception {
        return SqlStatements.of(() -> answer(area.manager(), "")).size();
    }

    @Test
    void it_can_be_read_as_at_a_past_day_and_stays_there() throws Exception {
        UUID action = work.add("Train the café’s staff", "31 March 2020");
        area.letDaysPass(10);
        work.record(action, null, Stage.COMPLETE);
        work.add("Only since today", null);
        LocalDate then = London.today(Clock.systemUTC()).minusDays(5);
        Document page = page(area.member(Role.BOARD), "?asAt=" + then);
        assertThat(numbers(page)).containsExactly("1.1.1");
        assertThat(page.select(".app-as-at").text()).contains(London.dayInWords(then));
        assertThat(page.select(".app-work .app-tag").text()).isEqualTo("Overdue, no update");
        assertThat(page.select(".app-work tbody th a").attr("href")).isEqualTo(work.at("/actions/1.1.1?asAt=" + then));
        assertThat(page.select(".app-work thead a").get(0).attr("href")).contains("asAt=" + then);
        assertThat(page.select(".app-find [name=asAt]").val()).isEqualTo(then.toString());
        assertThat(csvNumbers("?asAt=" + then)).containsExactly("1.1.1");
        assertThat(answer(area.manager(), "?format=csv&asAt=" + then).getHeader("Content-Disposition"))
                .contains("actions-" + then + ".csv");
        for (String refused : List.of("?asAt=2999-01-01", "?asAt=nonsense", "?asAt=1999-01-01")) {
            MockHttpServletResponse answer = answer(area.manager(), refused);
            assertThat(answer.getStatus()).isEqualTo(422);
            Document now = Jsoup.parse(answer.getContentAsString());
            assertThat(now.select(".govuk-error-summary a").attr("href")).isEqualTo("#asAt");
            assertThat(now.select(".app-work thead a").attr("href")).doesNotContain("asAt");
            assertThat(answer(area.manager(), refused + "&format=csv").getStatus())
                    .isEqualTo(422);
        }
    }

    @Test
    void a_plan_without_actions_says_where_they_come_from_and_the_plans_page_leads_here() throws Exception {
        assertThat(page(area.manager(), "").select("main").text()).contains("This plan has no actions yet.");
        String plan = mvc.perform(get(work.at("")).with(area.signedIn(area.manager())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(plan).select("main a").eachAttr("href"))
                .contains(work.at("/actions"), work.at("/due-dates"));
        four();
        assertThat(page(area.manager(), "?q=nowhere").select("main").text()).contains("No action fits the filter.");
    }

    @Test
    void the_head_of_a_plans_pages_leads_to_its_parts() throws Exception {
        String list = answer(area.member(Role.BOARD), "").getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(list).select(".app-navigation a").eachText())
                .containsExactly(
                        "My work", "Plan", "Dashboard", "Actions", "Measures", "New due dates", "Organisations");
        String plan = mvc.perform(get(work.at("/references/1.1")).with(area.signedIn(Role.BOARD)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(plan).select(".app-navigation [aria-current]").eachText())
                .containsExactly("Plan");
        String ofArea = mvc.perform(get(area.at("")).with(area.signedIn(Role.BOARD)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(ofArea).select(".app-navigation a").eachText())
                .containsExactly("My work", "Organisations");
    }

    private MockHttpServletResponse answer(Member member, String query) throws Exception {
        return mvc.perform(get(URI.create(work.at("/actions") + query)).with(area.signedIn(member)))
                .andReturn()
                .getResponse();
    }

    private Document page(Member member, String query) throws Exception {
        MockHttpServletResponse answer = answer(member, query);
        assertThat(answer.getStatus()).as(query).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> numbers(Document page) {
        return page.select(".app-work tbody th").eachText();
    }
}
