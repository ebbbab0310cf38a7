package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.StatementKind;

class RetireViewTests extends EditTests {

    @Test
    void retiring_a_priority_says_how_much_is_no_longer_shown() throws Exception {
        Answer asked = manager.open(plan + "/priorities/1/retire");

        assertThat(asked.page().select("h1").text()).isEqualTo("Do you want to retire Priority 1?");
        assertThat(asked.page().select("main li").eachText())
                .contains(
                        "the 2 references in it are no longer shown, and the 4 statements in it are not shown either");
        Answer done = manager.formOf(asked).send();
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.goesTo()).isEqualTo(plan);
        assertThat(done.says()).isEqualTo("Priority 1 is retired.");
        assertThat(tree().currentPriorities()).hasSize(1);
        assertThat(priority("1").references()).hasSize(2);
    }

    @Test
    void each_part_is_retired_and_comes_back_where_it_stood() throws Exception {
        String statement = "/statements/"
                + priority("1").current(StatementKind.WANT_TO_SEE).get(0).id();
        String outcome = "/outcomes/" + reference("1.1").outcomes().get(0).id();
        String objective = "/objectives/" + tree().objectives().get(0).id();
        var before = tree();

        for (String part : List.of(objective, statement, outcome, "/references/1.1", "/priorities/2")) {
            assertThat(manager.form(plan + part + "/retire").send().says())
                    .as(part)
                    .endsWith(" is retired.");
            Answer again = manager.open(plan + part + "/retire");
            assertThat(again.page().select("h1").text()).startsWith("Do you want to reinstate");
            Answer back = manager.formOf(again).send();
            assertThat(back.status()).as(part).isEqualTo(303);
            assertThat(back.says()).endsWith(" is reinstated.");
        }

        assertThat(tree().priorities().get(0).references())
                .extracting(ReferenceNode::number)
                .isEqualTo(before.priorities().get(0).references().stream()
                        .map(ReferenceNode::number)
                        .toList());
        assertThat(priority("1").current(StatementKind.WANT_TO_SEE)).hasSize(2);
    }

    @Test
    void pressing_twice_is_done_once_and_a_change_meanwhile_is_told() throws Exception {
        EditBrowser.Form form = manager.form(plan + "/references/1.1/retire");
        EditBrowser.Form late = manager.form(plan + "/references/1.2/retire");
        manager.form(plan + "/references/1.2/edit").with("citations", "B3").send();

        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);
        Answer answer = late.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.summary().get(0)).startsWith("It was changed by PLAN_MANAGER, ");
        assertThat(manager.formOf(answer).send().status()).isEqualTo(303);
        assertThat(manager.send(plan + "/references/1.1/reinstate", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void what_stands_in_something_retired_is_not_reinstated_before_it() throws Exception {
        manager.form(plan + "/references/1.1/retire").send();
        manager.form(plan + "/priorities/1/retire").send();

        Answer answer = manager.form(plan + "/references/1.1/retire").send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary()).containsExactly("1 is retired. Reinstate it before you change anything in it");
    }

    @Test
    void a_retired_one_keeps_its_place_when_others_move() throws Exception {
        manager.form(plan + "/priorities/1/references/new").send();
        manager.form(plan + "/references/1.2/retire").send();

        manager.send(plan + "/references/1.3/order", Map.of("move", "up"));
        manager.form(plan + "/references/1.2/retire").send();

        assertThat(priority("1").references()).extracting(ReferenceNode::number).containsExactly("1.3", "1.1", "1.2");
    }

    @Test
    void nothing_of_another_plan_is_retired() throws Exception {
        String other = area.at("/" + area.enter(TestPlans.empty()));

        for (String below : List.of("/priorities/1", "/references/1.1")) {
            assertThat(manager.open(other + below + "/retire").status()).isEqualTo(404);
            assertThat(manager.send(other + below + "/retire", Map.of("version", "0"))
                            .status())
                    .isEqualTo(404);
            assertThat(manager.send(other + below + "/reinstate", Map.of("version", "0"))
                            .status())
                    .isEqualTo(404);
        }
    }
}
