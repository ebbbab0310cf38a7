package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleKeeping.AddCycle;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.delivery.Stage;

/** What the page of an action, and the form for its progress, say of the reporting cycles of its plan. */
class CycleOnActionViewTests extends ActionTests {

    @Autowired
    CycleKeeping keepingCycles;

    private AddCycle cycle(String name, int opens, int due) {
        AddCycle added = TestCycles.add(tree.plan().id(), name, today().plusDays(opens), today().plusDays(due));
        area.asManager(() -> keepingCycles.add(area.manager(), added));
        return added;
    }

    private void close(AddCycle cycle) {
        area.asManager(() -> {
            keepingCycles.close(area.manager(), cycle.id(), 0);
            return null;
        });
    }

    private String answer() throws Exception {
        return forum.open(action).page().select(".app-answer").text();
    }

    @Test
    void it_says_by_when_updates_are_due_in_the_open_cycle() throws Exception {
        assertThat(answer()).doesNotContain("are due");
        cycle("Spring", -5, 3);
        assertThat(answer()).contains("Updates for Spring are due in 3 days, by ");
        record(Stage.COMPLETE, null, "All of it");
        assertThat(answer()).doesNotContain("Updates for Spring");
    }

    @Test
    void no_day_is_offered_on_which_the_action_was_not_there_yet() throws Exception {
        String made = dayInWords(-3);
        area.letDaysPass(3);
        TestCycles.letPlanBeMadeDaysAgo(tree.plan().id(), 10);
        cycle("Early", -9, -4);
        cycle("Spring", -5, -3);
        assertThat(forum.open(action).page().select(".app-as-at-offered a").eachText())
                .containsExactly(made + ": updates due for Spring");
        assertThat(forum.open(action + "?asAt=" + today().minusDays(3)).status())
                .isEqualTo(200);
    }

    @Test
    void it_says_which_cycle_the_latest_update_is_too_old_for() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Half of it");
        area.letDaysPass(20);
        cycle("Spring", -10, -2);

        assertThat(answer())
                .contains("No update for Spring")
                .contains("Spring has opened since, on " + dayInWords(-10) + ", and updates for it were due by "
                        + dayInWords(-2) + ". It no longer counts until somebody records again.")
                .contains("Updates for Spring were due 2 days ago");
        record(Stage.IN_PROGRESS, "Red", "Nothing goes on");
        area.letDaysPass(50);
        assertThat(answer()).contains("It stays Red until somebody records again.");
    }

    @Test
    void without_a_cycle_it_says_that_its_age_makes_it_stale() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Half of it");
        area.letDaysPass(46);
        assertThat(answer()).contains("No update for 46 days").contains("Nothing was recorded for 45 days.");
    }

    @Test
    void the_history_names_the_cycle_of_an_update_as_it_was_called() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Half of it");
        assertThat(forum.open(action).page().select(".app-happened").text()).doesNotContain("Reporting cycle");
        cycle("Spring", -10, 12);
        record(Stage.IN_PROGRESS, "Green", "All but a little");
        Document page = forum.open(action).page();
        assertThat(page.select(".app-happened").first().text()).contains("Reporting cycle Spring");
        assertThat(page.select(".app-happened")).hasSize(2);
    }

    @Test
    void an_update_of_a_closed_cycle_cannot_be_corrected_and_the_form_says_what_to_do() throws Exception {
        AddCycle spring = cycle("Spring", -10, 12);
        record(Stage.IN_PROGRESS, "Green", "Half of it");
        EditBrowser.Form early = manager.form(action + "/updates/new").with("corrects", "true");
        assertThat(manager.open(action + "/updates/new").page().select("input[name=corrects]"))
                .hasSize(1);
        close(spring);

        Document form = manager.open(action + "/updates/new").page();
        assertThat(form.select("input[name=corrects]")).isEmpty();
        assertThat(form.select("#corrects").text())
                .isEqualTo("The latest update was made in Spring, which is closed: it stays as it is. What you record"
                        + " here is a new update, so say what is right now.");

        Answer answer =
                early.with("stage", "COMPLETE").with("done", "All of it").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly("Spring is closed, and the updates made in it stay as they are. Record a new update"
                        + " instead: leave this unticked, and say what is right now");
        assertThat(answer.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#corrects");
        assertThat(answer.page().select("#corrects")).hasSize(1);
        assertThat(manager.formOf(answer).send().status()).isEqualTo(303);
        assertThat(view().latest().stage()).isEqualTo(Stage.COMPLETE);
    }
}
