package uk.sendplan.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
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
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.exchange.DemoText;
import uk.sendplan.exchange.PlanImporting;
import uk.sendplan.exchange.PlanImporting.Correct;
import uk.sendplan.exchange.TestImports;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.LineKind;

@SpringBootTest
@AutoConfigureMockMvc
class CheckImportViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanImporting importing;

    private TestAreas.TestArea area;

    @BeforeEach
    void area() {
        area = areas.fresh();
    }

    @Test
    void it_says_first_what_was_understood_and_what_there_is_to_do() throws Exception {
        Document page = page(handIn(TestImports.SMALL));

        assertThat(page.selectFirst("h1").text()).endsWith("Testshire SEND Improvement Plan 2025-2027");
        assertThat(page.select(".govuk-body-l").text())
                .isEqualTo("This text was read as 2 priorities, 3 objectives, 4 statements of what people want to see,"
                        + " 1 statement of what needs to change and 3 references.");
        assertThat(page.select(".govuk-summary-list__row").eachText())
                .contains(
                        "Period 2025-2027",
                        "Partners 2, 1 of them a group: Testshire Council; Schools and education settings",
                        "Objectives 3 listings of 3 codes");
        assertThat(page.select("table tbody tr").eachText())
                .containsExactly(
                        "1 Help that comes early 2 2 → 3 1 2 1, 1 “all”",
                        "2 Enough places 1 1 0 1 2, 1 flagged",
                        "All together 3 3 → 4 1 3 3, 1 “all”, 1 flagged");
        assertThat(page.select(".app-figure").eachText())
                .containsExactly(
                        "5 decisions to look at",
                        figure(page, "#information"),
                        figure(page, "#items"),
                        "1 line left out");
    }

    @Test
    void each_decision_has_its_line_its_words_and_its_answers() throws Exception {
        Document page = page(handIn(TestImports.SMALL));

        Element split = page.selectFirst(".app-decision:contains(run together)");
        assertThat(split.selectFirst(".app-line").text()).isEqualTo("Line 20");
        assertThat(split.selectFirst("legend").text())
                .isEqualTo("Items 2 and 3 run together on one line. Read as two items.");
        assertThat(split.selectFirst("q").text()).contains("words.3. Waiting");
        assertThat(split.select("label").eachText()).containsExactly("Split here", "Keep together");
        assertThat(split.selectFirst("input[checked]").val()).isEqualTo("SPLIT");
        assertThat(page.select(".app-decisions h3").eachText())
                .contains("Items that run together on one line 1", "Partners that are groups 1");
        assertThat(page.select("#information summary").eachText())
                .contains("The title 1", "What a text does not say 1");
    }

    @Test
    void each_item_stands_under_its_priority_with_its_line() throws Exception {
        Document page = page(handIn(TestImports.SMALL));

        Element second = page.select("details.app-read").get(2);
        assertThat(second.selectFirst("summary").text()).startsWith("2 Enough places");
        assertThat(second.select("h3").eachText())
                .containsExactly("Priority 1", "Objectives 1", "What do we want to see? 1", "References 1");
        Element reference = second.select("li").last();
        assertThat(reference.selectFirst("a").text()).isEqualTo("45–46");
        assertThat(reference.text()).isEqualTo("45–46 2.1 Places are agreed on time. C1 B3 flagged");
        assertThat(page.select("details.app-read").get(1).text())
                .contains("Waiting is shorter than before. found within the line");
    }

    @Test
    void what_was_left_out_has_its_line_its_reason_and_a_way_back() throws Exception {
        UUID id = handIn(TestImports.SMALL);
        Document page = page(id);

        assertThat(page.select("#left-out .app-lines-row .app-lines-text").eachText())
                .containsExactly("Line 3 Download this plan as a PDF Part of the page, not of the plan");
        assertThat(page.select("#left-out").text()).contains("Everything is accounted for:");

        MockHttpServletResponse sent = send(id, "", Map.of("version", "0", "line.3", "INTRODUCTION"));

        assertThat(sent.getStatus()).isEqualTo(303);
        Document after = page(id);
        assertThat(after.select("#left-out > p").first().text()).isEqualTo("Nothing was left out.");
        assertThat(after.select("#left-out option[selected]").eachText()).contains("Introduction");
    }

    @Test
    void an_answer_is_saved_and_the_page_says_what_changed() throws Exception {
        UUID id = handIn(TestImports.SMALL);
        String split = page(id).selectFirst("input[value=KEEP_TOGETHER]").attr("name");

        MockHttpServletResponse sent = send(id, "", Map.of("version", "0", split, "KEEP_TOGETHER"));

        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(notice)
                .isEqualTo(
                        "1 answer and no line changed; the text was read again. What is different: want to see 4 → 3.");
        Document page = page(id);
        assertThat(page.selectFirst(".app-decision:contains(run together)").text())
                .contains("Your answer");
        assertThat(page.selectFirst("input[name=" + split + "][checked]").val()).isEqualTo("KEEP_TOGETHER");
        assertThat(page.selectFirst("input[name=version]").val()).isEqualTo("1");
    }

    @Test
    void a_code_can_be_listed_where_it_is_cited() throws Exception {
        UUID id = handIn(TestImports.SMALL);
        String flagged = page(id).selectFirst("input[value=LIST_OBJECTIVE]").attr("name");

        send(id, "", Map.of("version", "0", flagged, "LIST_OBJECTIVE"));

        assertThat(notice).contains("objectives 3 → 4", "flagged citations 1 → 0");
    }

    @Test
    void any_line_can_be_set_by_its_number() throws Exception {
        UUID id = handIn(TestImports.SMALL);
        Document asked = Jsoup.parse(answer(get(at(id, "?line=19"))).getContentAsString(StandardCharsets.UTF_8));
        assertThat(asked.selectFirst("#anyLine").val()).isEqualTo("19");
        assertThat(asked.select("#another-line").text()).contains("Line 19 now reads:", "1. Parents are invited");

        send(id, "", Map.of("version", "0", "anyLine", "19", "anyKind", "LEFT_OUT"));

        assertThat(notice).contains("1 line changed", "want to see 4 → 3", "lines left out 1 → 2");
        Document page = page(id);
        assertThat(page.select("#left-out").text()).contains("Lines that you set", "Left out by you");

        send(id, "", Map.of("version", "1", "line.19", ""));

        assertThat(notice).contains("want to see 3 → 4");
    }

    @Test
    void what_cannot_be_understood_is_told_at_its_field() throws Exception {
        UUID id = handIn(TestImports.SMALL);
        String split = page(id).selectFirst("input[value=KEEP_TOGETHER]").attr("name");

        MockHttpServletResponse sent = send(
                id,
                "",
                Map.of("version", "0", split, "NONSENSE", "anyLine", "4711", "anyKind", "ITEM", "line.3", "NONSENSE"));

        assertThat(sent.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(sent.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Choose one of the answers for line 20",
                        "Choose what the line is from the list",
                        "Enter a line number from 1 to 47");
        page.select(".govuk-error-summary a")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        assertThat(page.selectFirst("#anyLine").val()).isEqualTo("4711");
        assertThat(send(id, "", Map.of("version", "0", "anyKind", "ITEM")).getContentAsString(StandardCharsets.UTF_8))
                .contains("Enter the number of the line");
        assertThat(send(id, "/accept", Map.of("version", "0", "kind", "NOVEL")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void the_second_of_two_managers_sees_both_answers() throws Exception {
        UUID id = handIn(TestImports.SMALL);
        String split = page(id).selectFirst("input[value=KEEP_TOGETHER]").attr("name");
        Member other = area.another(Role.PLAN_MANAGER);
        area.asManager(() -> {
            importing.correct(other, new Correct(id, 0, Corrections.NONE.setting(3, LineKind.INTRODUCTION)));
            return id;
        });

        MockHttpServletResponse sent =
                send(id, "", Map.of("version", "0", split, "KEEP_TOGETHER", "line.3", "LEFT_OUT"));

        assertThat(sent.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(sent.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select(".app-conflict tbody tr").eachText())
                .containsExactly(
                        "Line 20: Items 2 and 3 run together on one line. Read as two items. Split here Keep together",
                        "Line 3 Introduction Not part of the plan");
        assertThat(page.select(".app-conflict").text()).contains("PLAN_MANAGER");
        assertThat(page.selectFirst("input[name=version]").val()).isEqualTo("1");
        assertThat(page.selectFirst("input[name=" + split + "][checked]").val()).isEqualTo("KEEP_TOGETHER");
        assertThat(send(id, "", Map.of("version", "twelve", split, "KEEP_TOGETHER"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send(id, "/accept", Map.of("version", "0", "kind", "OTHER")).getStatus())
                .isEqualTo(409);
    }

    @Test
    void answers_that_were_not_saved_are_saved_and_shown_before_a_plan_is_made() throws Exception {
        UUID id = handIn(TestImports.SMALL);
        String split = page(id).selectFirst("input[value=KEEP_TOGETHER]").attr("name");

        MockHttpServletResponse sent =
                send(id, "/accept", Map.of("version", "0", split, "KEEP_TOGETHER", "kind", "IMPROVEMENT_PLAN"));

        assertThat(sent.getRedirectedUrl()).isEqualTo(at(id, ""));
        assertThat(notice).startsWith("Your answers were saved first").contains("want to see 4 → 3");
        assertThat(page(id).selectFirst(".app-tag").text()).isEqualTo("To check");
    }

    @Test
    void an_accepted_import_is_read_only_and_leads_to_its_plan() throws Exception {
        UUID id = handIn(TestImports.SMALL);

        MockHttpServletResponse sent = send(id, "/accept", Map.of("version", "0", "kind", "STRATEGY"));

        String plan = area.at("/testshire-send-improvement-plan");
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getRedirectedUrl()).isEqualTo(plan);
        assertThat(send(id, "/accept", Map.of("version", "0", "kind", "STRATEGY"))
                        .getRedirectedUrl())
                .isEqualTo(plan);
        Document page = page(id);
        assertThat(page.select("main form, main input, main button, main select"))
                .isEmpty();
        assertThat(page.select("main a[href=" + plan + "]").text())
                .isEqualTo("The plan: Testshire SEND Improvement Plan 2025-2027");
        assertThat(page.selectFirst(".app-tag").text()).isEqualTo("Accepted");
        assertThat(send(id, "", Map.of("version", "1", "line.3", "INTRODUCTION"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send(id, "/discard", Map.of("version", "1")).getStatus()).isEqualTo(409);
        assertThat(send(id, "/text", Map.of("version", "1", "text", TestImports.SMALL))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void a_number_that_is_used_twice_stands_in_the_way() throws Exception {
        UUID id = handIn(TestImports.SMALL.replace("1.2 Objective", "1.1 Objective"));

        Document page = page(id);
        assertThat(page.select("#problems li").eachText())
                .containsExactly(
                        "Line 30 Reference 1.1 stands here and on line 28. Give one of them another number in the text.");
        assertThat(page.selectFirst("#problems a").attr("href")).isEqualTo(at(id, "/text#l30"));
        assertThat(page.select("#accept button")).isEmpty();

        MockHttpServletResponse sent = send(id, "/accept", Map.of("version", "0", "kind", "OTHER"));
        assertThat(sent.getStatus()).isEqualTo(422);
        assertThat(sent.getContentAsString(StandardCharsets.UTF_8)).contains("One thing stands in the way of a plan");
    }

    @Test
    void a_discarded_import_is_kept_and_closed() throws Exception {
        UUID id = handIn(TestImports.SMALL);
        assertThat(Jsoup.parse(answer(get(at(id, "/discard"))).getContentAsString(StandardCharsets.UTF_8))
                        .select("h1")
                        .text())
                .isEqualTo("Discard this import?");

        assertThat(send(id, "/discard", Map.of("version", "7")).getStatus()).isEqualTo(409);
        assertThat(send(id, "/discard", Map.of("version", "0")).getRedirectedUrl())
                .isEqualTo(area.at("/imports"));

        assertThat(page(id).selectFirst(".app-tag").text()).isEqualTo("Discarded");
        assertThat(send(id, "/accept", Map.of("version", "1", "kind", "OTHER")).getStatus())
                .isEqualTo(409);
        Document list = Jsoup.parse(answer(get(area.at("/imports"))).getContentAsString(StandardCharsets.UTF_8));
        assertThat(list.select("tbody tr").text())
                .contains("Testshire SEND Improvement Plan", "PLAN_MANAGER", "Discarded");
    }

    @Test
    void what_is_not_there_or_not_theirs_is_not_found() throws Exception {
        UUID id = handIn(TestImports.SMALL);
        TestAreas.TestArea elsewhere = areas.fresh();

        for (String page : List.of("", "/text", "/discard", "?format=json", "/text?format=txt")) {
            assertThat(answer(get(at(UUID.randomUUID(), page))).getStatus()).isEqualTo(404);
            assertThat(answer(get(area.at("/imports/nonsense") + page)).getStatus())
                    .isEqualTo(404);
            assertThat(mvc.perform(get(elsewhere.at("/imports/" + id) + page)
                                    .with(elsewhere.signedIn(Role.PLAN_MANAGER)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
            assertThat(mvc.perform(get(at(id, page)).with(area.signedIn(Role.OFFICER)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        for (String command : List.of("", "/accept", "/discard", "/text")) {
            assertThat(mvc.perform(post(elsewhere.at("/imports/" + id) + command)
                                    .param("version", "0")
                                    .param("kind", "OTHER")
                                    .param("text", TestImports.SMALL)
                                    .with(elsewhere.signedIn(Role.PLAN_MANAGER))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_plan_of_real_size_stays_small_and_takes_no_more_statements() throws Exception {
        UUID small = handIn(TestImports.SMALL);
        UUID large = handIn(DemoText.read());

        String html = answer(get(at(large, ""))).getContentAsString(StandardCharsets.UTF_8);

        assertThat(html.length()).isLessThan(300_000);
        assertThat(gzipped(html)).isLessThan(70_000);
        assertThat(SqlStatements.of(() -> answer(get(at(large, "")))))
                .hasSameSizeAs(SqlStatements.of(() -> answer(get(at(small, "")))));
    }

    private String notice = "";

    private UUID handIn(String text) {
        return TestImports.handIn(importing, area, text);
    }

    private String at(UUID id, String below) {
        return area.at("/imports/" + id) + below;
    }

    private Document page(UUID id) throws Exception {
        MockHttpServletResponse response = answer(get(at(id, "")));
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private static String figure(Document page, String href) {
        return page.selectFirst(".app-figure-link[href=" + href + "]").text();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(area.signedIn(Role.PLAN_MANAGER)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(UUID id, String below, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(at(id, below)).with(csrf());
        fields.forEach(request::param);
        var result = mvc.perform(request.with(area.signedIn(Role.PLAN_MANAGER))).andReturn();
        notice = String.valueOf(result.getFlashMap().get("notice"));
        return result.getResponse();
    }

    private static int gzipped(String html) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        System.out.println("SIZE raw " + html.length() + " gzip " + bytes.size());
        return bytes.size();
    }
}
