package uk.sendplan.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import uk.sendplan.delivery.Stage;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class ApprovalsViewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;
    Member officer;
    EditBrowser manager;
    EditBrowser theirs;
    UUID action;

    @BeforeEach
    void a_plan_that_asks_for_approval() throws Exception {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        officer = area.member(Role.OFFICER);
        manager = new EditBrowser(mvc, area);
        theirs = new EditBrowser(mvc, area, officer);
        action = work.add("Ring every family", "31 March 2099");
        Answer on = manager.send(work.at("/approvals/setting"), Map.of("asked", "true"));
        assertThat(on.says()).isEqualTo("From now on what partners record counts once a plan manager has approved it.");
    }

    @Test
    void the_reviewer_sees_what_differs_from_what_counts() throws Exception {
        UUID first = work.record(action, null, Stage.IN_PROGRESS, "Red");
        work.record(officer, action, first, Stage.IN_PROGRESS, "Green");
        Element row = open().selectFirst(".app-proposal");
        assertThat(row.select("h2 a").attr("href")).isEqualTo(work.at("/actions/1.1.1"));
        assertThat(row.select(".app-tags").text()).containsSubsequence("In progress", "Red", "In progress", "Green");
        assertThat(row.text())
                .contains("Recorded by OFFICER on", "Test Council", "Compared with what PLAN_MANAGER recorded on")
                .contains("What was done", "Two were trained");
        assertThat(row.select(".app-history-part").eachText())
                .as("the same reasons are not said again")
                .doesNotContain("Reason");
    }

    @Test
    void several_are_approved_at_once_and_count_from_then_on() throws Exception {
        UUID one = work.record(officer, action, null, Stage.COMPLETE, null);
        UUID other = work.record(officer, work.add("Another", null), null, Stage.COMPLETE, null);
        work.record(officer, work.add("A third", null), null, Stage.COMPLETE, null);
        assertThat(open().select("main .govuk-body-l").text())
                .isEqualTo("3 updates await approval and do not count yet.");
        Document ticked = manager.open(work.at("/approvals?tick=true")).page();
        assertThat(ticked.select("input[name=update][checked]")).hasSize(3);
        Answer done = manager.formOf(manager.open(work.at("/approvals")))
                .with("update", one.toString())
                .send();
        assertThat(done.says()).isEqualTo("1 update is approved and counts from now on.");
        assertThat(manager.send(work.at("/approvals"), Map.of("update", other.toString(), "from", "?page=1"))
                        .goesTo())
                .isEqualTo(work.at("/approvals?page=1"));
        assertThat(open().select(".app-proposal")).hasSize(1);
        assertThat(page(theirs, "/actions/1.1.1").select(".app-answer").text())
                .contains("Complete")
                .doesNotContain("awaits approval");
    }

    @Test
    void nothing_ticked_is_said_and_what_was_written_stays() throws Exception {
        UUID update = work.record(officer, action, null, Stage.COMPLETE, null);
        Answer none = manager.send(work.at("/approvals"), Map.of("comment-" + update, "Who was rung?"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.summary()).containsExactly("Tick the updates that you approve");
        assertThat(none.page().select("#approve")).hasSize(1);
        assertThat(none.page().getElementById("comment-" + update).text()).isEqualTo("Who was rung?");
    }

    @Test
    void a_returned_update_needs_a_comment_comes_first_and_opens_with_its_text() throws Exception {
        UUID update = work.record(officer, action, null, Stage.COMPLETE, null);
        String address = work.at("/approvals/" + update + "/return");
        Answer empty = manager.send(address, Map.of("update", update.toString()));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.summary()).containsExactly("Say what has to be different");
        assertThat(empty.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#comment-" + update);
        assertThat(empty.page().select("input[name=update][checked]")).hasSize(1);
        assertThat(manager.send(address, Map.of("comment-" + update, "x".repeat(4001)))
                        .status())
                .isEqualTo(422);

        Answer returned = manager.send(address, Map.of("comment-" + update, "Who was rung?"));
        assertThat(returned.status()).isEqualTo(303);
        assertThat(manager.send(address, Map.of("comment-" + update, "Who was rung?"))
                        .status())
                .as("the same twice is once")
                .isEqualTo(303);
        assertThat(manager.send(address, Map.of("comment-" + update, "Something else"))
                        .status())
                .isEqualTo(409);

        work.add("Something overdue", "31 March 2020");
        Document mine = theirs.open("/workspace").page();
        assertThat(mine.select(".app-work-group h2").first().text()).startsWith("Returned to you");
        assertThat(mine.select(".app-work-group").first().text()).contains("Returned by PLAN_MANAGER: Who was rung?");
        assertThat(mine.select(".app-actions a").attr("href")).contains("/actions/1.1.1/updates/new");
        assertThat(mine.select(".app-work-group").first().select("button[name=latest]"))
                .isEmpty();
        Document form = page(theirs, "/actions/1.1.1/updates/new");
        assertThat(form.getElementById("returned").text()).contains("PLAN_MANAGER returned", "Who was rung?");
        assertThat(form.getElementById("done").text()).isEqualTo("Two were trained");
        assertThat(form.select("input[name=stage][checked]").attr("value")).isEqualTo("COMPLETE");
        assertThat(page(theirs, "/actions/1.1.1").select(".app-history").text())
                .contains("Returned by PLAN_MANAGER on", "Who was rung?");
    }

    @Test
    void who_hands_in_is_told_that_it_does_not_count_yet() throws Exception {
        Document form = page(theirs, "/actions/1.1.1/updates/new");
        assertThat(form.text()).contains("What you record counts once a plan manager has approved it.");
        Answer handedIn = theirs.formOf(theirs.open(work.at("/actions/1.1.1/updates/new")))
                .with("stage", "COMPLETE")
                .with("done", "All were rung")
                .send();
        assertThat(handedIn.says())
                .isEqualTo("Progress on 1.1.1 is handed in: Complete. It counts once a plan manager has approved it.");
        assertThat(page(theirs, "/actions/1.1.1").select(".app-pending").text())
                .startsWith("A later update awaits approval and does not count yet: Complete, recorded by OFFICER on");
        assertThat(theirs.open("/workspace").page().select(".app-work-group h2").text())
                .contains("Awaiting approval");
        assertThat(manager.open("/workspace").page().select(".app-work-waiting").text())
                .contains("1 update awaits your approval");
        assertThat(page(manager, "/board").select("#reports").text())
                .contains("1 update awaits approval and does not count yet");
        assertThat(page(manager, "/actions?reported=awaiting-approval").text()).contains("Ring every family");
        assertThat(manager.formOf(manager.open(work.at("/actions/1.1.1/updates/new")))
                        .with("stage", "SUSPENDED")
                        .with("reason", "The room was flooded")
                        .send()
                        .says())
                .as("what a manager records counts at once, and ends the waiting")
                .startsWith("Progress on 1.1.1 is recorded");
        assertThat(open().select(".app-proposal")).isEmpty();
    }

    @Test
    void what_was_recorded_anew_meanwhile_is_not_approved_and_is_named() throws Exception {
        UUID stays = work.record(officer, work.add("Another", null), null, Stage.COMPLETE, null);
        UUID first = work.record(officer, action, null, Stage.COMPLETE, null);
        EditBrowser.Form form = manager.formOf(manager.open(work.at("/approvals?tick=true")));
        work.record(officer, action, first, Stage.NOT_STARTED, null);
        Answer late = form.with("update", first.toString()).send();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select(".app-conflict").text())
                .contains("Nothing is approved.", "recorded anew or returned it meanwhile");
        assertThat(late.page().select(".app-proposal")).hasSize(2);
        assertThat(late.page().getElementById("tick-" + stays)).isNotNull();
    }

    @Test
    void others_see_the_list_and_nothing_to_press_and_only_the_reader_of_notes_sees_notes() throws Exception {
        work.record(officer, action, null, Stage.COMPLETE, null);
        for (Role role : new Role[] {Role.BOARD, Role.FORUM, Role.OFFICER}) {
            EditBrowser reader = new EditBrowser(mvc, area, area.another(role));
            Document page = reader.open(work.at("/approvals")).page();
            assertThat(page.select(".app-proposal")).as(role.name()).hasSize(1);
            assertThat(page.select("main form, main input[type=checkbox]"))
                    .as(role.name())
                    .isEmpty();
            assertThat(reader.send(
                                    work.at("/approvals"),
                                    Map.of("update", UUID.randomUUID().toString()))
                            .status())
                    .as(role.name())
                    .isEqualTo(404);
        }
    }

    @Test
    void strange_parameters_find_nothing_and_break_nothing() throws Exception {
        work.record(officer, action, null, Stage.COMPLETE, null);
        for (String odd : new String[] {
            "?page=-1", "?page=99999999999999", "?organisation=x", "?tick=maybe", "?organisation=%00", "?page=1&page=2"
        }) {
            assertThat(manager.open(work.at("/approvals" + odd)).status())
                    .as(odd)
                    .isEqualTo(200);
        }
        assertThat(manager.send(work.at("/approvals"), Map.of("update", "x")).status())
                .isEqualTo(422);
        assertThat(manager.send(work.at("/approvals/x/return"), Map.of()).status())
                .isEqualTo(404);
        assertThat(manager.send(work.at("/approvals/" + UUID.randomUUID() + "/return"), Map.of("comment", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(manager.send(
                                work.at("/approvals"),
                                Map.of("update", UUID.randomUUID().toString(), "from", "?%zz=1&page=//evil"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void stopping_leaves_what_waits_and_says_so() throws Exception {
        work.record(officer, action, null, Stage.COMPLETE, null);
        assertThat(manager.send(work.at("/approvals/setting"), Map.of("asked", "false"))
                        .says())
                .isEqualTo("From now on what partners record counts at once.");
        Document page = open();
        assertThat(page.select("main .govuk-body-l").text())
                .isEqualTo("1 update still awaits approval and does not count yet.");
        assertThat(page.select("main").text()).contains("still has to be approved or returned");
        assertThat(page.select("button[name=asked]").attr("value")).isEqualTo("true");
    }

    @Test
    void the_page_takes_the_same_statements_for_one_and_for_many() throws Exception {
        work.record(officer, action, null, Stage.COMPLETE, null);
        int one = SqlStatements.of(this::open).size();
        for (int made = 0; made < 40; made++) {
            work.record(officer, work.add("Action " + made, null), null, Stage.COMPLETE, null);
        }
        assertThat(SqlStatements.of(this::open)).hasSize(one);
        Document page = open();
        assertThat(page.select(".app-proposal")).hasSize(25);
        assertThat(page.html().length()).isLessThan(100_000);
    }

    private Document open() throws Exception {
        return manager.open(work.at("/approvals")).page();
    }

    private Document page(EditBrowser browser, String below) throws Exception {
        return browser.open(work.at(below)).page();
    }
}
