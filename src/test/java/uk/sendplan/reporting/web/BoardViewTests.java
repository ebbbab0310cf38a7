package uk.sendplan.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.delivery.Stage;
import uk.sendplan.measure.TestMeasuring;
import uk.sendplan.shared.London;

@SpringBootTest
@AutoConfigureMockMvc
@Import({TestWork.class, TestMeasuring.class})
class BoardViewTests {

    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");
    private static final Pattern OF = Pattern.compile("(\\d+) of (\\d+)");

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    TestMeasuring measuring;

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

    /** Every mark occurs, in both priorities, of two organisations, and much changed between sixty days ago and today. */
    private void work() {
        UUID council = area.organisation();
        UUID clinic = area.organisation("Clinic");
        UUID silent = area.organisation("Silent charity");
        UUID worse = work.add("Became worse", inDays(200));
        UUID better = work.add("Became better", inDays(200));
        UUID finished = work.add(work.reference("1.2"), "Is finished", inDays(80), clinic, null);
        UUID staleRed = work.add(work.reference("1.2"), "Red, and out of date", inDays(300), clinic, null);
        UUID staleGreen = work.add(work.reference("2.1"), "Green, and out of date", inDays(300), silent, null);
        UUID slipped = work.add(work.reference("2.1"), "Slips and slips", inDays(100), council, null);
        UUID retired = work.add("Retired since", inDays(100));
        UUID wasGreen = work.record(worse, null, Stage.IN_PROGRESS, "Green");
        UUID wasRed = work.record(better, null, Stage.IN_PROGRESS, "Red");
        work.record(staleRed, null, Stage.IN_PROGRESS, "Red");
        work.record(staleGreen, null, Stage.IN_PROGRESS, "Green");
        work.record(slipped, null, Stage.IN_PROGRESS, "Amber");
        work.record(retired, null, Stage.IN_PROGRESS, "Red");
        approve(slipped, inDays(130));
        area.letDaysPass(60);

        work.record(worse, wasGreen, Stage.IN_PROGRESS, "Red");
        work.record(better, wasRed, Stage.IN_PROGRESS, "Green");
        work.record(finished, null, Stage.COMPLETE);
        work.retire(retired);
        approve(slipped, inDays(160));
        work.add(work.reference("2.1"), "Overdue and never updated", inDays(-3), silent, null);
        work.add(work.priority("2"), "Under no reference, no update", inDays(10), silent, null);
        work.add("Not due yet", inDays(90));
        work.record(work.add("Not started", inDays(90)), null, Stage.NOT_STARTED);
        work.record(work.add("Suspended", inDays(90)), null, Stage.SUSPENDED);
        work.record(work.add("Amber and overdue", inDays(-1)), null, Stage.IN_PROGRESS, "Amber");
        work.propose(area.manager(), work.add("Proposed", inDays(40)), inDays(60), "Ice");
    }

    private void approve(UUID action, String date) {
        work.decide(area.manager(), work.propose(area.manager(), action, date, "Ice"), Decided.APPROVED, null);
    }

    @Test
    void it_answers_in_the_order_of_a_boards_questions() throws Exception {
        work();
        Document page = page("");
        assertThat(page.select(".app-board-lead").text())
                .isEqualTo(
                        "Red: 2 of 13 actions are red (1.1.1, 1.2.2); 1 rating is out of date; 1 is overdue and was never"
                                + " updated; 3 have no update.");
        assertThat(page.select("#attention .app-panel-item").get(0).text())
                .isEqualTo("Worst: Priority 1 Help that comes early");
        assertThat(page.select("#attention .app-panel-why").eachText()).contains("The room was flooded");
        assertThat(page.select("#reports li").get(1).text()).startsWith("Silent charity Silent 3 of 3 not reported");
        assertThat(page.select("#changes .app-panel-figures li").eachText()).containsExactly("3 worse", "2 better");
        assertThat(page.select("#changes .app-panel-items li").text())
                .contains("1.1.1 Became worse was Green → now Red");
        assertThat(page.select("#dates .app-panel-items").text())
                .contains("2.1.2 Slips and slips", "moved twice, 60 days later than first planned");
        assertThat(page.select(".app-board-days > p").text())
                .isEqualTo("Today, " + inDays(0) + ", compared with " + inDays(-30));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("h1").text()).isEqualTo("Dashboard");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 59})
    void every_figure_is_the_number_of_rows_behind_its_link_in_every_format(int daysAgo) throws Exception {
        work();
        String asAt = daysAgo == 0 ? "" : "?asAt=" + daysAgo(daysAgo);
        List<String> wrong = new ArrayList<>();
        int figures = 0;
        for (String address : List.of("/board", "/board/objectives")) {
            for (Element link : answer(address + asAt).page().select("main a[href*=/actions?]")) {
                int expected = figure(link);
                String href = link.attr("href");
                figures++;
                assertThat(href.contains("asAt=")).as(href).isEqualTo(daysAgo > 0);
                check(wrong, link, expected, rows(href));
                check(
                        wrong,
                        link,
                        expected,
                        json(href + "&format=json").path("actions").size());
                check(
                        wrong,
                        link,
                        expected,
                        (int) text(href + "&format=csv").lines().count() - 1);
                check(wrong, link, expected, sheet(href + "&format=xlsx").size() - 1);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(figures).isGreaterThan(30);
    }

    private static void check(List<String> wrong, Element link, int expected, int rows) {
        if (expected != rows) {
            wrong.add(link.text() + " leads to " + rows + " rows: " + link.attr("href"));
        }
    }

    /** What a link says it leads to; a name leads to what is said beside it. */
    private static int figure(Element link) {
        String href = link.attr("href");
        if (link.closest(".app-panel-items, .app-board-name") != null) {
            Element said = link.closest("li, tr");
            Matcher of = OF.matcher(said.text());
            if (link.closest("#reports") != null) {
                assertThat(of.find()).isTrue();
                return Integer.parseInt(of.group(1));
            }
            return said.select(".app-tally b").isEmpty()
                    ? total(said.text())
                    : said.select(".app-tally b").eachText().stream()
                            .mapToInt(Integer::parseInt)
                            .sum();
        }
        Matcher of = OF.matcher(link.text());
        if (href.contains("reported=expected")) {
            assertThat(of.find()).isTrue();
            return Integer.parseInt(of.group(2));
        }
        Matcher number = FIRST_NUMBER.matcher(link.text());
        assertThat(number.find()).as(link.text()).isTrue();
        return Integer.parseInt(number.group());
    }

    private static int total(String sentence) {
        Matcher of = OF.matcher(sentence);
        return of.find() ? Integer.parseInt(of.group(2)) : 0;
    }

    private int rows(String href) throws Exception {
        return Jsoup.parse(text(href)).select(".app-work tbody tr").size();
    }

    private String text(String href) throws Exception {
        return get(URI.create(href), Role.BOARD).getContentAsString(StandardCharsets.UTF_8);
    }

    private List<Row> sheet(String href) throws Exception {
        byte[] bytes = get(URI.create(href), Role.BOARD).getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void the_files_say_what_the_page_says_in_typed_cells() throws Exception {
        work();
        work.add("=HYPERLINK(\"http://bad.example\")", inDays(90));
        JsonNode board = json(work.at("/board?format=json"));
        Document page = page("");

        JsonNode plan = board.path("board").get(0);
        assertThat(plan.path("actions").asInt()).isEqualTo(14);
        assertThat(plan.path("sentence").asString())
                .isEqualTo(page.select(".app-board-lead").text());
        assertThat(page.select(".app-board-figures .app-figure-number").eachText())
                .containsExactly(
                        plan.path("redActions").asString(),
                        plan.path("overdueNoUpdateActions").asString(),
                        plan.path("noUpdateActions").asString(),
                        plan.path("amberActions").asString(),
                        plan.path("greenActions").asString(),
                        plan.path("notStartedActions").asString(),
                        plan.path("notDueYetActions").asString(),
                        plan.path("suspendedActions").asString(),
                        plan.path("finishedActions").asString());
        assertThat(board.path("actions").size()).isEqualTo(14);
        assertThat(sameAs(board.path("board"), csv())).isTrue();
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(answer("/board?format=xlsx").bytes()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1 + board.path("board").size());
            assertThat(rows.get(1).getCell(3).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(3).asNumber()).isEqualTo(BigDecimal.valueOf(14));
            Row actions = workbook.findSheet("actions").orElseThrow().read().stream()
                    .filter(row -> row.getCellText(1).contains("HYPERLINK"))
                    .findFirst()
                    .orElseThrow();
            assertThat(actions.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(actions.getCell(1).getFormula()).isNull();
            for (int row = 1; row < rows.size(); row++) {
                Row cells = rows.get(row);
                JsonNode same = board.path("board").get(row - 1);
                assertThat(cells.getCellText(2)).isEqualTo(same.path("name").asString());
                assertThat(number(cells.getCell(3)))
                        .isEqualTo(same.path("actions").asInt());
            }
        }
    }

    private static int number(Cell cell) {
        return cell.asNumber().intValue();
    }

    private List<String> csv() throws Exception {
        MockHttpServletResponse answer = get(URI.create(work.at("/board?format=csv")), Role.BOARD);
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition")).contains("small-improvement-plan-board.csv");
        return answer.getContentAsString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    private static boolean sameAs(JsonNode rows, List<String> csv) {
        return rows.size() == csv.size()
                && IntStream.range(0, rows.size()).allMatch(row -> {
                    JsonNode fields = rows.get(row);
                    return csv.get(row)
                            .startsWith("\"" + fields.path("part").asString() + "\",\""
                                    + fields.path("number").asString() + "\",\""
                                    + fields.path("name").asString() + "\"," + fields.path("actions") + ",");
                });
    }

    @Test
    void an_update_is_there_at_the_next_load_and_yesterday_stays_as_it_was() throws Exception {
        work();
        area.letDaysPass(2);
        String yesterday = "/board?asAt=" + daysAgo(1);
        String before = answer(yesterday).page().select("main").outerHtml();
        UUID added = work.add("Only since today", inDays(90));
        assertThat(page("").select(".app-board-lead").text()).contains("of 14 actions");
        work.record(added, null, Stage.IN_PROGRESS, "Red");
        assertThat(page("").select(".app-board-lead").text()).startsWith("Red: 3 of 14");
        work.retire(added);
        assertThat(page("").select(".app-board-lead").text()).contains("of 13 actions");
        assertThat(answer(yesterday).page().select("main").outerHtml()).isEqualTo(before);
        assertThat(answer(yesterday).page().select(".app-as-at").text()).contains(London.dayInWords(daysAgo(1)));
    }

    @Test
    void today_as_at_today_is_today() throws Exception {
        work();
        JsonNode now = json(work.at("/board?format=json"));
        assertThat(json(work.at("/board?format=json&asAt=" + daysAgo(0)))).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?asAt=2999-01-01",
                "?asAt=nonsense",
                "?asAt=1999-01-01",
                "?since=nonsense",
                "?since=2999-01-01",
                "?since=0000-00-00"
            })
    void a_day_that_cannot_be_shown_is_told_at_its_field_and_what_was_typed_stays(String query) throws Exception {
        work();
        MockHttpServletResponse answer = get(URI.create(work.at("/board" + query)), Role.BOARD);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        String field = query.substring(1, query.indexOf('='));
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("#" + field).val()).isEqualTo(query.substring(query.indexOf('=') + 1));
        assertThat(page.select(".app-board-days details").hasAttr("open")).isTrue();
        assertThat(page.title()).startsWith("Error: ");
        for (String format : List.of("csv", "xlsx", "json")) {
            assertThat(get(URI.create(work.at("/board" + query + "&format=" + format)), Role.BOARD)
                            .getStatus())
                    .isEqualTo(422);
        }
    }

    @Test
    void the_objectives_that_the_page_shows_are_in_its_files() throws Exception {
        work();
        for (String show : List.of("all", "not-cited", "nothing-on-track")) {
            Document page = answer("/board/objectives?show=" + show).page();
            JsonNode rows =
                    json(work.at("/board/objectives?format=json&show=" + show)).path("objectives");
            assertThat(rows.size())
                    .as(show)
                    .isEqualTo(page.select(".app-board tbody tr").size());
            for (int place = 0; place < rows.size(); place++) {
                assertThat(page.select(".app-board-counts p").get(place).text())
                        .isEqualTo(rows.get(place).path("sentence").asString());
            }
            assertThat(page.select("main a[href*=format]").eachAttr("href"))
                    .allMatch(href -> href.contains("show=" + show));
        }
        assertThat(get(URI.create(work.at("/board/objectives?format=csv&asAt=2999-01-01")), Role.BOARD)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_kind_of_file_that_is_not_made_is_not_there() throws Exception {
        for (String address : List.of("/board?format=xml", "/board?format=", "/actions?format=doc")) {
            assertThat(get(URI.create(work.at(address)), Role.BOARD).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    @Test
    void another_earlier_day_is_kept_in_its_links() throws Exception {
        work();
        Document page = page("?since=" + daysAgo(10));
        assertThat(page.select("#changes h2").text()).isEqualTo("What changed since " + inDays(-10));
        assertThat(page.select("main a[href*=format]").eachAttr("href"))
                .hasSize(4)
                .allMatch(href -> href.contains("since=" + daysAgo(10)));
        assertThat(page("?since=1/1/2001").select("#changes p").text())
                .isEqualTo("Nothing to compare with: on 1 January 2001 the plan had no actions here.");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_of_the_area_reads_it(Role role) throws Exception {
        work();
        MockHttpServletResponse answer = get(URI.create(work.at("/board")), role);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                        .select("main form[method=post], main button[formaction]"))
                .isEmpty();
    }

    @Test
    void a_plan_without_actions_says_so_and_has_its_files() throws Exception {
        Document page = page("");
        assertThat(page.select("main").text()).contains("This plan has no actions yet");
        assertThat(page.select(".app-bar")).isEmpty();
        assertThat(page.select(".app-panels h2").eachText())
                .as("the board may ask, and there may be risks, before there is any action")
                .contains("Challenges", "Risks")
                .doesNotContain("Needs attention");
        assertThat(page.select("main a[href*=format=]")).hasSize(4);
        assertThat(json(work.at("/board?format=json"))
                        .path("board")
                        .get(0)
                        .path("sentence")
                        .asString())
                .isEqualTo("No actions yet.");
        assertThat(answer("/board/objectives?show=nothing-on-track")
                        .page()
                        .select("main")
                        .text())
                .contains("No objective is among these.");
    }

    /** Reference 1.2 is done while priority 1 is not; reference 2.1 has nothing to hold the measure against. */
    @Test
    void it_says_whether_it_made_a_difference_and_where_the_measures_say_otherwise_than_the_work() throws Exception {
        work.record(
                work.add(work.reference("1.2"), "Is finished", inDays(80), area.organisation(), null),
                null,
                Stage.COMPLETE);
        work.record(work.add("Amber", inDays(80)), null, Stage.IN_PROGRESS, "Amber");
        area.letDaysPass(2);
        TestMeasuring.Of measures = measuring.of(area, work.slug());
        UUID waits = measures.measure("Plans in time", Set.of("1.2"), Set.of());
        measures.wants(waits, 60);
        String month = London.monthInWords(daysAgo(62));
        measures.read(waits, month, "40");
        UUID fine = measures.measure("Parents heard", Set.of("1.2"), Set.of("1"));
        measures.wants(fine, 60);
        measures.read(fine, month, "70");

        Document page = page("");
        assertThat(page.select("#impact-title").text()).isEqualTo("Did it make a difference?");
        assertThat(page.select("#impact .app-panel-figures li").eachText())
                .contains("2 measures", "1 off course", "1 says otherwise than the work");
        assertThat(page.select("#impact .app-panel-items li").eachText())
                .containsExactly(
                        "M1 Plans in time Off course 40.0% for " + month + "; Reference 1.2: every action is finished");
        assertThat(page.select("#impact a").eachAttr("href"))
                .contains(work.at("/measures"), work.at("/measures?state=off-course"), work.at("/measures/M1"))
                .allSatisfy(link -> assertThat(get(URI.create(link), Role.BOARD).getStatus())
                        .isEqualTo(200));
        var file = json(work.at("/board?format=json"));
        assertThat(file.path("measures")).hasSize(2);
        assertThat(file.path("disagreements")).hasSize(1);
        assertThat(file.path("disagreements").get(0).path("sentence").asString())
                .isEqualTo("Reference 1.2: Every action is finished, and M1 Plans in time is off course.");
        assertThat(page("?asAt=" + daysAgo(1)).select("#impact").text())
                .as("as it was known the day before")
                .contains("No measure of this plan is in use");
        assertThat(SqlStatements.of(() -> answer("/board"))).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void it_takes_at_most_twelve_statements_for_any_number_of_actions_and_stays_small() throws Exception {
        work();
        answer("/board");
        int few = SqlStatements.of(() -> answer("/board")).size();
        for (int made = 0; made < 60; made++) {
            work.add("Another " + made, inDays(20));
        }
        assertThat(SqlStatements.of(() -> answer("/board"))).hasSize(few).hasSizeLessThanOrEqualTo(12);
        assertThat(SqlStatements.of(() -> answer("/board?asAt=" + daysAgo(1)))).hasSizeLessThanOrEqualTo(12);
        assertThat(answer("/board").bytes()).hasSizeLessThan(100_000);
    }

    private record Answered(byte[] bytes) {

        Document page() {
            return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private Document page(String query) throws Exception {
        return answer("/board" + query).page();
    }

    private Answered answer(String below) throws Exception {
        MockHttpServletResponse answer = get(URI.create(work.at(below)), Role.BOARD);
        assertThat(answer.getStatus()).as(below).isEqualTo(200);
        return new Answered(answer.getContentAsByteArray());
    }

    private JsonNode json(String href) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(get(URI.create(href), Role.BOARD).getContentAsByteArray());
    }

    private MockHttpServletResponse get(URI address, Role role) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address)
                        .with(area.signedIn(role)))
                .andReturn()
                .getResponse();
    }
}
