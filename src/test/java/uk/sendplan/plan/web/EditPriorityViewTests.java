package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.ListedObjective;
import uk.sendplan.plan.PlanTree.ObjectiveNode;
import uk.sendplan.plan.PlanTree.PrincipleNode;
import uk.sendplan.plan.PlanTree.PriorityNode;

class EditPriorityViewTests extends EditTests {

    @Test
    void a_priority_is_added_with_its_key_principles() throws Exception {
        Answer answer = manager.form(plan + "/priorities/new")
                .with("name", "Ready for\nadult life")
                .with("principles", "Good\n\n Lawful ")
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(plan + "/priorities/3");
        assertThat(answer.says()).isEqualTo("Priority 3 is added.");
        assertThat(priority("3").name()).isEqualTo("Ready for adult life");
        assertThat(priority("3").principles()).extracting(PrincipleNode::text).containsExactly("Good", "Lawful");
    }

    @Test
    void a_priority_without_name_or_with_a_number_in_use_is_sent_back() throws Exception {
        EditBrowser.Form form = manager.form(plan + "/priorities/new").with("number", "§");

        assertThat(form.send().summary())
                .containsExactly(
                        "Enter a number of letters, digits, full stops and hyphens, for example 3", "Enter the name");
        assertThat(form.with("number", "2").with("name", "Name").send().summary())
                .containsExactly(
                        "2 is or was the number of another one, and old links must still lead there. Enter another number");
        assertThat(form.with("number", "2".repeat(21))
                        .with("name", "n".repeat(1001))
                        .with("otherName", "o".repeat(1001))
                        .with("principles", "p".repeat(2001))
                        .send()
                        .summary())
                .hasSize(4);
    }

    @Test
    void a_cited_key_principle_cannot_be_taken_away_but_reworded() throws Exception {
        EditBrowser.Form form = manager.form(plan + "/priorities/2/edit");

        Answer refused = form.with("principles", "High quality").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary())
                .containsExactly(
                        "Key principle 2 is cited. Keep at least 2 key principles, or change what cites them first");
        assertThat(refused.page().select("#principles").val()).isEqualTo("High quality");

        assertThat(form.with("principles", "Best quality\nOn the day").send().status())
                .isEqualTo(303);
        assertThat(priority("2").principles())
                .extracting(PrincipleNode::text)
                .containsExactly("Best quality", "On the day");
    }

    @Test
    void a_key_principle_that_was_cited_before_it_was_there_is_found() throws Exception {
        manager.form(plan + "/references/1.1/edit").with("citations", "1").send();
        assertThat(reference("1.1").citations().get(0).flag()).isNotNull();

        manager.form(plan + "/priorities/1/edit").with("principles", "Kind").send();

        assertThat(reference("1.1").citations().get(0).principle()).isEqualTo(1);
    }

    @Test
    void one_that_was_overtaken_sees_what_differs() throws Exception {
        EditBrowser.Form mine = manager.form(plan + "/priorities/1/edit").with("name", "Mine");
        manager.form(plan + "/priorities/1/edit").with("otherName", "").send();

        Answer answer = mine.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".app-conflict tbody th").eachText())
                .containsExactly("Name", "Other name (optional)");
    }

    @Test
    void priorities_change_places_and_keep_their_numbers() throws Exception {
        assertThat(manager.send(plan + "/priorities/2/order", Map.of("move", "up"))
                        .goesTo())
                .isEqualTo(plan);

        assertThat(tree().priorities()).extracting(PriorityNode::number).containsExactly("2", "1");
    }

    @Test
    void a_priority_lists_objectives_in_words_of_its_own_or_not() throws Exception {
        ObjectiveNode b3 = objective("B3");
        ObjectiveNode c5 = objective("C5");
        EditBrowser.Form form = manager.form(plan + "/priorities/2/objectives");
        assertThat(form.value("objective-" + c5.id() + "-wording")).isEqualTo("Places close to home, in other words");

        Answer answer = form.with("objective-" + b3.id(), "true")
                .with("objective-" + c5.id() + "-wording", "")
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(priority("2").objectives())
                .extracting(ListedObjective::code, ListedObjective::hasOwnWording)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("C5", false),
                        org.assertj.core.groups.Tuple.tuple("B3", false));
        assertThat(reference("2.1").citations().get(1).flag()).isNull();
        assertThat(form.send().status()).isEqualTo(409);
        assertThat(manager.form(plan + "/priorities/2/objectives")
                        .with("objective-" + b3.id() + "-wording", "w".repeat(4001))
                        .send()
                        .summary())
                .containsExactly("Use 4,000 characters or fewer. You have 1 too many");
    }

    @Test
    void a_plan_without_objectives_says_where_to_add_one() throws Exception {
        String empty = area.at("/" + area.enter(TestPlans.empty()));
        manager.form(empty + "/priorities/new").with("name", "First").send();

        Answer answer = manager.open(empty + "/priorities/1/objectives");

        assertThat(answer.page().select("main a").eachAttr("href")).contains(empty + "/objectives/new");
    }

    @Test
    void an_objective_is_added_once_a_code_and_found_where_it_was_cited_before() throws Exception {
        EditBrowser.Form form = manager.form(plan + "/objectives/new").with("code", "z9");

        assertThat(form.send().summary()).containsExactly("Enter the wording of the objective");
        assertThat(form.with("wording", "Later known").send().goesTo()).isEqualTo(plan + "/objectives");
        CitationNode cited = reference("2.1").citations().get(3);
        assertThat(cited.asWritten()).isEqualTo("Z9");
        assertThat(cited.code()).isEqualTo("z9");

        EditBrowser.Form another = manager.form(plan + "/objectives/new").with("wording", "Another");
        assertThat(another.with("code", "Z9").send().summary())
                .containsExactly("There is an objective Z9 already. Enter another code");
        assertThat(another.with("code", "all").send().summary())
                .containsExactly("Enter a code of letters and numbers without spaces, for example B3");
        assertThat(another.with("code", "B3 B4").send().status()).isEqualTo(422);
        assertThat(another.with("code", "").send().status()).isEqualTo(303);
    }

    @Test
    void an_objective_is_reworded_unless_somebody_did_meanwhile() throws Exception {
        String edit = plan + "/objectives/" + objective("B3").id() + "/edit";
        EditBrowser.Form mine = manager.form(edit).with("wording", "Mine");
        manager.form(edit).with("wording", "Theirs").send();

        Answer answer = mine.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(objective("B3").wording()).isEqualTo("Theirs");
        assertThat(manager.formOf(answer)
                        .with("wording", "w".repeat(4001))
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(manager.open(area.at("/" + area.enter(TestPlans.small())) + "/objectives/"
                                + objective("B3").id() + "/edit")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void every_field_has_a_label_and_every_id_is_there_once() throws Exception {
        for (String page : new String[] {
            "/priorities/new",
            "/priorities/1/edit",
            "/priorities/2/objectives",
            "/objectives/new",
            "/edit",
            "/priorities/1/statements/new",
            "/references/2.1/edit",
            "/references/2.1/move",
            "/references/1.2/outcomes/new"
        }) {
            Answer answer = manager.open(plan + page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.page().select("h1")).as(page).hasSize(1);
            assertThat(answer.page().select("[id]").eachAttr("id")).as(page).doesNotHaveDuplicates();
            for (Element field : answer.page().select("main input:not([type=hidden]), main textarea, main select")) {
                assertThat(answer.page().select("label[for=" + field.id() + "]"))
                        .as(page + " " + field.id())
                        .hasSize(1);
            }
        }
    }

    private ObjectiveNode objective(String code) {
        return tree().objectives().stream()
                .filter(objective -> code.equals(objective.code()))
                .findFirst()
                .orElseThrow();
    }
}
