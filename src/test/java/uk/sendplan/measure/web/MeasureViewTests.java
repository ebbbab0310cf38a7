package uk.sendplan.measure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPdf;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.files.web.AskedFile;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** The pages of measures as people of each role meet them. */
@SpringBootTest
@AutoConfigureMockMvc
class MeasureViewTests {

    private static final Map<String, String> PLANS_IN_TIME = Map.of(
            "name", "Plans within 20 weeks",
            "variant", "excluding exceptions",
            "goodDirection", "UP",
            "unit", "PERCENT",
            "decimals", "1",
            "frequency", "MONTHLY",
            "periodType", "PERIOD",
            "baseline", "40",
            "baselineWhen", "2023");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    Clock clock;

    TestArea area;
    Member manager;
    Member officer;
    UUID council;
    UUID trust;
    String plan;

    @BeforeEach
    void a_plan_of_two_partners() {
        area = areas.fresh();
        manager = area.manager();
        trust = area.organisation("Test Trust");
        officer = area.another(Role.OFFICER, trust);
        String slug = area.enter(TestPlans.sharedBy("Test Council", "Test Trust"));
        assertThat(area.asManager(() -> plans.head(manager, slug, AsAt.NOW)).retired())
                .isFalse();
        plan = area.at("/" + slug);
    }

    @Test
    void a_measure_is_added_read_corrected_and_judged_through_the_pages() throws Exception {
        Document empty = page(manager, "/measures");
        assertThat(empty.select("main").text()).contains("Add the first");
        assertThat(page(area.member(Role.BOARD), "/measures").select("main").text())
                .contains("No measure of this plan is recorded yet.");
        MockHttpServletResponse added = add(Map.of("outcomes", "1.1", "priorities", "2"));
        assertThat(added.getStatus()).as(text(added)).isEqualTo(303);
        assertThat(added.getRedirectedUrl()).isEqualTo(plan + "/measures/M1");

        assertThat(enter("March 2026", "52").getStatus()).isEqualTo(303);
        assertThat(enter("April 2026", "61.2").getStatus()).isEqualTo(303);
        send(manager, page(manager, "/measures/M1/targets/new"), "/targets", Map.of("kind", "AT_LEAST", "value", "60"));
        Document shown = page(manager, "/measures/M1");
        assertThat(shown.select("h1").text()).isEqualTo("Plans within 20 weeks (excluding exceptions)");
        assertThat(shown.select(".app-title .app-tag").text()).isEqualTo("Met");
        assertThat(shown.select("main").text())
                .contains(
                        "61.2% for April 2026. The target is at least 60.0%.",
                        "There are 2 figures. Limits need 12", "Outcome of 1.1", "40.0% in 2023");
        assertThat(shown.select("tbody th[scope=row]").eachText()).containsExactly("April 2026", "March 2026");

        Document form = open(officer, shown.select("a[href$=/correct]").first().attr("href"));
        MockHttpServletResponse unsaid = send(officer, form, "/correct", Map.of("value", "51.2"));
        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(errors(unsaid)).contains("Enter why it is corrected");
        assertThat(parsed(unsaid).select("#value").val()).isEqualTo("51.2");
        send(officer, form, "/correct", Map.of("value", "51.2", "comment", "Two were counted twice"));
        Document corrected = page(area.member(Role.FORUM), "/measures/M1");
        assertThat(corrected.select(".app-title .app-tag").text()).isEqualTo("Off course");
        assertThat(corrected.select("main").text())
                .contains(
                        "51.2%",
                        "Two were counted twice", "1 figure was corrected since", "April 2026, The whole: 61.2%");
        assertThat(corrected.select("main form[method=post], main a[href$=/correct], .app-actions"))
                .isEmpty();

        MockHttpServletResponse late = send(officer, form, "/correct", Map.of("value", "50", "comment", "Mine"));
        assertThat(late.getStatus()).isEqualTo(404);
        area.letDaysPass(2);
        Document past = page(manager, "/measures/M1?asAt=" + London.today(clock).minusDays(1));
        assertThat(past.select("main").text()).contains("51.2%");
        assertThat(past.select(".app-actions")).isEmpty();
    }

    @Test
    void what_is_typed_wrong_comes_back_with_its_error_at_the_field() throws Exception {
        MockHttpServletResponse refused = send(
                manager,
                page(manager, "/measures/new"),
                "/measures",
                Map.of("name", " ", "baseline", "many", "threshold", "-1", "outcomes", "9.9", "decimals", "7"));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = parsed(refused);
        assertThat(again.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly(
                        "#name",
                        "#goodDirection",
                        "#unit",
                        "#decimals",
                        "#frequency",
                        "#periodType",
                        "#owner",
                        "#baseline",
                        "#baselineWhen",
                        "#threshold");
        again.select(".govuk-error-summary a")
                .forEach(link -> assertThat(again.select(link.attr("href")))
                        .as(link.attr("href"))
                        .hasSize(1));
        assertThat(again.select("#outcomes").val()).isEqualTo("9.9");
        assertThat(errors(add(Map.of("outcomes", "9.9")))).contains("no reference with an outcome called 9.9");
        assertThat(errors(add(Map.of("priorities", "77")))).contains("The plan has no priority 77");
        assertThat(errors(add(Map.of("owner", UUID.randomUUID().toString()))))
                .contains("Choose one of the plan’s partners");

        add(Map.of());
        for (String odd : List.of("half", "1,2", "1e9", "5..", "999999999999999", "0.1234567", "--4")) {
            assertThat(errors(enter("March 2026", odd))).as(odd).contains("Enter a figure");
        }
        for (String odd : List.of("", "sometime", "termly", "13/2026")) {
            assertThat(errors(enter(odd, "50"))).as(odd).contains("Enter a period");
        }
        assertThat(enter("March 2026", "c").getStatus()).isEqualTo(303);
        assertThat(errors(enter("March 2026", "50"))).contains("There is a reading of March 2026 already.");
        assertThat(page(manager, "/measures/M1").select("main").text()).contains("c, suppressed");
    }

    @Test
    void what_looks_unusual_is_told_and_entered_only_where_somebody_says_that_it_is_right() throws Exception {
        add(Map.of());
        enter("March 2026", "52");
        MockHttpServletResponse warned = enter("April 2026", "520");
        assertThat(warned.getStatus()).isEqualTo(422);
        assertThat(parsed(warned).select("main").text()).contains("This looks unusual", "520.0%");
        assertThat(parsed(warned).select(".govuk-error-summary a[href=#sure]")).hasSize(1);
        Document form = page(manager, "/measures/M1/readings/new");
        assertThat(send(
                                manager,
                                form,
                                "/readings",
                                Map.of("period", "April 2026", "value", "40", "numerator", "130", "denominator", "120"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("130", "120")
                .doesNotContain("130.0%");
        assertThat(send(manager, form, "/readings", Map.of("period", "April 2026", "value", "520", "sure", "true"))
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void groups_benchmarks_targets_and_notes_are_kept_through_the_pages() throws Exception {
        add(Map.of());
        enter("2024", "52");
        assertThat(errors(send(
                        manager,
                        page(manager, "/measures/M1/targets/new"),
                        "/targets",
                        Map.of("kind", "ABOVE_BENCHMARK", "benchmark", ""))))
                .contains("Choose a benchmark");
        Document newSeries = page(manager, "/measures/M1/series/new");
        send(manager, newSeries, "/series", Map.of("kind", "BENCHMARK", "name", "England", "source", "SEN2"));
        assertThat(errors(send(
                        manager,
                        page(manager, "/measures/M1/series/new"),
                        "/series",
                        Map.of("kind", "BENCHMARK", "name", "england"))))
                .contains("It has one called england already");
        assertThat(errors(send(
                        manager,
                        page(manager, "/measures/M1/series/new"),
                        "/series",
                        Map.of("kind", "GROUP", "name", "GP"))))
                .contains("Enter by what it is grouped");
        send(
                manager,
                page(manager, "/measures/M1/series/new"),
                "/series",
                Map.of("kind", "GROUP", "dimension", "source of referral", "name", "GP"));
        Document shown = page(manager, "/measures/M1");
        assertThat(shown.select("main h2").eachText())
                .containsSubsequence("Readings", "GP (source of referral)", "England");
        String england = shown.select("section:has(h2:contains(England)) a[href*=readings/new]")
                .attr("href");
        send(manager, open(manager, england), "/readings", Map.of("period", "2024", "value", "60"));
        String benchmark = page(manager, "/measures/M1/targets/new")
                .select("#benchmark option:contains(England)")
                .val();
        send(
                manager,
                page(manager, "/measures/M1/targets/new"),
                "/targets",
                Map.of(
                        "kind",
                        "ABOVE_BENCHMARK",
                        "benchmark",
                        benchmark,
                        "consistently",
                        "true",
                        "comment",
                        "As agreed"));
        send(
                manager,
                page(manager, "/measures/M1/notes/new"),
                "/notes",
                Map.of(
                        "kind", "REBASE",
                        "on.day", "1",
                        "on.month", "4",
                        "on.year", "2026",
                        "text", "A second team began"));
        assertThat(send(
                                officer,
                                page(officer, "/measures/M1/notes/new"),
                                "/notes",
                                Map.of(
                                        "kind", "REBASE",
                                        "on.day", "1",
                                        "on.month", "4",
                                        "on.year", "2026",
                                        "text", "Mine"))
                        .getStatus())
                .as("limits are drawn anew by plan managers")
                .isEqualTo(422);
        Document all = page(manager, "/measures/M1");
        assertThat(all.select("main").text())
                .contains(
                        "above England, in each reading",
                        "Off course",
                        "As agreed",
                        "New limits from here, 1 April 2026");
        assertThat(all.select("section:has(h2:contains(Readings)) td[data-label=England]")
                        .text())
                .isEqualTo("60.0%");

        Document takeBack =
                open(manager, all.select("a[href*=/notes/][href$=/take-back]").attr("href"));
        send(manager, takeBack, "/take-back", Map.of());
        Document change =
                open(manager, all.select("a[href*=/targets/][href$=/edit]").attr("href"));
        assertThat(change.select("[name=benchmark] option[selected]").val()).isEqualTo(benchmark);
        send(manager, change, "/edit", Map.of("comment", "Anew"));
        MockHttpServletResponse overtaken = send(manager, change, "/edit", Map.of("comment", "Late"));
        assertThat(overtaken.getStatus()).isEqualTo(409);
        assertThat(parsed(overtaken).select(".app-conflict").text()).contains("Anew", "Late");
        Document question = open(manager, change.select(".app-edit-more a").attr("href"));
        send(manager, page(manager, "/measures/M1/targets/new"), "/targets", Map.of("kind", "NOT_SET_YET"));
        assertThat(send(manager, question, "/take-back", Map.of()).getStatus()).isEqualTo(303);
        Document rest = page(manager, "/measures/M1");
        assertThat(rest.select("main").text()).contains("not set yet").doesNotContain("A second team began");
    }

    @Test
    void groups_say_how_far_they_are_apart_and_which_is_off_course() throws Exception {
        add(Map.of());
        group("GP", "source of referral");
        Document one = page(manager, "/measures/M1");
        assertThat(gaps(one)).contains("Nobody can say yet, because no group has a figure.");
        enter("March 2026", "60");
        read("GP", "March 2026", "45.5");
        assertThat(gaps(page(manager, "/measures/M1")))
                .contains("For March 2026, the whole has 60.0% and GP has 45.5%. The gap is 14.5 percentage points.")
                .contains("GP is behind the whole.");
        group("School", "source of referral");
        read("School", "April 2026", "70");
        assertThat(gaps(page(manager, "/measures/M1"))).contains("no two groups have a figure for the same period");
        read("School", "March 2026", "65.5");
        read("GP", "April 2026", "60");
        group("Nursery", "source of referral");
        assertThat(gaps(page(area.member(Role.FORUM), "/measures/M1")))
                .startsWith("By source of referral: For April 2026, School has 70.0% and GP has 60.0%. "
                        + "The gap is 10.0 percentage points. GP is furthest behind.")
                .contains("For March 2026 it was 20.0 percentage points: the gap has shrunk by 10.0 percentage points.")
                .contains("Without a figure for this period: Nursery.");

        assertThat(page(manager, "/measures/M1").select(".app-chart-parts p").eachText())
                .hasSize(2)
                .allSatisfy(said -> assertThat(said).contains("There are 2 figures. Limits need 12"));
        Document form = page(manager, "/measures/M1/targets/new");
        send(
                manager,
                form,
                "/targets",
                Map.of(
                        "kind",
                        "HOLD",
                        "value",
                        "65",
                        "series",
                        form.select("#series option:contains(GP)").val()));
        Document list = page(manager, "/measures");
        assertThat(list.select("tbody tr").text()).contains("1 of 1 group with a target is off course: GP.");
        String file = text(answer(manager, get(URI.create(plan + "/measures?format=csv"))));
        assertThat(file).contains("1 of 1 group with a target is off course: GP.");
        String json = text(answer(manager, get(URI.create(plan + "/measures/M1?format=json"))));
        assertThat(json).contains("the gap has shrunk by 10.0 percentage points", "\"GP\"");
        Document grid = page(manager, "/measures/readings?period=May%202026");
        assertThat(grid.select("tr:contains(GP) td[data-label=Target]").text()).isEqualTo("reach and hold 65.0%");
        assertThat(grid.select("tr:contains(Nursery) td[data-label=Target]").text())
                .isEqualTo("No target");
        area.letDaysPass(2);
        group("Parents", "who asked");
        Document past = page(manager, "/measures/M1?asAt=" + London.today(clock).minusDays(1));
        assertThat(past.select("#gaps ~ p")).as("what was known then").hasSize(1);
    }

    @Test
    void outlying_movements_are_left_out_of_the_limits_or_not_as_somebody_asks() throws Exception {
        add(Map.of());
        enter("December 2024", "5");
        assertThat(page(manager, "/measures/M1").select("a[href*=screened]")).isEmpty();
        String[] values = "2 1 2 10 1 2 1 2 1 2 1 2".split(" ");
        for (int month = 1; month <= values.length; month++) {
            send(
                    manager,
                    page(manager, "/measures/M1/readings/new"),
                    "/readings",
                    Map.of(
                            "period",
                            London.monthInWords(LocalDate.of(2025, month, 1)),
                            "value",
                            values[month - 1],
                            "sure",
                            "true"));
        }
        group("GP", "source of referral");
        for (int month = 1; month <= values.length; month++) {
            read("GP", London.monthInWords(LocalDate.of(2025, month, 1)), month < 12 ? "2" : "9");
        }
        Document own = page(manager, "/measures/M1");
        assertThat(own.select(".app-chart-parts p").text())
                .contains("9.0% for December 2025. 12 figures with a mean of 2.6%.", "outside these limits");
        assertThat(own.select(".app-chart-parts p svg title").text()).isEqualTo("Improving");
        assertThat(own.select(".app-chart-parts .app-chart").text()).contains("Limits of what chance gives");
        Element other = own.select("a[href*=screened]").first();
        assertThat(other).isNotNull();
        boolean screened = other.attr("href").endsWith("false");
        assertThat(own.select("#chart ~ p").text())
                .contains(
                        screened
                                ? "Outlying movements are left out of the limits."
                                : "Every movement counts in the limits.");
        Document asked = open(manager, other.attr("href"));
        assertThat(asked.select("#chart ~ p").text())
                .isNotEqualTo(own.select("#chart ~ p").text());
        assertThat(asked.select("a[href*='format=pdf']").attr("href")).contains("screened=" + !screened);
        assertThat(own.select("a[href*='format=pdf']").attr("href")).doesNotContain("screened");
        assertThat(asked.select("#chart ~ p a").attr("href")).isEqualTo(plan + "/measures/M1");
        String leftOut = TestPdf.plain("outlying movements are left out of these limits");
        assertThat(pdf("?format=pdf&screened=true")).contains(leftOut);
        assertThat(pdf("?format=pdf&screened=false")).doesNotContain(leftOut);
        assertThat(page(manager, "/measures/M1?screened=%3Cb%3E")
                        .select("#chart ~ p")
                        .text())
                .as("what nobody offers")
                .isEqualTo(own.select("#chart ~ p").text());
    }

    @Test
    void readings_that_are_overdue_stand_on_the_work_of_who_may_enter_them() throws Exception {
        add(Map.of());
        add(Map.of("name", "Of the council", "owner", council().toString()));
        add(Map.of("name", "Never read"));
        assertThat(open(officer, "/workspace").select(".app-work-waiting")).isEmpty();
        enter("March 2020", "52");
        send(
                manager,
                page(manager, "/measures/M2/readings/new"),
                "/readings",
                Map.of("period", "January 2020", "value", "9"));
        Element notice = open(officer, "/workspace").selectFirst(".app-work-waiting a");
        assertThat(notice).isNotNull();
        assertThat(notice.text()).startsWith("1 reading that you can enter is overdue (M1), since April 2020: ");
        assertThat(open(officer, notice.attr("href")).select("caption").text()).contains("April 2020");
        assertThat(open(manager, "/workspace").select(".app-work-waiting").text())
                .contains("2 readings that you can enter are overdue (M1, M2), since February 2020");
        assertThat(open(area.member(Role.BOARD), "/workspace").select(".app-work-waiting"))
                .isEmpty();
    }

    private String pdf(String asked) throws Exception {
        return new TestPdf(answer(manager, get(URI.create(plan + "/measures/M1" + asked)))
                        .getContentAsByteArray())
                .text();
    }

    private static String gaps(Document page) {
        return page.select("#gaps ~ p").text();
    }

    private void group(String name, String dimension) throws Exception {
        Document form = page(manager, "/measures/M1/series/new");
        send(manager, form, "/series", Map.of("kind", "GROUP", "dimension", dimension, "name", name));
    }

    private void read(String group, String period, String value) throws Exception {
        Document form = page(manager, "/measures/M1/readings/new");
        send(
                manager,
                form,
                "/readings",
                Map.of(
                        "series",
                        form.select("#series option:contains(" + group + ")").val(),
                        "period",
                        period,
                        "value",
                        value,
                        "sure",
                        "true"));
    }

    @Test
    void one_period_is_entered_in_a_grid_all_of_it_or_nothing() throws Exception {
        add(Map.of());
        add(Map.of("name", "Waits", "variant", "", "unit", "WEEKS", "goodDirection", "DOWN"));
        add(Map.of("name", "Of the council", "owner", council().toString()));
        assertThat(page(officer, "/measures/readings").select("main").text()).contains("Say of which period");
        Document grid = page(officer, "/measures/readings?period=March 2026".replace(" ", "%20"));
        assertThat(grid.select("tbody th").eachText())
                .containsExactly("M1 Plans within 20 weeks (excluding exceptions)", "M2 Waits");
        List<String> fields = grid.select("tbody input").eachAttr("name");
        MockHttpServletResponse refused =
                send(officer, grid, "/readings", Map.of(fields.get(0), "60", fields.get(1), "x9"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(parsed(refused).select("[name=" + fields.get(0) + "]").val()).isEqualTo("60");
        assertThat(parsed(refused).select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#" + fields.get(1));
        assertThat(page(manager, "/measures/M1").select("main").text()).contains("No reading yet");
        assertThat(send(officer, grid, "/readings", Map.of()).getStatus()).isEqualTo(422);

        MockHttpServletResponse entered =
                send(officer, grid, "/readings", Map.of(fields.get(0), "60", fields.get(1), "18"));
        assertThat(entered.getRedirectedUrl()).isEqualTo(plan + "/measures");
        assertThat(send(officer, grid, "/readings", Map.of(fields.get(0), "60", fields.get(1), "18"))
                        .getStatus())
                .as("the same form twice")
                .isEqualTo(303);
        Document again = page(officer, "/measures/readings?period=March%202026");
        assertThat(again.select("tbody").text()).contains("60.0%", "18.0 weeks");
        assertThat(again.select("tbody input")).isEmpty();
        assertThat(again.select("tbody a[href$=/correct]")).hasSize(2);
        assertThat(page(officer, "/measures/readings?period=whenever")
                        .select(".govuk-error-summary")
                        .text())
                .contains("Enter a period");
    }

    @Test
    void the_list_says_how_they_stand_and_is_a_file_too() throws Exception {
        add(Map.of());
        add(Map.of("name", "Waits", "variant", "", "unit", "WEEKS", "goodDirection", "DOWN", "outcomes", "1.1"));
        enter("March 2026", "52");
        send(manager, page(manager, "/measures/M1/targets/new"), "/targets", Map.of("kind", "AT_LEAST", "value", "60"));
        Document list = page(manager, "/measures");
        assertThat(list.select(".app-board-lead").text())
                .startsWith("2 measures: 1 off course, none on course, none met, 1 not to be judged.");
        assertThat(list.select("tbody tr")).hasSize(2);
        assertThat(list.select("tbody tr").first().text())
                .contains("M1 Plans within 20 weeks", "52.0%", "Off course", "at least 60.0%");
        assertThat(list.select("tbody tr").first().select("svg title").text()).isEqualTo("Too few to tell");
        assertThat(page(manager, "/measures?state=not-linked")
                        .select("tbody tr")
                        .text())
                .contains("M1")
                .doesNotContain("M2");
        assertThat(page(manager, "/measures?state=nonsense").select("tbody tr")).hasSize(2);
        Document signs = page(manager, "/measures?view=signs");
        assertThat(signs.select(".app-signs tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("M1 Plans within 20 weeks")
                .contains("52.0%");
        assertThat(signs.select(".app-signs svg title").eachText()).contains("Too few to tell");
        assertThat(signs.select(".app-signs-legend li")).hasSize(11);
        assertThat(signs.select("form [name=view]").val()).isEqualTo("signs");
        String csv = answer(manager, get(URI.create(plan + "/measures?format=csv")))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3);
        assertThat(answer(manager, get(URI.create(plan + "/measures/M1?format=csv")))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(",52,")
                .doesNotContain("52.0");
        for (String format : List.of("xlsx", "json", "pdf")) {
            assertThat(file(manager, "/measures?format=" + format).getStatus())
                    .as(format)
                    .isEqualTo(200);
            assertThat(file(manager, "/measures/M1?format=" + format).getStatus())
                    .as(format)
                    .isEqualTo(200);
        }
        TestPdf pdf = new TestPdf(file(manager, "/measures/M1?format=pdf").getContentAsByteArray());
        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.tags()).contains("Figure");
        assertThat(pdf.text()).contains(TestPdf.plain("There is 1 figure."), TestPdf.plain("at least 60.0%"));
        assertThat(status(manager, "/measures?asAt=2999-01-01")).isEqualTo(422);
        assertThat(status(manager, "/measures/M9")).isEqualTo(404);
        assertThat(status(manager, "/measures/nothing")).isEqualTo(404);

        send(manager, page(manager, "/measures/M2/retire"), "/retire", Map.of());
        assertThat(page(manager, "/measures").select("tbody tr")).hasSize(1);
        assertThat(page(manager, "/measures?state=retired").select("tbody tr").text())
                .contains("M2");
        assertThat(page(manager, "/measures/M2").select(".app-title").text()).contains("Retired");
        send(manager, page(manager, "/measures/M2/retire"), "/retire", Map.of());
        assertThat(page(manager, "/measures").select("tbody tr")).hasSize(2);
    }

    @Test
    void somebody_who_saved_meanwhile_is_not_written_over() throws Exception {
        add(Map.of());
        Document mine = page(manager, "/measures/M1/edit");
        send(manager, page(manager, "/measures/M1/edit"), "/edit", Map.of("definition", "Theirs", "decimals", "0"));
        MockHttpServletResponse overtaken = send(manager, mine, "/edit", Map.of("definition", "Mine"));
        assertThat(overtaken.getStatus()).isEqualTo(409);
        Document again = parsed(overtaken);
        assertThat(again.select(".app-conflict").text()).contains("Theirs", "Mine");
        assertThat(send(manager, again, "/edit", Map.of()).getStatus()).isEqualTo(303);
        assertThat(page(manager, "/measures/M1").select("main").text()).contains("Mine");
    }

    @Test
    void pages_take_a_constant_number_of_statements() throws Exception {
        add(Map.of());
        enter("March 2026", "52");
        int list = SqlStatements.of(() -> page(manager, "/measures")).size();
        int one = SqlStatements.of(() -> page(manager, "/measures/M1")).size();
        for (int more = 0; more < 8; more++) {
            add(Map.of("name", "Measure " + more, "outcomes", "1.1"));
            enter("April 202" + more, "5" + more);
        }
        assertThat(SqlStatements.of(() -> page(manager, "/measures")))
                .hasSize(list)
                .hasSizeLessThanOrEqualTo(12);
        assertThat(SqlStatements.of(() -> page(manager, "/measures/M1")))
                .hasSize(one)
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void only_who_may_meets_the_forms() throws Exception {
        add(Map.of("owner", council().toString()));
        assertThat(status(officer, "/measures/M1/readings/new")).isEqualTo(404);
        assertThat(status(manager, "/measures/M1/readings/new")).isEqualTo(200);
        send(
                officer,
                page(officer, "/measures/M1/notes/new"),
                "/notes",
                Map.of(
                        "kind", "EXPLANATION",
                        "on.day", "1",
                        "on.month", "4",
                        "on.year", "2026",
                        "text", "We see it otherwise"));
        Document rival = page(manager, "/measures/M1");
        assertThat(rival.select("main").text()).contains("We see it otherwise");
        String takeBack = rival.select("a[href$=/take-back]").attr("href");
        assertThat(answer(area.another(Role.OFFICER, council()), get(URI.create(takeBack)))
                        .getStatus())
                .as("what somebody else wrote")
                .isEqualTo(404);
        assertThat(open(officer, takeBack).select("main").text()).contains("We see it otherwise");
        assertThat(page(officer, "/measures/M1").select(".app-actions")).isEmpty();
        assertThat(page(officer, "/measures").select(".app-actions")).isEmpty();
    }

    private UUID council() {
        if (council == null) {
            council = UUID.fromString(area.asManager(() -> {
                try {
                    return page(manager, "/measures/new")
                            .select("#owner option:contains(Test Council)")
                            .val();
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            }));
        }
        return council;
    }

    private MockHttpServletResponse add(Map<String, String> more) throws Exception {
        Map<String, String> typed = new LinkedHashMap<>(PLANS_IN_TIME);
        typed.put("owner", trust.toString());
        typed.putAll(more);
        return send(manager, page(manager, "/measures/new"), "/measures", typed);
    }

    private MockHttpServletResponse enter(String period, String value) throws Exception {
        return send(
                manager,
                page(manager, "/measures/M1/readings/new"),
                "/readings",
                Map.of("period", period, "value", value));
    }

    private static String errors(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return parsed(answer).select(".govuk-error-summary").text();
    }

    /** The form as it stands on the page, with some fields filled in anew. */
    private MockHttpServletResponse send(Member by, Document page, String to, Map<String, String> typed)
            throws Exception {
        Element form = page.selectFirst("main form[method=post][action$=" + to + "]");
        assertThat(form).as(to).isNotNull();
        MockHttpServletRequestBuilder request =
                post(URI.create(form.attr("action"))).with(csrf());
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden], input[type=text], input[type=radio][checked], input[type=checkbox][checked]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("textarea").forEach(field -> fields.put(field.attr("name"), field.wholeText()));
        form.select("select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").attr("value")));
        fields.putAll(typed);
        fields.forEach(request::param);
        return answer(by, request);
    }

    private MockHttpServletResponse file(Member by, String below) throws Exception {
        return AskedFile.of(address -> answer(by, get(URI.create(address))), plan + below);
    }

    private int status(Member by, String below) throws Exception {
        return answer(by, get(URI.create(plan + below))).getStatus();
    }

    private Document page(Member by, String below) throws Exception {
        return open(by, plan + below);
    }

    private Document open(Member by, String address) throws Exception {
        MockHttpServletResponse answer = answer(by, get(URI.create(address)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return parsed(answer);
    }

    private static Document parsed(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(text(answer));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(Member by, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(area.signedIn(by))).andReturn().getResponse();
    }
}
