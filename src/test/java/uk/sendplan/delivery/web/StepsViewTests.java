package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.Stage;
import uk.sendplan.reporting.web.TestWork;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** Milestones within an action, and what an action waits for. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class StepsViewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;
    Member officer;
    EditBrowser browser;
    UUID action;

    @BeforeEach
    void an_action() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        officer = area.member(Role.OFFICER);
        browser = new EditBrowser(mvc, area, officer);
        action = work.add("Ring every family", "31 March 2099");
    }

    @Test
    void a_milestone_is_planned_moved_and_reached_and_its_first_date_stays() throws Exception {
        Answer added = add("Half are rung", "May 2099");
        assertThat(added.goesTo()).isEqualTo(work.at("/actions/1.1.1#milestones"));
        assertThat(added.says()).isEqualTo("The milestone is added: Half are rung");
        assertThat(part().text()).contains("0 of 1 milestone is reached.", "Planned", "due May 2099");
        String address = part().select(".app-small-actions a").attr("href");

        browser.form(address).with("due", "June 2099").send();
        assertThat(part().text()).contains("due June 2099", "first planned for May 2099");
        assertThat(browser.open(address).page().text()).contains("It was first planned for May 2099");

        Answer reached = browser.form(address).with("doneOn", "3 March 2026").send();
        assertThat(reached.status()).isEqualTo(303);
        assertThat(part().text()).contains("1 of 1 milestone is reached.", "Reached", "reached on 3 March 2026");
    }

    @Test
    void an_overdue_one_is_said_and_one_that_is_withdrawn_keeps_its_place_and_reason() throws Exception {
        add("Long past", "1 May 2020");
        add("Not any more", "1 May 2021");
        assertThat(part().text()).contains("0 of 2 milestones are reached, 2 are overdue.");
        String second = part().select(".app-small-actions a").get(1).attr("href");
        browser.form(second).with("withdrawnBecause", "The school closed").send();
        assertThat(part().text())
                .contains("0 of 1 milestone is reached, 1 is overdue.", "Withdrawn", "The school closed");
    }

    @Test
    void bad_milestones_are_refused_at_their_field_and_what_was_typed_stays() throws Exception {
        Answer empty = add(" ", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.summary()).containsExactly("Enter what is to be reached", "Enter by when it is to be reached");
        Answer odd = browser.form(work.at("/actions/1.1.1/milestones/new"))
                .with("title", "<script>x</script>")
                .with("due", "when it rains")
                .with("doneOn", "May 2026")
                .send();
        assertThat(odd.summary())
                .anyMatch(text -> text.contains("when it rains"))
                .contains("“May 2026” is not a day. Write it as 3 March 2026");
        assertThat(odd.page().getElementById("title").val()).isEqualTo("<script>x</script>");
        String tomorrow = London.dayInWords(java.time.LocalDate.now(London.ZONE).plusDays(2));
        assertThat(browser.form(work.at("/actions/1.1.1/milestones/new"))
                        .with("title", "Done in the future")
                        .with("due", "May 2099")
                        .with("doneOn", tomorrow)
                        .send()
                        .summary())
                .containsExactly("The day on which it was reached cannot be in the future");
        assertThat(browser.form(work.at("/actions/1.1.1/milestones/new"))
                        .with("title", "x".repeat(301))
                        .with("due", "May 2099")
                        .send()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_milestone_that_somebody_changed_meanwhile_shows_both_texts() throws Exception {
        add("Half are rung", "May 2099");
        String address = part().select(".app-small-actions a").attr("href");
        EditBrowser.Form form = browser.form(address);
        browser.form(address).with("title", "A third is rung").send();
        Answer late = form.with("title", "All are rung").send();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select(".app-conflict").text()).contains("A third is rung", "All are rung");
        assertThat(browser.formOf(late).send().status()).isEqualTo(303);
        assertThat(part().text()).contains("All are rung");
    }

    @Test
    void the_same_new_milestone_twice_is_one_and_the_past_knows_it_only_from_its_day_on() throws Exception {
        EditBrowser.Form form = browser.form(work.at("/actions/1.1.1/milestones/new"))
                .with("title", "Once")
                .with("due", "May 2099");
        form.send();
        form.send();
        assertThat(part().select("li")).hasSize(1);
        area.letDaysPass(3);
        add("Later", "June 2099");
        String yesterday = java.time.LocalDate.now(London.ZONE).minusDays(1).toString();
        Document then =
                browser.open(work.at("/actions/1.1.1?asAt=" + yesterday)).page();
        assertThat(then.getElementById("milestones").select("li h3").eachText()).containsExactly("Once");
        assertThat(then.getElementById("milestones").select("a")).isEmpty();
    }

    @Test
    void what_waits_for_another_is_told_on_both_and_by_how_much_it_slips() throws Exception {
        UUID second = work.add("Write to the others", "31 January 2099");
        Answer added = waitFor("1.1.2", "1.1.1", "Who answered is not written to");
        assertThat(added.says()).isEqualTo("Action 1.1.2 waits for 1.1.1 now.");
        assertThat(dependencies("1.1.2").text())
                .contains("By what it waits for, it cannot be done before 31 March 2099, 59 days after it is due.")
                .contains("1.1.1 Ring every family, due 31 March 2099", "Who answered is not written to");
        assertThat(dependencies("1.1.1").text())
                .contains("These wait for this action", "1.1.2 Write to the others")
                .contains("It cannot be done before 31 March 2099, 59 days after it is due");
        work.propose(officer, action, "30 April 2099", "Snow");
        assertThat(dependencies("1.1.1").text())
                .contains("With the date that is proposed these would slip: 1.1.2 by 89 days.");
        work.record(action, null, Stage.COMPLETE, null);
        assertThat(dependencies("1.1.2").text())
                .contains("1.1.1 Ring every family, done")
                .doesNotContain("59 days");
        work.retire(second);
        assertThat(dependencies("1.1.1").text()).doesNotContain("1.1.2");
    }

    @Test
    void work_that_has_begun_does_not_begin_anew_when_what_it_waits_for_is_done() throws Exception {
        UUID begun = UUID.randomUUID();
        area.asManager(() -> keeping.add(
                area.manager(),
                new AddAction(
                        begun,
                        work.reference("1.1"),
                        null,
                        false,
                        new Description(
                                "A long one",
                                null,
                                area.organisation(),
                                null,
                                Set.of(),
                                VagueDate.read("1 April 2098"),
                                VagueDate.read("30 March 2099")))));
        waitFor("1.1.2", "1.1.1", "");
        assertThat(dependencies("1.1.2").text()).contains("cannot be done before 30 March 2100, 365 days after");
        work.record(begun, null, Stage.IN_PROGRESS, "Red");
        assertThat(dependencies("1.1.2").text()).contains("cannot be done before 31 March 2099, 1 day after");
    }

    @Test
    void odd_dependencies_are_refused_at_the_number() throws Exception {
        work.add("Write to the others", null);
        work.add("A third", null);
        waitFor("1.1.2", "1.1.1", "");
        waitFor("1.1.3", "1.1.2", "");
        assertThat(waitFor("1.1.1", "9.9.9", "").summary())
                .containsExactly("This plan has no action 9.9.9 that is worked on");
        assertThat(waitFor("1.1.1", "1.1.1", "").summary()).containsExactly("An action cannot wait for itself");
        assertThat(waitFor("1.1.1", "", "").summary())
                .containsExactly("Enter the number of the action that it waits for");
        Answer back = waitFor("1.1.1", "1.1.3", "Because");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.summary())
                .containsExactly(
                        "Action 1.1.3 waits for 1.1.1 already, directly or through others. They cannot wait for"
                                + " each other");
        assertThat(back.page().getElementById("why").val()).isEqualTo("Because");
        assertThat(waitFor("1.1.3", "1.1.2", "again").status()).isEqualTo(303);
        Element remove =
                browser.open(work.at("/actions/1.1.3/waits-for")).page().selectFirst("form[action$=/remove]");
        assertThat(browser.send(remove.attr("action"), Map.of()).says())
                .isEqualTo("Action 1.1.3 waits for it no longer.");
        assertThat(waitFor("1.1.1", "1.1.3", "").status()).isEqualTo(303);
    }

    @Test
    void two_at_once_never_make_two_actions_wait_for_each_other() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 6; round++) {
                String one = "1.1." + (2 * round + 2);
                String other = "1.1." + (2 * round + 3);
                work.add("One of round " + round, null);
                work.add("Other of round " + round, null);
                CountDownLatch together = new CountDownLatch(2);
                Future<Integer> here = threads.submit(() -> {
                    EditBrowser mine = new EditBrowser(mvc, area, officer);
                    together.countDown();
                    together.await();
                    return send(mine, one, other);
                });
                Future<Integer> there = threads.submit(() -> {
                    EditBrowser mine = new EditBrowser(mvc, area, officer);
                    together.countDown();
                    together.await();
                    return send(mine, other, one);
                });
                assertThat(new int[] {here.get(), there.get()}).containsExactlyInAnyOrder(303, 422);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void others_read_and_do_not_change_and_what_is_elsewhere_is_not_there() throws Exception {
        add("Half are rung", "May 2099");
        String address = part().select(".app-small-actions a").attr("href");
        for (Role role : new Role[] {Role.BOARD, Role.FORUM, Role.PUBLISHER}) {
            EditBrowser reader = new EditBrowser(mvc, area, area.another(role));
            Document page = reader.open(work.at("/actions/1.1.1")).page();
            assertThat(page.getElementById("milestones").text()).as(role.name()).contains("Half are rung");
            assertThat(page.select("#milestones a, #waits-for a"))
                    .as(role.name())
                    .isEmpty();
            assertThat(reader.open(address).status()).as(role.name()).isEqualTo(404);
        }
        assertThat(browser.open(work.at("/actions/1.1.1/milestones/" + UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(browser.open(work.at("/actions/1.1.1/milestones/x")).status())
                .isEqualTo(404);
    }

    @Test
    void many_steps_take_as_many_statements_as_few() throws Exception {
        add("Half are rung", "May 2099");
        int few =
                SqlStatements.of(() -> browser.open(work.at("/actions/1.1.1"))).size();
        for (int made = 0; made < 10; made++) {
            add("Step " + made, "May 2099");
            work.add("Another " + made, null);
            waitFor("1.1." + (made + 2), "1.1.1", "");
        }
        assertThat(SqlStatements.of(() -> browser.open(work.at("/actions/1.1.1"))))
                .hasSize(few);
    }

    private Answer add(String title, String due) throws Exception {
        return browser.form(work.at("/actions/1.1.1/milestones/new"))
                .with("title", title)
                .with("due", due)
                .send();
    }

    private Answer waitFor(String number, String other, String why) throws Exception {
        Map<String, String> fields = Map.of("key", UUID.randomUUID().toString(), "number", other, "why", why);
        return browser.send(work.at("/actions/" + number + "/waits-for"), fields);
    }

    private int send(EditBrowser mine, String number, String other) throws Exception {
        return mine.send(
                        work.at("/actions/" + number + "/waits-for"),
                        Map.of("key", UUID.randomUUID().toString(), "number", other, "why", ""))
                .status();
    }

    private Element part() throws Exception {
        return browser.open(work.at("/actions/1.1.1")).page().getElementById("milestones");
    }

    private Element dependencies(String number) throws Exception {
        return browser.open(work.at("/actions/" + number)).page().getElementById("waits-for");
    }
}
