package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.PlanTree.OutcomeNode;

class EditOutcomeViewTests extends EditTests {

    @Test
    void an_outcome_is_added_and_its_date_is_told_as_it_was_understood() throws Exception {
        Answer answer = manager.form(plan + "/references/1.1/outcomes/new")
                .with("text", "Fewer delays:")
                .with("points", "in assessments (B3)\nin reviews")
                .with("closing", "Checked yearly.")
                .with("due", "end of the autumn term 2026")
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(plan + "/references/1.1");
        assertThat(answer.says())
                .isEqualTo("The outcome is added. “end of the autumn term 2026” is understood as 1 December 2026"
                        + " to 31 December 2026. It is overdue after that.");
        OutcomeNode added = last("1.1");
        assertThat(added.dueFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(added.dueTo()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(added.points().get(0).citations().get(0).code()).isEqualTo("B3");
        assertThat(added.closing()).isEqualTo("Checked yearly.");
    }

    @Test
    void words_without_days_are_kept_and_it_is_said_that_they_have_none() throws Exception {
        Answer answer = manager.form(edit()).with("due", "half termly").send();

        assertThat(answer.says()).contains("“half termly” names no days that we can tell");
        assertThat(last("1.1").dueWords()).isEqualTo("half termly");
        assertThat(last("1.1").dueTo()).isNull();
        assertThat(manager.open(edit()).page().select(".govuk-inset-text").text())
                .contains("names no days");
    }

    @Test
    void an_outcome_without_anything_and_one_with_too_much_is_sent_back() throws Exception {
        Answer empty = manager.form(plan + "/references/1.1/outcomes/new")
                .with("due", "May 25")
                .send();

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.summary()).containsExactly("Enter what will be different, as text or as points");
        assertThat(empty.page().select("#due").val()).isEqualTo("May 25");
        assertThat(empty.page().select(".govuk-inset-text").text()).contains("1 May 2025 to 31 May 2025");
        Answer long_ = manager.form(edit())
                .with("text", "x".repeat(10_001))
                .with("points", "y\n".repeat(101))
                .with("closing", "z".repeat(10_001))
                .with("due", "d".repeat(201))
                .send();
        assertThat(long_.summary())
                .containsExactly(
                        "Use 10,000 characters or fewer. You have 1 too many",
                        "Enter 100 lines or fewer. You have 101",
                        "Use 10,000 characters or fewer. You have 1 too many",
                        "Use 200 characters or fewer. You have 1 too many");
    }

    @Test
    void text_at_the_limit_is_kept() throws Exception {
        Answer answer = manager.form(edit())
                .with("text", "😀".repeat(10_000))
                .with("points", "p".repeat(10_000))
                .with("closing", "é".repeat(10_000))
                .with("due", "d".repeat(200))
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(last("1.1").text()).hasSize(20_000);
    }

    @Test
    void one_that_was_overtaken_sees_both_texts() throws Exception {
        EditBrowser.Form mine = manager.form(edit()).with("due", "May 2026");
        manager.form(edit()).with("due", "June 2026").send();

        Answer answer = mine.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".app-conflict td").eachText()).containsExactly("June 2026", "May 2026");
        assertThat(manager.formOf(answer).send().status()).isEqualTo(303);
        assertThat(last("1.1").dueWords()).isEqualTo("May 2026");
    }

    @Test
    void under_a_retired_reference_nothing_is_saved_and_the_page_says_so_before() throws Exception {
        String edit = edit();
        manager.form(plan + "/references/1.1/retire").send();

        assertThat(manager.open(edit).summary())
                .containsExactly("1.1 is retired. Reinstate it before you change anything in it");
        assertThat(manager.form(edit).with("text", "New").send().status()).isEqualTo(422);
        assertThat(manager.form(plan + "/references/1.1/outcomes/new")
                        .with("text", "New")
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(last("1.1").text()).isEqualTo("Fewer families wait longer than a month.");
    }

    @Test
    void one_of_another_plan_is_not_there() throws Exception {
        String other = area.at("/" + area.enter(TestPlans.small()));
        String foreign = other + "/outcomes/" + last("1.1").id();

        assertThat(manager.open(foreign + "/edit").status()).isEqualTo(404);
        assertThat(manager.send(foreign + "/edit", Map.of("text", "x", "version", "0"))
                        .status())
                .isEqualTo(404);
        assertThat(manager.send(foreign + "/retire", Map.of("version", "0")).status())
                .isEqualTo(404);
    }

    private String edit() {
        return plan + "/outcomes/" + last("1.1").id() + "/edit";
    }

    private OutcomeNode last(String reference) {
        var outcomes = reference(reference).outcomes();
        return outcomes.get(outcomes.size() - 1);
    }
}
