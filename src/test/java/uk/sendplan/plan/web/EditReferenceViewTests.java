package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.CitationFlag;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;

class EditReferenceViewTests extends EditTests {

    @Test
    void a_reference_is_added_with_the_next_number_that_was_never_used() throws Exception {
        Answer answer = manager.form(plan + "/priorities/1/references/new")
                .with("citations", "C5, B1")
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(plan + "/references/1.3");
        assertThat(answer.says())
                .isEqualTo(
                        "Reference 1.3 is added. Now add its outcomes. Please note: B1 is not an objective of this plan.");
        assertThat(reference("1.3").citations())
                .extracting(CitationNode::asWritten)
                .containsExactly("C5", "B1");
    }

    @Test
    void a_number_that_is_or_was_in_use_or_is_none_is_refused() throws Exception {
        EditBrowser.Form form = manager.form(plan + "/priorities/2/references/new");

        assertThat(form.with("number", "1.1").send().summary())
                .containsExactly("1.1 is or was the number of another reference, and old links must still lead there."
                        + " Enter another number");
        assertThat(form.with("number", "../1").send().summary())
                .containsExactly("Enter a number of letters, digits, full stops and hyphens, for example 1.12");
        assertThat(form.with("number", "1".repeat(31)).send().summary())
                .containsExactly("Use 30 characters or fewer. You have 1 too many");
        assertThat(form.with("number", "1".repeat(30)).send().status()).isEqualTo(303);
    }

    @Test
    void what_it_cites_is_changed_and_what_stays_keeps_its_rows() throws Exception {
        ReferenceNode before = reference("2.1");
        EditBrowser.Form form = manager.form(plan + "/references/2.1/edit");
        assertThat(form.value("citations")).isEqualTo("C5, B3, 2, Z9");

        Answer answer = form.with("citations", "C5, 1").send();

        assertThat(answer.goesTo()).isEqualTo(plan + "/references/2.1");
        assertThat(answer.says()).isEqualTo("Reference 2.1 is saved.");
        assertThat(reference("2.1").citations())
                .extracting(CitationNode::principle)
                .containsExactly(null, 1);
        assertThat(reference("2.1").version()).isEqualTo(before.version() + 1);
    }

    @Test
    void the_edit_page_flags_what_is_odd_and_leads_to_outcomes_place_and_move() throws Exception {
        Answer answer = manager.open(plan + "/references/2.1/edit");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".app-citation--flagged").eachText())
                .containsExactly("B3 not listed in this priority", "Z9 not an objective of this plan");
        assertThat(answer.page().select("main a").eachAttr("href"))
                .contains(
                        plan + "/priorities/2/objectives",
                        plan + "/references/2.1/outcomes/new",
                        plan + "/references/2.1/move");
        assertThat(manager.open(plan + "/references/1.1/edit")
                        .page()
                        .select("#place option")
                        .eachText())
                .containsExactly("First", "After 1.2 Every school can show:");
    }

    @Test
    void one_that_was_overtaken_sees_both() throws Exception {
        EditBrowser.Form mine = manager.form(plan + "/references/1.1/edit").with("citations", "C5");
        manager.form(plan + "/references/1.1/edit").with("citations", "B3, C5").send();

        Answer answer = mine.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".app-conflict td").eachText()).containsExactly("B3, C5", "C5");
        assertThat(manager.formOf(answer).send().status()).isEqualTo(303);
    }

    @Test
    void it_moves_to_another_priority_where_its_citations_are_read_anew_and_the_old_number_leads_to_it()
            throws Exception {
        Answer answer = manager.form(plan + "/references/1.1/move")
                .with("target", priority("2").id().toString())
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(plan + "/references/2.2");
        assertThat(answer.says())
                .isEqualTo("Reference 1.1 is moved to Priority 2 and is now 2.2."
                        + " Please note: B3 is not listed in this priority.");
        assertThat(reference("2.2").citations().get(0).flag()).isEqualTo(CitationFlag.NOT_LISTED);
        assertThat(manager.open(plan + "/references/1.1/edit").page().title()).startsWith("Edit reference 2.2");
        assertThat(manager.form(plan + "/references/1.1/move")
                        .with("target", priority("1").id().toString())
                        .with("number", "1.1")
                        .send()
                        .goesTo())
                .isEqualTo(plan + "/references/1.1");
    }

    @Test
    void it_does_not_move_nowhere_to_where_it_is_or_to_another_plan() throws Exception {
        EditBrowser.Form form = manager.form(plan + "/references/1.1/move");
        String other = area.at("/" + area.enter(TestPlans.small()));

        assertThat(form.send().summary()).containsExactly("Choose where to move it");
        assertThat(form.with("target", "x").send().summary()).containsExactly("Choose where to move it");
        assertThat(form.with("target", priority("1").id().toString()).send().summary())
                .containsExactly("It is there already. Choose another one");
        assertThat(form.with("target", tree(other).priorities().get(1).id().toString())
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(form.with("target", priority("2").id().toString())
                        .with("version", "7")
                        .send()
                        .status())
                .isEqualTo(409);
    }

    @Test
    void out_of_a_retired_priority_it_can_be_moved_but_not_into_one() throws Exception {
        manager.form(plan + "/priorities/1/retire").send();

        assertThat(manager.form(plan + "/references/1.1/edit").send().summary())
                .containsExactly("1 is retired. Reinstate it before you change anything in it");
        assertThat(manager.form(plan + "/references/1.1/move")
                        .with("target", priority("2").id().toString())
                        .send()
                        .status())
                .isEqualTo(303);
        Answer into = manager.form(plan + "/references/2.2/move")
                .with("target", priority("1").id().toString())
                .send();
        assertThat(into.summary()).containsExactly("1 is retired. Reinstate it before you change anything in it");
    }

    @Test
    void what_is_not_in_the_plan_is_not_there() throws Exception {
        String other = area.at("/" + area.enter(TestPlans.empty()));

        assertThat(manager.open(other + "/references/1.1/edit").status()).isEqualTo(404);
        assertThat(manager.open(plan + "/references/9.9/edit").status()).isEqualTo(404);
        assertThat(manager.send(other + "/references/1.1/edit", Map.of("citations", "A1", "version", "0"))
                        .status())
                .isEqualTo(404);
        assertThat(manager.send(other + "/references/1.1/outcomes", Map.of("text", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(manager.send(other + "/priorities/1/references", Map.of()).status())
                .isEqualTo(404);
    }
}
