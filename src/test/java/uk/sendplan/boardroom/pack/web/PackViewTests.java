package uk.sendplan.boardroom.pack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.TestPdf;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.boardroom.pack.PackMaking;
import uk.sendplan.boardroom.pack.PackQueries;
import uk.sendplan.boardroom.pack.PackView;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.measure.MeasureKeeping;
import uk.sendplan.measure.MeasureKeeping.Care;
import uk.sendplan.measure.MeasureKeeping.Definition;
import uk.sendplan.measure.MeasureKeeping.Links;
import uk.sendplan.measure.MeasureKeeping.Wording;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.PeriodType;
import uk.sendplan.measure.ReadingEntering;
import uk.sendplan.measure.ReadingEntering.Enter;
import uk.sendplan.measure.ReadingEntering.Figure;
import uk.sendplan.measure.ReadingEntering.Period;
import uk.sendplan.measure.TargetKeeping;
import uk.sendplan.measure.TargetKeeping.Wanted;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.measure.judging.TargetKind;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Hashes;
import uk.sendplan.shared.London;

/** A pack as it is prepared, previewed, frozen and read. */
@SpringBootTest
@AutoConfigureMockMvc
class PackViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping actions;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    PackMaking making;

    @Autowired
    MeasureKeeping measures;

    @Autowired
    TargetKeeping targets;

    @Autowired
    ReadingEntering entering;

    @Autowired
    PackQueries packs;

    @Autowired
    Clock clock;

    TestArea area;
    Member manager;
    String plan;
    UUID planId;
    LocalDate today;

    @BeforeEach
    void a_plan_with_actions_and_a_meeting() {
        area = areas.fresh();
        manager = area.manager();
        String slug = area.enter(TestPlans.small());
        plan = area.at("/" + slug);
        PlanTree tree = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW));
        planId = tree.plan().id();
        today = London.today(clock);
        for (String title : List.of("Ask the schools", "Write <b>to</b> families")) {
            area.asManager(() -> actions.add(
                    manager,
                    TestActions.under(
                            tree.priorities().get(0).references().get(0).id(), title, area.organisation())));
        }
        area.asManager(
                () -> cycles.add(manager, TestCycles.add(planId, "Autumn", today.minusDays(20), today.minusDays(5))));
        area.letDaysPass(30);
        TestCycles.letPlanBeMadeDaysAgo(planId, 30);
    }

    @Test
    void before_the_first_pack_the_list_says_who_prepares_one() throws Exception {
        assertThat(page(manager, "/packs").select("main").text()).contains("No board pack", "Prepare one once");
        Document reader = page(area.member(Role.BOARD), "/packs");
        assertThat(reader.select("main").text()).contains("The plan managers prepare them");
        assertThat(reader.select("main a[href$=/packs/new]")).isEmpty();
    }

    @Test
    void the_form_offers_the_day_by_which_updates_were_due_and_the_preview_is_what_is_frozen() throws Exception {
        Document form = page(manager, "/packs/new?cycle=autumn");
        LocalDate due = today.minusDays(5);
        assertThat(form.select("[name=day.day]").val()).isEqualTo(String.valueOf(due.getDayOfMonth()));
        assertThat(form.text()).contains("Today is not over");

        Document preview = sent("/preview", form, due, "Two words.\nAnd two more.");
        assertThat(preview.select("#preview .pack-note").text()).contains("Two words.");
        assertThat(preview.select("#preview h2").eachText())
                .contains("Summary", "Needs attention", "Since the last board", "Exceptions", "How this is counted");
        assertThat(preview.select("textarea[name=note]").text()).contains("Two words.");
        assertThat(preview.select("#preview form [name=note]").val()).isEqualTo("Two words.\nAnd two more.");
        assertThat(area.asManager(() -> packs.ofPlan(manager, planId)))
                .as("nothing is kept of a preview")
                .isEmpty();

        PackView pack = freeze(
                preview.select("#preview form").first().select("[name=key]").val(), due, "Two words.");
        Document kept = Jsoup.parse(text(file(manager, pack, "board-pack.html")));
        assertThat(kept.select("section").eachText())
                .hasSameSizeAs(preview.select("#preview .app-pack-preview section"));
        assertThat(kept.select("section h2, section li, section td, section th").eachText())
                .isEqualTo(preview.select(
                                "#preview .app-pack-preview section h2, #preview .app-pack-preview section li,"
                                        + " #preview .app-pack-preview section td, #preview .app-pack-preview section th")
                        .eachText());
    }

    @Test
    void a_pack_says_whether_it_made_a_difference_as_it_was_known_on_its_day() throws Exception {
        UUID measure = UUID.randomUUID();
        area.asManager(() -> measures.add(
                manager,
                measure,
                planId,
                new Wording(
                        new Definition(
                                "Plans within 20 weeks",
                                null,
                                null,
                                MeasureUnit.PERCENT,
                                null,
                                0,
                                GoodDirection.UP,
                                null,
                                Frequency.YEARLY,
                                PeriodType.PERIOD,
                                null,
                                null,
                                null,
                                null),
                        new Care(area.organisation(), null, 400, 5, true),
                        null,
                        new Links(Set.of(), Set.of("1")))));
        area.asManager(() -> {
            targets.set(
                    manager,
                    UUID.randomUUID(),
                    measure,
                    new Wanted(
                            measure, TargetKind.AT_LEAST, BigDecimal.valueOf(60), null, null, false, null, null, null));
            return entering.enter(manager, List.of(reading(measure, today.getYear() - 2, 40)));
        });
        area.letDaysPass(9);
        area.asManager(() -> entering.enter(manager, List.of(reading(measure, today.getYear() - 1, 70))));

        PackView pack = freeze(UUID.randomUUID().toString(), today.minusDays(5), "");
        Document kept = Jsoup.parse(text(file(manager, pack, "board-pack.html")));
        assertThat(kept.select("section:has(h2:contains(difference))").text())
                .contains(
                        "1 measure: 1 off course",
                        "M1 Plans within 20 weeks",
                        "40% for " + (today.getYear() - 2),
                        "at least 60%")
                .doesNotContain("70%");
        assertThat(text(file(manager, pack, "figures-measures.csv"))).contains("Off course");
        assertThat(Jsoup.parse(text(file(manager, pack, "highlight-report-1.html")))
                        .text())
                .contains("Measures: 1", "1 off course");
    }

    private static Enter reading(UUID series, int year, int value) {
        return new Enter(
                UUID.randomUUID(),
                series,
                new Period(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                new Figure(BigDecimal.valueOf(value), null, null, null, null, null, null),
                null,
                null);
    }

    @Test
    void what_cannot_be_frozen_comes_back_with_what_was_typed() throws Exception {
        Document form = page(manager, "/packs/new");
        for (String where : List.of("/preview", "")) {
            MockHttpServletResponse refused =
                    send(where, form.select("main form [name=key]").val(), "autumn", today, "Kept words");
            assertThat(refused.getStatus()).isEqualTo(422);
            Document again = Jsoup.parse(text(refused));
            assertThat(again.select(".govuk-error-summary a[href=#day]").text()).contains("a day that is over");
            assertThat(again.select("textarea").text()).isEqualTo("Kept words");
        }
        assertThat(problems("x".repeat(2001), today.minusDays(5))).contains("2,000 characters or fewer");
        assertThat(problems("x\n".repeat(12) + "x", today.minusDays(5))).contains("10 lines");
        assertThat(problems("", today.minusDays(90))).contains("before it this plan was not here");
        assertThat(Jsoup.parse(text(send("/preview", UUID.randomUUID().toString(), "winter", today.minusDays(5), "")))
                        .select(".govuk-error-summary")
                        .text())
                .contains("Choose the board");
    }

    private String problems(String note, LocalDate day) throws Exception {
        MockHttpServletResponse answer = send("/preview", UUID.randomUUID().toString(), "autumn", day, note);
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(text(answer)).select(".govuk-error-summary").text();
    }

    @Test
    void a_frozen_pack_lists_its_files_with_their_hashes_and_hands_them_out_as_they_are() throws Exception {
        PackView pack = freeze(UUID.randomUUID().toString(), today.minusDays(5), "");
        Member forum = area.member(Role.FORUM);
        Document page = page(forum, "/packs/1");
        assertThat(page.select("h1").text()).isEqualTo("Board pack 1: Autumn");
        assertThat(page.select("code").eachText()).contains(pack.sha256(), "sha256sum --check manifest.txt");
        assertThat(page.select("main a[href$=/files/board-pack.pdf]")).hasSize(1);
        String comparedWith = JsonMapper.shared()
                .readTree(file(forum, pack, "figures.json").getContentAsByteArray())
                .at("/board/0/comparedWith")
                .asString();
        assertThat(page.select("main a[href*=/board?]").eachAttr("href"))
                .containsExactly(plan + "/board?asAt=" + today.minusDays(5) + "&since=" + comparedWith);
        for (String href : page.select("main table a").eachAttr("href")) {
            MockHttpServletResponse answer = answer(forum, get(URI.create(href)));
            assertThat(answer.getStatus()).as(href).isEqualTo(200);
            assertThat(page.select("code").eachText()).contains(Hashes.sha256(answer.getContentAsByteArray()));
            assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        }
        MockHttpServletResponse kept = file(forum, pack, "board-pack.html");
        assertThat(kept.getHeader("Content-Security-Policy"))
                .contains("style-src 'sha256-", "form-action 'none'", "frame-ancestors 'none'");
        Document document = Jsoup.parse(text(kept));
        assertThat(document.select("script, link, img, iframe, form, [style], [src]"))
                .isEmpty();
        assertThat(document.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(document.title()).contains("Autumn", "Small improvement plan", "Testshire");
        assertThat(document.select("a").eachAttr("href"))
                .allSatisfy(href -> assertThat(document.getElementById(href.substring(1)))
                        .as(href)
                        .isNotNull());
        assertThat(document.text()).contains("Write <b>to</b> families");
        assertThat(answer(forum, get(URI.create(plan + "/packs/1/files/nothing.txt")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(forum, get(URI.create(plan + "/packs/7"))).getStatus())
                .isEqualTo(404);
        assertThat(answer(areas.fresh().manager(), get(URI.create(plan + "/packs/1")))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void its_pdf_can_be_listened_to_and_kept() throws Exception {
        PackView pack = freeze(UUID.randomUUID().toString(), today.minusDays(5), "Words.");
        for (String name : List.of("board-pack.pdf", "highlight-report-1.pdf")) {
            TestPdf pdf = new TestPdf(file(manager, pack, name).getContentAsByteArray());
            assertThat(pdf.violations()).as(name).isEmpty();
            assertThat(pdf.language()).isEqualTo("en-GB");
            assertThat(pdf.tags()).contains("H1", "H2");
        }
        assertThat(new TestPdf(file(manager, pack, "highlight-report-1.pdf").getContentAsByteArray()).pages())
                .isEqualTo(1);
    }

    @Test
    void its_word_document_has_headings_table_heads_a_title_and_a_language() throws Exception {
        PackView pack = freeze(UUID.randomUUID().toString(), today.minusDays(5), "Words.\nMore words.");
        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(file(manager, pack, "board-pack.docx").getContentAsByteArray()))) {
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .contains("Autumn", "Small improvement plan");
            assertThat(word.getStyle().toString()).contains("en-GB");
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> "Heading2".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .isEqualTo(Jsoup.parse(text(file(manager, pack, "board-pack.html")))
                            .select("section h2")
                            .eachText());
            assertThat(word.getTables())
                    .isNotEmpty()
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("Words.\nMore words.");
        }
    }

    @Test
    void its_figures_are_those_of_the_dashboard_as_at_its_day() throws Exception {
        LocalDate day = today.minusDays(5);
        PackView pack = freeze(UUID.randomUUID().toString(), day, "");
        JsonNode kept =
                JsonMapper.shared().readTree(file(manager, pack, "figures.json").getContentAsByteArray());
        String since = kept.get("board").get(0).get("comparedWith").asString();
        JsonNode shown = JsonMapper.shared()
                .readTree(answer(manager, get(URI.create(plan + "/board?format=json&asAt=" + day + "&since=" + since)))
                        .getContentAsByteArray());
        assertThat(kept.get("board")).isEqualTo(shown.get("board"));
        assertThat(kept.get("actions")).isEqualTo(shown.get("actions"));
        assertThat(kept.get("decisions")).isEqualTo(shown.get("decisions"));
        assertThat(kept.get("challenges")).isEqualTo(shown.get("challenges"));
        assertThat(kept.get("risks")).isEqualTo(shown.get("risks"));
        JsonNode sinceShown = JsonMapper.shared()
                .readTree(answer(manager, get(URI.create(plan + "/board/since?format=json&asAt=" + day)))
                        .getContentAsByteArray());
        assertThat(kept.get("since")).isEqualTo(sinceShown.get("since"));
    }

    @Test
    void a_file_that_is_not_what_was_kept_is_told_and_never_handed_out() throws Exception {
        PackView pack = freeze(UUID.randomUUID().toString(), today.minusDays(5), "");
        TestDatabase.asOwner(TestDatabase.shared())
                .sql(
                        "update board_pack_file set content = overlay(content placing 'XX'::bytea from 40) where pack_id = ? and name = 'board-pack.html'")
                .params(pack.id())
                .update();
        MockHttpServletResponse answer = file(manager, pack, "board-pack.html");
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(Jsoup.parse(text(answer)).select("main").text())
                .contains("This file is not what was kept", "board-pack.html")
                .doesNotContain("What to ask");
        assertThat(file(manager, pack, "board-pack.pdf").getStatus()).isEqualTo(200);
    }

    @Test
    void a_pack_that_is_being_made_says_how_far_it_is_and_one_that_failed_can_be_tried_again() throws Exception {
        PackView pack = freeze(UUID.randomUUID().toString(), today.minusDays(5), "");
        var owner = TestDatabase.asOwner(TestDatabase.shared());
        owner.sql("delete from board_pack_frozen where pack_id = ?")
                .params(pack.id())
                .update();
        owner.sql("insert into board_pack_making (pack_id, area_id, done, files, failed_at) values (?, ?, 3, 9, now())")
                .params(pack.id(), area.id())
                .update();
        Document failed = page(manager, "/packs/1");
        assertThat(failed.select("main").text()).contains("could not be made");
        assertThat(failed.select("main form[action$=/packs/1/again]")).hasSize(1);
        assertThat(page(area.member(Role.BOARD), "/packs/1").select("main form"))
                .isEmpty();

        owner.sql("update board_pack_making set failed_at = null where pack_id = ?")
                .params(pack.id())
                .update();
        MockHttpServletResponse answer = answer(manager, get(URI.create(plan + "/packs/1")));
        assertThat(answer.getHeader("Refresh")).isEqualTo("3");
        Document making = Jsoup.parse(text(answer));
        assertThat(making.select("progress").attr("value")).isEqualTo("3");
        assertThat(making.select("main").text()).contains("3 of 9 files are made.");
        owner.sql("delete from board_pack_making where pack_id = ?")
                .params(pack.id())
                .update();
    }

    @Test
    void a_list_takes_the_same_few_statements_however_many_packs_there_are() throws Exception {
        freeze(UUID.randomUUID().toString(), today.minusDays(5), "");
        int one = SqlStatements.of(() -> page(manager, "/packs")).size();
        freeze(UUID.randomUUID().toString(), today.minusDays(6), "");
        freeze(UUID.randomUUID().toString(), today.minusDays(7), "");
        assertThat(SqlStatements.of(() -> page(manager, "/packs"))).hasSize(one).hasSizeLessThan(8);
        assertThat(page(manager, "/packs").select("tbody tr").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest).startsWith("Board pack 3").doesNotContain("is later"),
                        second -> assertThat(second).contains("Pack 3 is later"),
                        first -> assertThat(first).contains("Pack 3 is later"));
        assertThat(page(manager, "/packs/1").select("main").text()).contains("A later pack was frozen");
    }

    private PackView freeze(String key, LocalDate day, String note) throws Exception {
        MockHttpServletResponse answer = send("", key, "autumn", day, note);
        assertThat(answer.getStatus()).isEqualTo(303);
        making.make(area.id(), UUID.fromString(key));
        PackView pack =
                area.asManager(() -> packs.pack(manager, UUID.fromString(key)).orElseThrow());
        assertThat(pack.state()).isEqualTo(PackView.State.FROZEN);
        return pack;
    }

    private Document sent(String where, Document form, LocalDate day, String note) throws Exception {
        MockHttpServletResponse answer =
                send(where, form.select("main form [name=key]").val(), "autumn", day, note);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(text(answer));
    }

    private MockHttpServletResponse send(String where, String key, String cycle, LocalDate day, String note)
            throws Exception {
        return answer(
                manager,
                post(URI.create(plan + "/packs" + where))
                        .param("key", key)
                        .param("cycle", cycle)
                        .param("day.day", String.valueOf(day.getDayOfMonth()))
                        .param("day.month", String.valueOf(day.getMonthValue()))
                        .param("day.year", String.valueOf(day.getYear()))
                        .param("note", note)
                        .with(csrf()));
    }

    private MockHttpServletResponse file(Member by, PackView pack, String name) throws Exception {
        return answer(by, get(URI.create(plan + "/packs/" + pack.number() + "/files/" + name)));
    }

    private Document page(Member by, String below) throws Exception {
        MockHttpServletResponse answer = answer(by, get(URI.create(plan + below)));
        assertThat(answer.getStatus()).as(below).isEqualTo(200);
        return Jsoup.parse(text(answer));
    }

    private MockHttpServletResponse answer(Member by, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(area.signedIn(by))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
