package uk.sendplan.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import uk.sendplan.EditBrowser;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.access.TestSignIn;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.delivery.Stage;
import uk.sendplan.shared.London;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class WorkViewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    CycleKeeping cycles;

    TestArea area;
    Member officer;
    TestWork.Of work;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        officer = area.member(Role.OFFICER);
        work = tests.of(area, area.enter(TestPlans.small()));
    }

    @Test
    void who_records_progress_is_led_to_hand_over_what_they_own() throws Exception {
        String link = area.at("/hand-over");
        assertThat(page(officer, "/workspace")
                        .select("main a[href=" + link + "]")
                        .text())
                .startsWith("Hand over your actions");
        assertThat(page(officer, link).select("h1").text()).isEqualTo("Hand over actions");
        assertThat(page(area.member(Role.BOARD), "/workspace").select("main a[href=" + link + "]"))
                .isEmpty();
    }

    @Test
    void the_answer_stands_first_and_each_count_is_the_number_of_rows_behind_its_link() throws Exception {
        oneOfEachGroup();
        Document page = page(officer, "/workspace");
        assertThat(page.select("main .govuk-body-l").text())
                .isEqualTo("1 of your 4 open actions is overdue, 1 is due in the next 30 days, 1 other has no update.");
        assertThat(page.select(".app-work-group h2").eachText())
                .containsExactly("Overdue 1", "Due in the next 30 days 1", "No update 1", "All other open work 1");
        assertThat(page.select(".app-figures a")).hasSize(5).allSatisfy(figure -> {
            int count =
                    Integer.parseInt(figure.selectFirst(".app-figure-number").text());
            Document group = page(officer, figure.attr("href"));
            assertThat(group.select(".app-work tbody tr")).hasSize(count);
            assertThat(group.select(".app-work-group h2").text())
                    .startsWith(figure.select("span").last().text());
        });
    }

    @Test
    void it_says_by_when_updates_are_due_and_how_many_actions_have_none_yet() throws Exception {
        oneOfEachGroup();
        assertThat(page(officer, "/workspace").select(".app-work-asks")).isEmpty();
        LocalDate today = London.today(Clock.systemUTC());
        area.asManager(() ->
                cycles.add(area.manager(), TestCycles.add(work.id(), "Spring", today.minusDays(3), today.plusDays(5))));

        Element asks = page(officer, "/workspace").selectFirst(".app-work-asks");

        assertThat(asks.text())
                .isEqualTo("Updates for Spring are due in 5 days, by " + London.weekdayInWords(today.plusDays(5))
                        + ". 3 of your actions have none yet. Update them on one page");
        assertThat(asks.select("a").eachAttr("href")).containsExactly(work.at("/cycles/spring"), work.at("/updates"));
        assertThat(page(officer, "/workspace").select(".app-work-why").text())
                .isEqualTo("3 actions have no update since the reporting cycle opened, or from the last 28 days where"
                        + " none is open.");
    }

    private void oneOfEachGroup() {
        UUID silent = work.add("Long silent", "31 December 2098");
        work.record(silent, null, Stage.IN_PROGRESS);
        area.letDaysPass(46);
        work.add("Overdue", "31 March 2020");
        work.record(work.add("Finished", null), null, Stage.COMPLETE);
        work.record(work.add("All well", "31 December 2099"), null, Stage.IN_PROGRESS);
        work.add("Due soon", soon());
    }

    private static String soon() {
        return London.dayInWords(London.today(Clock.systemUTC()).plusDays(20));
    }

    @Test
    void what_is_finished_is_shown_when_it_is_asked_for() throws Exception {
        oneOfEachGroup();
        assertThat(titles(page(officer, "/workspace"))).hasSize(4).doesNotContain("Finished");
        for (String asked : List.of("?closed=true", "?closed=true&sort=number")) {
            assertThat(titles(page(officer, "/workspace" + asked))).hasSize(5).contains("Finished");
        }
        for (String asked : List.of("?stage=complete", "?standing=finished", "?group=closed")) {
            assertThat(titles(page(officer, "/workspace" + asked))).containsExactly("Finished");
        }
    }

    @Test
    void a_row_says_where_the_action_stands_and_how_to_record_on_it() throws Exception {
        UUID action = work.add("Train the café’s staff", "31 March 2020", area.organisation(), officer);
        UUID update = work.record(action, null, Stage.IN_PROGRESS);
        area.letDaysPass(3);
        work.propose(officer, action, "31 March 2099", "Ice");
        Element row = page(officer, "/workspace").selectFirst(".app-work tbody tr");
        assertThat(row.select("th a").attr("href")).isEqualTo(work.at("/actions/1.1.1"));
        assertThat(row.text())
                .contains(
                        "Train the café’s staff",
                        "Reference 1.1",
                        "OFFICER",
                        "31 March 2020",
                        "overdue by",
                        "New date proposed: 31 March 2099",
                        "Red",
                        "updated 3 days ago");
        assertThat(row.select("td a").attr("href")).isEqualTo(work.at("/actions/1.1.1/updates/new?from=work"));
        Element confirm = row.selectFirst("button");
        assertThat(confirm.attr("formaction")).startsWith(work.at("/actions/1.1.1/updates/confirm?key="));
        assertThat(confirm.attr("name") + "=" + confirm.attr("value")).isEqualTo("latest=" + update);
        Element form = confirm.closest("form");
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.select("[name=from]").val()).isEqualTo("work");
        assertThat(form.select("[name=_csrf]")).hasSize(1);
    }

    @Test
    void only_open_work_with_an_update_can_be_confirmed_and_each_press_has_a_key_of_its_own() throws Exception {
        work.record(work.add("One", null), null, Stage.IN_PROGRESS);
        work.record(work.add("Two", null), null, Stage.NOT_STARTED);
        work.record(work.add("Three", null), null, Stage.COMPLETE);
        work.record(work.add("Four", null), null, Stage.SUSPENDED);
        work.add("Five", null);
        Document page = page(officer, "/workspace?closed=true");
        assertThat(page.select(".app-work button").eachAttr("formaction"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(page.select(".app-work td a")).hasSize(5);
    }

    @Test
    void the_next_action_to_record_on_is_one_press_away_until_all_are_done() throws Exception {
        UUID first = work.add("First", "31 March 2020");
        UUID second = work.add("Second", "31 March 2099");
        work.record(second, null, Stage.NOT_STARTED);
        area.letDaysPass(29);
        Element next = page(officer, "/workspace").selectFirst("main .app-actions");
        assertThat(next.select("a").attr("href")).isEqualTo(work.at("/actions/1.1.1/updates/new?from=work"));
        assertThat(next.text()).contains("Update next: 1.1.1 First", "2 actions have no update from the last 28 days");
        work.record(first, null, Stage.IN_PROGRESS);
        assertThat(page(officer, "/workspace").select("main .app-actions a").attr("href"))
                .isEqualTo(work.at("/actions/1.1.2/updates/new?from=work"));
        assertThat(page(officer, "/workspace").select("main .app-actions").text())
                .contains("1 action has no update");
        UUID latest = work.record(work.add("Third", null), null, Stage.IN_PROGRESS);
        assertThat(latest).isNotNull();
        assertThat(page(area.member(Role.BOARD), "/workspace").select("main .app-actions"))
                .isEmpty();
    }

    @Test
    void whoever_records_from_a_part_of_their_work_comes_back_to_it() throws Exception {
        UUID update = work.record(work.add("Ring every family", "31 May 2099"), null, Stage.NOT_STARTED);
        String here = "/workspace?q=ring&sort=number";
        Document page = page(officer, here);
        Element row = page.selectFirst(".app-work tbody tr");
        EditBrowser browser = new EditBrowser(mvc, area, officer);
        EditBrowser.Answer confirmed = browser.send(
                row.select("button").attr("formaction"),
                Map.of(
                        "latest",
                        update.toString(),
                        "from",
                        page.select("[name=from]").val()));
        assertThat(confirmed.status()).isEqualTo(303);
        assertThat(confirmed.goesTo()).isEqualTo(here);
        assertThat(page(officer, here).select(".app-work .app-tag").text()).isEqualTo("Not started");
        assertThat(form(browser, row.select("td a").attr("href"))
                        .with("done", "Half of them")
                        .send()
                        .goesTo())
                .isEqualTo(here);
        for (String odd :
                List.of("https://bad.example", "work//bad.example", "work?a\r\nb:c", "work?" + "x".repeat(500))) {
            assertThat(form(browser, work.at("/actions/1.1.1/updates/new"))
                            .with("from", odd)
                            .with("done", "Some")
                            .send()
                            .goesTo())
                    .isEqualTo(work.at("/actions/1.1.1"));
        }
    }

    private EditBrowser.Form form(EditBrowser browser, String address) throws Exception {
        return browser.formOf(new EditBrowser.Answer(
                200, answer(signedIn(officer), address).getContentAsString(StandardCharsets.UTF_8), null, null));
    }

    @Test
    void filters_are_kept_and_an_address_can_be_shared() throws Exception {
        work.add("Train the café’s staff", "31 March 2020", area.organisation(), officer);
        work.add("Ring every family", "31 March 2020");
        String query = "?group=overdue&q=cafe&owner=me&standing=overdue-without-update&stage=not-started"
                + "&due=overdue&closed=true&sort=standing";
        Document page = page(officer, "/workspace" + query);
        assertThat(titles(page)).containsExactly("Train the café’s staff");
        assertThat(page.select("main [role=status]").text()).isEqualTo("1 of your 2 actions fits the filter.");
        assertThat(page.select(".app-find select option[selected]").eachAttr("value"))
                .containsExactlyInAnyOrder(
                        "overdue", "me", "overdue-without-update", "not-started", "overdue", "standing");
        assertThat(page.select("#q").val()).isEqualTo("cafe");
        assertThat(page.select("#closed").hasAttr("checked")).isTrue();
        assertThat(page.select(".app-find details").hasAttr("open")).isTrue();
        assertThat(page.select(".app-filter-buttons a").attr("href")).isEqualTo("/workspace");
    }

    @Test
    void a_filter_that_finds_nothing_says_so_and_a_value_that_is_gone_stays_chosen() throws Exception {
        work.add("Ring every family", null);
        String nobody = UUID.randomUUID().toString();
        Document page = page(officer, "/workspace?owner=" + nobody);
        assertThat(page.select("main").text())
                .contains("None of your 1 action fits the filter.", "No action fits the filter");
        assertThat(page.select("#owner option[selected]").val()).isEqualTo(nobody);
        for (String odd : List.of("%00", "%3Cscript%3E", "%7B0%7D", "%F0%9F%98%80", "x".repeat(3000), "%25")) {
            for (String name : List.of("q", "owner", "standing", "stage", "due", "group", "plan", "sort", "page")) {
                MockHttpServletResponse answer = answer(signedIn(officer), "/workspace?" + name + "=" + odd);
                assertThat(answer.getStatus()).isEqualTo(200);
                assertThat(Jsoup.parse(answer.getContentAsString()).select("main script"))
                        .isEmpty();
            }
        }
    }

    @Test
    void work_of_several_plans_names_each_and_can_be_asked_for_by_plan() throws Exception {
        work.add("In the first", null);
        assertThat(page(officer, "/workspace").select("#plan")).isEmpty();
        String other = area.enter(TestPlans.ofReferences(2));
        tests.of(area, other).add("In the second", null);
        Document page = page(officer, "/workspace");
        assertThat(page.select(".app-work").text()).contains("Small improvement plan", "A plan of 2 references");
        assertThat(titles(page(officer, "/workspace?plan=" + area.slug() + "/" + other)))
                .containsExactly("In the second");
    }

    @Test
    void an_officer_sees_their_own_organisations_work_and_what_they_own_and_nothing_else() throws Exception {
        UUID clinic = area.organisation("Clinic");
        Member ofClinic = area.another(Role.OFFICER, clinic);
        work.add("The council’s", null);
        work.add("The clinic’s", null, clinic, null);
        work.add("The clinic’s and owned", null, clinic, ofClinic);
        UUID retired = work.add("No longer done", null);
        work.retire(retired);
        assertThat(titles(page(officer, "/workspace"))).containsExactly("The council’s");
        assertThat(titles(page(ofClinic, "/workspace?sort=number")))
                .containsExactly("The clinic’s", "The clinic’s and owned");
        assertThat(titles(page(ofClinic, "/workspace?owner=me"))).containsExactly("The clinic’s and owned");
        assertThat(titles(page(area.manager(), "/workspace"))).containsExactly("The council’s");
        TestArea elsewhere = areas.fresh();
        assertThat(page(elsewhere.member(Role.OFFICER), elsewhere, "/workspace").select(".app-work"))
                .isEmpty();
    }

    @Test
    void a_board_member_who_owns_an_action_reads_it_without_buttons() throws Exception {
        Member board = area.member(Role.BOARD);
        UUID action = work.add("Ask the board", "31 March 2020", area.organisation(), board);
        work.record(action, null, Stage.IN_PROGRESS);
        Document page = page(board, "/workspace");
        assertThat(titles(page)).containsExactly("Ask the board");
        assertThat(page.select(".app-work td a, .app-work button, main form[method=post], main .app-actions"))
                .isEmpty();
        assertThat(page.select("main .govuk-body-l").text()).isEqualTo("Your one open action is overdue.");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoever_has_no_work_finds_their_plans(Role role) throws Exception {
        Document page = page(area.member(role), "/workspace");
        boolean records = role == Role.OFFICER || role == Role.PLAN_MANAGER;
        assertThat(page.select("main").text())
                .contains(records ? "your organisation leads none yet" : "You own no action.")
                .contains("Small improvement plan");
        assertThat(page.select("main a.govuk-button").attr("href")).isEqualTo(work.at(""));
        assertThat(page.select(".app-figures, .app-find")).isEmpty();
        assertThat(page.select(".app-navigation a").get(0).text()).isEqualTo("My work");
    }

    @Test
    void somebody_without_an_area_is_told_what_to_wait_for_and_an_administrator_where_to_go() throws Exception {
        assertThat(without(false).text()).contains("You belong to no area yet");
        assertThat(without(false).select("a[href=/admin]")).isEmpty();
        assertThat(without(true).select("a[href=/admin]")).hasSize(1);
    }

    private Element without(boolean administrator) throws Exception {
        UUID account = UUID.randomUUID();
        TestAreas.asAdministrator(() -> accounts.add(account, account + "@test.example", "Newcomer", administrator));
        return Jsoup.parse(answer(TestSignIn.as(account, account + "@test.example"), "/workspace")
                        .getContentAsString())
                .selectFirst("main");
    }

    @Test
    void a_plan_manager_is_told_what_waits_for_a_decision_and_an_officer_is_not() throws Exception {
        UUID action = work.add("Ring every family", "31 March 2020");
        UUID retired = work.add("No longer done", "31 March 2020");
        work.propose(officer, action, "May 2099", "Ice");
        work.propose(officer, retired, "May 2099", "Snow");
        work.retire(retired);
        Element waiting = page(area.manager(), "/workspace").selectFirst(".app-work-waiting a");
        assertThat(waiting.text()).isEqualTo("1 new due date waits for your decision: Small improvement plan");
        assertThat(page(area.manager(), waiting.attr("href")).select("#waiting li"))
                .hasSize(1);
        assertThat(page(officer, "/workspace").select(".app-work-waiting")).isEmpty();
    }

    @Test
    void five_hundred_actions_take_no_more_statements_than_five_and_no_page_of_them_is_large() throws Exception {
        fill(5);
        int few = statements();
        fill(495);
        assertThat(statements()).isEqualTo(few).isLessThan(20);
        for (String asked : List.of("", "?page=2", "?page=10", "?sort=updated&owner=organisation", "?group=rest")) {
            MockHttpServletResponse answer = answer(signedIn(officer), "/workspace" + asked);
            Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
            assertThat(page.select(".app-work tbody tr")).as(asked).hasSize(50);
            assertThat(answer.getContentAsByteArray()).as(asked).hasSizeLessThan(100_000);
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
        Document last = page(officer, "/workspace?group=rest&page=2");
        assertThat(last.select(".govuk-pagination a").eachAttr("href")).contains("/workspace?group=rest&page=1");
    }

    private void fill(int actions) {
        for (int made = 0; made < actions; made++) {
            UUID action = work.add(
                    "Train everybody who meets families, in every school and clinic of the county, so that all know "
                            + "whom to ask and what comes next (" + made + ")",
                    made % 5 == 0 ? "31 March 2020" : "Autumn term 2098",
                    area.organisation(),
                    made % 2 == 0 ? officer : null);
            work.record(action, null, Stage.IN_PROGRESS);
            work.propose(officer, action, "End of the summer term 2099".replace("End of the ", ""), "Ice");
        }
    }

    private int statements() throws Exception {
        return SqlStatements.of(() -> answer(signedIn(officer), "/workspace")).size();
    }

    private RequestPostProcessor signedIn(Member member) {
        return area.signedIn(member);
    }

    private MockHttpServletResponse answer(RequestPostProcessor person, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(person)).andReturn().getResponse();
    }

    private Document page(Member member, String address) throws Exception {
        return page(member, area, address);
    }

    private Document page(Member member, TestArea of, String address) throws Exception {
        MockHttpServletResponse answer = answer(of.signedIn(member), address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> titles(Document page) {
        return page.select(".app-work td:nth-child(2)").stream()
                .map(Element::ownText)
                .toList();
    }
}
