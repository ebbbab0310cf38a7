package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionView;

class MoveAndRetireActionViewTests extends ActionPageTests {

    ActionView action;

    @BeforeEach
    void an_action_of_the_council() {
        action = added("1.1", "Ring every family");
    }

    @Test
    void it_moves_to_a_reference_or_a_priority_and_its_old_numbers_still_lead_to_it() throws Exception {
        Answer asked = manager.open(at(action) + "/move");
        assertThat(asked.page().select("h1").text()).isEqualTo("Move action 1.1.1");
        assertThat(asked.page().select("#target optgroup").eachAttr("label"))
                .containsExactly("Priority 1: Help that comes early", "Priority 2: Enough places");
        assertThat(asked.page().select("#target option").eachText())
                .containsExactly(
                        "Choose where it shall stand",
                        "1 directly, under no reference",
                        "1.2 Every school can show:",
                        "2 directly, under no reference",
                        "2.1 100% of places are agreed on time.");

        Answer moved = manager.formOf(asked)
                .with("target", "reference:" + reference("2.1"))
                .send();
        assertThat(moved.status()).isEqualTo(303);
        assertThat(moved.goesTo()).isEqualTo(plan + "/actions/2.1.1");
        assertThat(moved.says()).isEqualTo("Action 1.1.1 is moved and is now 2.1.1.");

        Answer again = manager.form(at(action) + "/move")
                .with("target", "priority:" + tree().priorities().get(0).id())
                .with("number", "1.50")
                .send();
        assertThat(again.goesTo()).isEqualTo(plan + "/actions/1.50");
        assertThat(action("1.50").referenceId()).isNull();
        assertThat(ofCouncil
                        .open(plan + "/actions/2.1.1/edit")
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("Edit action 1.50");
    }

    @Test
    void nowhere_where_it_is_a_taken_number_and_no_number_are_told_at_the_field() throws Exception {
        added("2.1", "There already");
        EditBrowser.Form form = manager.form(at(action) + "/move");

        assertThat(form.send().summary()).containsExactly("Choose where to move it");
        assertThat(form.with("target", "reference:x").send().page().select("#target-error"))
                .hasSize(1);
        assertThat(form.with("target", "reference:" + reference("1.1")).send().summary())
                .containsExactly("It is there already. Choose another place");
        assertThat(form.with("target", "reference:" + reference("2.1"))
                        .with("number", "2.1.1")
                        .send()
                        .page()
                        .select("#number-error")
                        .text())
                .contains("2.1.1 is or was the number of another action");
        assertThat(form.with("number", "no number").send().page().select("#number-error"))
                .hasSize(1);
        assertThat(form.with("number", "").with("version", "7").send().status()).isEqualTo(409);
        assertThat(action("1.1.1").title()).isEqualTo("Ring every family");
    }

    @Test
    void it_moves_into_nothing_retired_and_not_to_another_plan() throws Exception {
        EditBrowser.Form form = manager.form(at(action) + "/move");
        UUID retired = reference("1.2");
        manager.form(plan + "/references/1.2/retire").send();
        assertThat(form.with("target", "reference:" + retired).send().summary())
                .containsExactly("1.2 is retired. Reinstate it before you change anything in it");
        String here = plan;
        plan = area.at("/" + area.enter(TestPlans.small()));
        UUID elsewhere = reference("1.2");
        plan = here;
        assertThat(form.with("target", "reference:" + elsewhere).send().status())
                .isEqualTo(404);
        assertThat(form.with("target", "priority:" + UUID.randomUUID()).send().status())
                .isEqualTo(404);
    }

    @Test
    void one_that_stands_for_its_reference_stays_there() throws Exception {
        manager.form(plan + "/references/1.2/actions/new")
                .with("title", "All of it")
                .with("lead", council.toString())
                .with("standsForParent", "true")
                .send();
        String itself = plan + "/actions/1.2.1";

        assertThat(manager.open(itself + "/move").summary().get(0)).startsWith("It stands for a reference");
        assertThat(manager.form(itself + "/move")
                        .with("target", "reference:" + reference("2.1"))
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(manager.open(itself + "/edit").page().select("a[href$=/move]"))
                .isEmpty();
        assertThat(manager.open(edit(action)).page().select("a[href$=/move]")).hasSize(1);
    }

    @Test
    void an_officer_does_not_move_it() throws Exception {
        assertThat(ofCouncil.open(at(action) + "/move").status()).isEqualTo(404);
        assertThat(ofCouncil
                        .send(at(action) + "/move", Map.of("target", "reference:" + reference("2.1"), "version", "0"))
                        .status())
                .isEqualTo(404);
        assertThat(ofCouncil.open(edit(action)).page().select("a[href$=/move]")).isEmpty();
    }

    @Test
    void its_officer_retires_it_after_a_question_and_brings_it_back() throws Exception {
        Answer asked = ofCouncil.open(at(action) + "/retire");
        assertThat(asked.page().select("h1").text()).isEqualTo("Do you want to retire action 1.1.1?");
        assertThat(asked.page().select(".govuk-inset-text").text()).isEqualTo("Ring every family");
        assertThat(asked.page().select("main .govuk-list--bullet li").eachText())
                .containsExactly(
                        "it is no longer counted, and nobody is asked for updates on it",
                        "its number 1.1.1 is kept for it and still leads to it",
                        "nothing is deleted: it stays in the history, and you can reinstate it");
        Answer done = ofCouncil.formOf(asked).send();
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.goesTo()).isEqualTo(plan + "/references/1.1");
        assertThat(done.says()).isEqualTo("Action 1.1.1 is retired.");

        var reference = ofCouncil.open(plan + "/references/1.1").page();
        assertThat(reference.select("#actions tbody tr")).isEmpty();
        assertThat(reference.select("#actions details li").text()).isEqualTo("1.1.1 Ring every family");
        assertThat(ofCouncil.open(edit(action)).goesTo()).isEqualTo(at(action) + "/retire");
        assertThat(manager.open(at(action) + "/move").summary())
                .containsExactly("This action is retired. Reinstate it before you change it");

        Answer back = ofCouncil.form(at(action) + "/retire").send();
        assertThat(back.goesTo()).isEqualTo(at(action));
        assertThat(back.says()).isEqualTo("Action 1.1.1 is reinstated.");
        assertThat(action("1.1.1").retired()).isFalse();
    }

    @Test
    void pressing_twice_is_done_once_and_a_change_meanwhile_is_told() throws Exception {
        EditBrowser.Form form = ofCouncil.form(at(action) + "/retire");
        EditBrowser.Form edit = ofCouncil.form(edit(action)).with("title", "Too late");
        ActionView other = added("1.1", "Another");
        EditBrowser.Form late = ofCouncil.form(at(other) + "/retire");
        manager.form(edit(other)).with("title", "Changed").send();

        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(edit.send().status()).isEqualTo(422);
        Answer overtaken = late.send();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.summary().get(0)).startsWith("It was changed by PLAN_MANAGER, ");
        assertThat(ofCouncil.formOf(overtaken).send().status()).isEqualTo(303);
        assertThat(ofCouncil.send(at(action) + "/reinstate", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void what_stands_in_something_retired_is_not_reinstated_before_it() throws Exception {
        ofCouncil.form(at(action) + "/retire").send();
        manager.form(plan + "/references/1.1/retire").send();

        assertThat(ofCouncil.open(at(action) + "/retire").summary())
                .containsExactly("1.1 is retired. Reinstate it before you change anything in it");
        assertThat(ofCouncil.form(at(action) + "/retire").send().status()).isEqualTo(422);
    }

    @Test
    void for_everybody_else_these_addresses_are_not_there() throws Exception {
        for (EditBrowser stranger : List.of(
                ofClinic,
                new EditBrowser(mvc, area, area.member(Role.PUBLISHER)),
                new EditBrowser(mvc, area, area.member(Role.FORUM)),
                new EditBrowser(mvc, areas.fresh()))) {
            for (String below : List.of("/retire", "/move")) {
                assertThat(stranger.open(at(action) + below).status()).isEqualTo(404);
            }
            for (String below : List.of("/retire", "/reinstate", "/move")) {
                assertThat(stranger.send(
                                        at(action) + below,
                                        Map.of("version", "0", "target", "reference:" + reference("2.1")))
                                .status())
                        .isEqualTo(404);
            }
        }
        String elsewhere = area.at("/" + area.enter(TestPlans.small()));
        assertThat(manager.send(elsewhere + "/actions/1.1.1/retire", Map.of("version", "0"))
                        .status())
                .isEqualTo(404);
        assertThat(action("1.1.1").retired()).isFalse();
    }
}
