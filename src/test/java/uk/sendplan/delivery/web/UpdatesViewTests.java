package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
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
import uk.sendplan.reporting.web.TestWork;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class UpdatesViewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;
    Member officer;
    EditBrowser browser;
    UUID first;
    UUID second;

    @BeforeEach
    void two_actions() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        officer = area.member(Role.OFFICER);
        browser = new EditBrowser(mvc, area, officer);
        first = work.add("Ring every family", "31 March 2020");
        second = work.add("Train every school", "30 April 2020");
    }

    @Test
    void all_that_want_an_update_stand_on_one_page() throws Exception {
        work.add("Not due for years", "31 March 2099");
        UUID done = work.add("Just reported", "31 March 2020");
        work.record(done, null, Stage.IN_PROGRESS, "Red");
        Document page = open("");
        assertThat(page.select("main .govuk-body-l").text())
                .isEqualTo("2 actions of your organisations want an update.");
        assertThat(page.select(".app-updates section h2").eachText())
                .containsExactly("1.1.1 Ring every family", "1.1.2 Train every school");
        assertThat(open("?all=true").select(".app-updates section")).hasSize(4);
        assertThat(page.getElementById("state-1").select("option").eachText())
                .contains("Not started", "In progress: Red", "Complete");
    }

    @Test
    void one_is_recorded_and_what_was_typed_in_another_becomes_a_draft() throws Exception {
        Answer answer =
                press(open(""), "save-1", Map.of("state-1", "COMPLETE", "done-1", "All rung", "done-2", "Half of it"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.says()).isEqualTo("Progress is recorded: 1.1.1.");
        Document page = open("");
        assertThat(page.select(".app-updates section")).hasSize(1);
        assertThat(page.getElementById("done-1").text()).isEqualTo("Half of it");
        assertThat(page.select("#row-1").text()).contains("You have a draft of");
        Answer emptied = press(page, "drafts", Map.of("done-1", " "));
        assertThat(emptied.status()).isEqualTo(303);
        assertThat(open("").select("#row-1").text()).doesNotContain("You have a draft");
    }

    @Test
    void no_change_is_one_press_and_not_over_something_typed() throws Exception {
        UUID recorded = work.record(first, null, Stage.NOT_STARTED, null);
        area.letDaysPass(40);
        Document page = open("");
        assertThat(page.select("#row-2 button[value=confirm-2]"))
                .as("nothing was recorded that could be confirmed")
                .isEmpty();
        assertThat(press(page, "confirm-1", Map.of("done-1", "Something")).summary())
                .containsExactly("Something is typed here. Save it, or clear it to say that nothing changed");
        assertThat(page.select("input[name=after-1]").attr("value")).isEqualTo(recorded.toString());
        assertThat(press(page, "confirm-1", Map.of()).says()).isEqualTo("Progress is recorded: 1.1.1.");
        assertThat(open("").select(".app-updates section")).hasSize(1);
    }

    @Test
    void errors_stand_at_their_row_and_nothing_that_was_typed_is_lost() throws Exception {
        String red = open("").getElementById("state-1")
                .select("option:contains(Red)")
                .attr("value");
        Answer answer = press(
                open(""),
                "save-2",
                Map.of("state-2", red, "done-2", "Ten schools", "done-1", "Two families", "reason-2", "Ice"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly("Enter what is being done about it", "Enter what happens if that does not help");
        assertThat(answer.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#mitigation-2", "#effect-2");
        assertThat(answer.page().getElementById("mitigation-2").attr("aria-describedby"))
                .isEqualTo("mitigation-2-error");
        assertThat(answer.page().select("#row-2 details").hasAttr("open")).isTrue();
        assertThat(answer.page().getElementById("done-1").text()).isEqualTo("Two families");
        assertThat(answer.page().getElementById("done-2").text()).isEqualTo("Ten schools");
        assertThat(answer.page()
                        .getElementById("state-2")
                        .select("option[selected]")
                        .text())
                .isEqualTo("In progress: Red");
        assertThat(answer.page().select("#row-1")).hasSize(1);
    }

    @Test
    void all_that_is_filled_in_is_recorded_one_by_one_and_what_is_wrong_stays() throws Exception {
        UUID third = work.add("Left alone", "31 March 2020");
        Answer answer = press(
                open(""),
                "all",
                Map.of("state-1", "COMPLETE", "done-1", "All rung", "done-2", "No stage chosen", "state-2", ""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary()).containsExactly("Choose a stage");
        assertThat(answer.page().select(".govuk-notification-banner").text()).contains("Progress is recorded: 1.1.1.");
        assertThat(answer.page().select(".app-updates section h2").eachText())
                .containsExactly("1.1.2 Train every school", "1.1.3 Left alone");
        assertThat(answer.page().select("#row-3 input[name=action-3]").attr("value"))
                .isEqualTo(third.toString());
        assertThat(answer.page().getElementById("done-2").text()).isEqualTo("No stage chosen");
        Answer mended = press(answer.page(), "all", Map.of("state-2", "NOT_STARTED"));
        assertThat(mended.says()).isEqualTo("Progress is recorded: 1.1.2.");
    }

    @Test
    void what_somebody_recorded_meanwhile_is_said_and_the_text_can_be_saved_after_it() throws Exception {
        Document page = open("");
        work.record(first, null, Stage.IN_PROGRESS, "Red");
        Answer late = press(page, "save-1", Map.of("state-1", "COMPLETE", "done-1", "All rung"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.summary()).containsExactly("Somebody recorded on 1.1.1 meanwhile");
        assertThat(late.page().select("#row-1").text()).contains("PLAN_MANAGER recorded In progress, Red on");
        assertThat(late.page().getElementById("done-1").text()).isEqualTo("All rung");
        assertThat(press(late.page(), "save-1", Map.of()).says()).isEqualTo("Progress is recorded: 1.1.1.");
    }

    @Test
    void the_same_form_twice_is_recorded_once() throws Exception {
        Document page = open("");
        Map<String, String> typed = Map.of("state-1", "NOT_STARTED", "done-1", "Begun tomorrow");
        press(page, "save-1", typed);
        assertThat(press(page, "save-1", typed).status()).isEqualTo(303);
        assertThat(browser.open(work.at("/actions/1.1.1")).page().select(".app-history-what:contains(Progress)"))
                .hasSize(1);
    }

    @Test
    void what_is_not_theirs_is_not_there_and_cannot_be_slipped_in() throws Exception {
        UUID other = area.organisation("Elsewhere Trust");
        UUID theirs = work.add(work.reference("1.1"), "Of others", "31 March 2020", other, null);
        Document page = open("?all=true");
        assertThat(page.text()).doesNotContain("Of others");
        Map<String, String> slipped =
                Map.of("action-9", theirs.toString(), "key-9", UUID.randomUUID().toString(), "state-9", "COMPLETE");
        assertThat(press(page, "save-9", slipped).says()).startsWith("Nothing is recorded");
        assertThat(browser.open(work.at("/actions/1.1.3"))
                        .page()
                        .select(".app-history")
                        .text())
                .doesNotContain("Progress recorded");
        for (Role role : new Role[] {Role.BOARD, Role.FORUM, Role.PUBLISHER}) {
            assertThat(new EditBrowser(mvc, area, area.another(role))
                            .open(work.at("/updates"))
                            .status())
                    .as(role.name())
                    .isEqualTo(404);
        }
    }

    @Test
    void odd_input_is_answered() throws Exception {
        for (String odd : new String[] {"?page=-1", "?page=9999", "?mine=perhaps", "?all=1", "?mine=%00"}) {
            assertThat(browser.open(work.at("/updates" + odd)).status()).as(odd).isEqualTo(200);
        }
        Answer long_ = press(open(""), "drafts", Map.of("done-1", "x".repeat(10_001)));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.page().getElementById("done-1").text()).hasSize(10_001);
        assertThat(press(open(""), "save-1", Map.of("state-1", "IN_PROGRESS " + UUID.randomUUID(), "done-1", "x"))
                        .summary())
                .hasSize(1);
        assertThat(press(open(""), "save-1", Map.of("key-1", "x", "state-1", "COMPLETE"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void many_take_as_many_statements_as_few_and_the_page_stays_light() throws Exception {
        int few = SqlStatements.of(() -> open("")).size();
        for (int made = 0; made < 40; made++) {
            work.add("Action " + made, "31 March 2020");
        }
        assertThat(SqlStatements.of(() -> open(""))).hasSize(few);
        Document page = open("");
        assertThat(page.select(".app-updates section")).hasSize(25);
        assertThat(browser.open(work.at("/updates")).page().html().length()).isLessThan(100_000);
        assertThat(open("?page=2").select(".app-updates section")).hasSize(17);
    }

    private Document open(String query) throws Exception {
        return browser.open(work.at("/updates" + query)).page();
    }

    private Answer press(Document page, String button, Map<String, String> typed) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        Element form = page.selectFirst("form.app-updates");
        form.select("input, textarea").forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").attr("value")));
        fields.putAll(typed);
        fields.put("press", button);
        return browser.send(work.at("/updates"), fields);
    }
}
