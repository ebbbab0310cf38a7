package uk.sendplan.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.Dependencies;
import uk.sendplan.delivery.Dependencies.WaitFor;
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.shared.AsAt;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class DueDatesViewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    ActionQueries actions;

    @Autowired
    Dependencies dependencies;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;
    Member officer;
    EditBrowser browser;
    UUID action;

    @BeforeEach
    void an_action_that_is_due() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        officer = area.member(Role.OFFICER);
        browser = new EditBrowser(mvc, area);
        action = work.add("Ring every family", "31 March 2099");
    }

    @Test
    void a_proposal_says_all_that_its_decision_needs() throws Exception {
        work.decide(area.manager(), work.propose(officer, action, "30 April 2099", "Ice"), Decided.APPROVED, null);
        work.propose(officer, action, "31 May 2099", "Snow fell until April");
        Document page = open();
        assertThat(page.select("main .govuk-body-l").text()).startsWith("1 new due date waits for a decision.");
        assertThat(page.select("#waiting li")).hasSize(1);
        Element waiting = page.selectFirst("#waiting li");
        assertThat(waiting.select("h3 a").attr("href")).isEqualTo(work.at("/actions/1.1.1"));
        assertThat(waiting.text())
                .contains("1.1.1 Ring every family", "From 30 April 2099 to 31 May 2099")
                .contains("31 days later, would be the third date", "Snow fell until April")
                .contains("Proposed by OFFICER on", "Test Council");
        assertThat(page.select("#decided li").text())
                .contains("30 days later, became the second date", "Approved by PLAN_MANAGER on");
    }

    @Test
    void a_proposal_says_what_else_would_slip_until_it_is_decided() throws Exception {
        UUID waiting = work.add("Say how it went", "15 April 2099");
        work.add("Not waiting", "1 April 2099");
        area.asManager(() -> {
            dependencies.add(area.manager(), new WaitFor(UUID.randomUUID(), waiting, "1.1.1", null));
            return true;
        });
        UUID proposal = work.propose(officer, action, "30 April 2099", "Ice");
        assertThat(open().select("#waiting .app-pending").text())
                .isEqualTo("With the date that is proposed these would slip: 1.1.2 by 15 days.");
        work.decide(area.manager(), proposal, Decided.REFUSED, "Somebody waits");
        assertThat(open().select(".app-pending")).isEmpty();
    }

    @Test
    void a_manager_approves_from_the_list_and_the_date_moves() throws Exception {
        UUID proposal = work.propose(officer, action, "31 May 2099", "Snow");
        Answer answer = decide(proposal, "APPROVED", "");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(work.at("/due-dates"));
        assertThat(answer.says()).isEqualTo("Approved: action 1.1.1 is now due 31 May 2099. It was due 31 March 2099.");
        assertThat(due()).isEqualTo("31 May 2099");
        assertThat(open().select("main .govuk-body-l").text()).isEqualTo("No new due date waits for a decision.");
    }

    @Test
    void a_refusal_needs_a_reason_and_what_was_typed_is_kept() throws Exception {
        UUID other = work.propose(officer, work.add("Another", "31 March 2099"), "31 May 2099", "Fog");
        UUID proposal = work.propose(officer, action, "31 May 2099", "Snow");
        Answer empty = decide(proposal, "REFUSED", "  ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.summary()).containsExactly("Enter the reason why it is refused");
        assertThat(empty.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#reason-" + proposal);
        assertThat(empty.page().getElementById("reason-" + proposal).attr("aria-describedby"))
                .contains("reason-" + proposal + "-error");
        Answer tooLong = decide(proposal, "REFUSED", "x".repeat(4001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().getElementById("reason-" + proposal).text()).hasSize(4001);
        assertThat(tooLong.page().getElementById("reason-" + other).text()).isEmpty();

        Answer refused = decide(proposal, "REFUSED", "Families were promised it");
        assertThat(refused.says()).isEqualTo("Refused: action 1.1.1 stays due 31 March 2099.");
        assertThat(due()).isEqualTo("31 March 2099");
        Element decided = open().selectFirst("#decided li");
        assertThat(decided.text()).contains("Refused by PLAN_MANAGER on", "Families were promised it");
        assertThat(decided.select("del").text()).isEqualTo("31 May 2099");
        assertThat(decided.text()).doesNotContain("became");
    }

    @Test
    void what_somebody_else_decided_meanwhile_is_said_and_stands() throws Exception {
        UUID proposal = work.propose(officer, action, "31 May 2099", "Snow");
        work.decide(area.another(Role.PLAN_MANAGER), proposal, Decided.REFUSED, "No money");
        Answer late = decide(proposal, "APPROVED", "Because it snowed");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select(".app-conflict").text())
                .contains("PLAN_MANAGER refused the new date of action 1.1.1, 31 May 2099, on", "No money")
                .contains("Your decision was not kept", "Because it snowed");
        assertThat(due()).isEqualTo("31 March 2099");
    }

    @Test
    void sending_the_same_form_twice_decides_once_and_the_other_button_changes_nothing() throws Exception {
        UUID proposal = work.propose(officer, action, "31 May 2099", "Snow");
        String key = UUID.randomUUID().toString();
        Map<String, String> approve = Map.of("key", key, "outcome", "APPROVED", "reason", "");
        String address = work.at("/due-dates/" + proposal);
        assertThat(browser.send(address, approve).status()).isEqualTo(303);
        assertThat(browser.send(address, approve).status()).isEqualTo(303);
        assertThat(browser.send(address, Map.of("key", key, "outcome", "REFUSED", "reason", "No"))
                        .status())
                .isEqualTo(409);
        assertThat(open().select("#decided > ol > li")).hasSize(1);
    }

    @Test
    void what_is_no_decision_is_refused() throws Exception {
        UUID proposal = work.propose(officer, action, "31 May 2099", "Snow");
        for (String outcome : List.of("WITHDRAWN", "", "approved", "x")) {
            assertThat(decide(proposal, outcome, "Why").summary())
                    .containsExactly("Choose whether to approve or to refuse the new date");
        }
        assertThat(browser.send(work.at("/due-dates/" + proposal), Map.of("key", "x", "outcome", "APPROVED"))
                        .status())
                .isEqualTo(422);
        UUID another = work.propose(officer, work.add("Another", "31 March 2099"), "31 May 2099", "Fog");
        String key = UUID.randomUUID().toString();
        Map<String, String> approve = Map.of("key", key, "outcome", "APPROVED", "reason", "");
        assertThat(browser.send(work.at("/due-dates/" + proposal), approve).status())
                .isEqualTo(303);
        assertThat(browser.send(work.at("/due-dates/" + another), approve).status())
                .isEqualTo(422);
        assertThat(due()).isEqualTo("31 May 2099");
    }

    @Test
    void only_managers_decide_and_only_what_belongs_to_the_plan() throws Exception {
        UUID proposal = work.propose(officer, action, "31 May 2099", "Snow");
        for (Role role : List.of(Role.OFFICER, Role.PUBLISHER, Role.BOARD, Role.FORUM)) {
            EditBrowser reader = new EditBrowser(mvc, area, area.member(role));
            Document page = reader.open(work.at("/due-dates")).page();
            assertThat(page.select("#waiting li")).hasSize(1);
            assertThat(page.select("main form")).isEmpty();
            assertThat(reader.send(
                                    work.at("/due-dates/" + proposal),
                                    Map.of("key", UUID.randomUUID().toString(), "outcome", "APPROVED"))
                            .status())
                    .isEqualTo(404);
        }
        String other = area.enter(TestPlans.ofReferences(2));
        for (String unknown : List.of(
                area.at("/" + other + "/due-dates/" + proposal),
                work.at("/due-dates/" + UUID.randomUUID()),
                work.at("/due-dates/x"))) {
            assertThat(browser.send(unknown, Map.of("key", UUID.randomUUID().toString(), "outcome", "APPROVED"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(due()).isEqualTo("31 March 2099");
    }

    @Test
    void a_retired_action_waits_for_no_decision() throws Exception {
        work.propose(officer, action, "31 May 2099", "Snow");
        work.retire(action);
        assertThat(open().select("#waiting")).isEmpty();
    }

    @Test
    void decisions_have_pages_and_take_no_more_statements() throws Exception {
        decided(1);
        int few = statements();
        decided(26);
        assertThat(statements()).isEqualTo(few).isLessThan(15);
        Document first = open();
        assertThat(first.select("#decided .app-count").text()).isEqualTo("27");
        assertThat(first.select("#decided > ol > li")).hasSize(25);
        assertThat(first.select("#decided .app-proposal-reason").eachText()).startsWith("Because 26");
        Document second = browser.open(work.at("/due-dates?page=2")).page();
        assertThat(second.select("#decided > ol > li")).hasSize(2);
        assertThat(second.select(".govuk-pagination a").eachAttr("href"))
                .contains(work.at("/due-dates?page=1#decided"));
        assertThat(browser.open(work.at("/due-dates?page=999")).page().select("#decided > ol > li"))
                .hasSize(2);
    }

    private void decided(int count) {
        for (int made = 1; made <= count; made++) {
            UUID proposal = work.propose(officer, action, "31 May " + (2040 + made), "Because " + made);
            work.decide(area.manager(), proposal, Decided.REFUSED, "No " + made);
        }
    }

    private int statements() throws Exception {
        return SqlStatements.of(this::open).size();
    }

    private Document open() throws Exception {
        Answer answer = browser.open(work.at("/due-dates"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        return answer.page();
    }

    private Answer decide(UUID proposal, String outcome, String reason) throws Exception {
        return browser.send(
                work.at("/due-dates/" + proposal),
                Map.of("key", UUID.randomUUID().toString(), "outcome", outcome, "reason", reason));
    }

    private String due() {
        return area.asManager(() -> actions.action(area.manager(), action, AsAt.NOW))
                .orElseThrow()
                .due()
                .words();
    }
}
