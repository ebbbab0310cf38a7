package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.StatementNode;
import uk.sendplan.plan.StatementDrafting;
import uk.sendplan.plan.StatementKind;

class EditStatementViewTests extends EditTests {

    @Autowired
    StatementDrafting drafting;

    @Test
    void a_statement_is_added_under_the_heading_that_was_chosen() throws Exception {
        Answer answer = manager.form(plan + "/priorities/1/statements/new?kind=NEEDS_TO_CHANGE")
                .with("text", "Reports come in time.")
                .with("citations", "B3, A1")
                .with("points", "• to schools (C5)\nto parents")
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(plan + "/priorities/1");
        assertThat(answer.says())
                .isEqualTo("The statement is added. Please note: A1 is not an objective of this plan.");
        StatementNode added = last(StatementKind.NEEDS_TO_CHANGE);
        assertThat(added.text()).isEqualTo("Reports come in time.");
        assertThat(added.points()).extracting(PlanTree.PointNode::text).containsExactly("to schools", "to parents");
        assertThat(added.points().get(0).citations().get(0).code()).isEqualTo("C5");
    }

    @Test
    void the_same_form_sent_twice_makes_one_statement() throws Exception {
        EditBrowser.Form form = manager.form(plan + "/priorities/1/statements/new?kind=WANT_TO_SEE")
                .with("text", "Only once.");

        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);

        assertThat(priority().current(StatementKind.WANT_TO_SEE))
                .filteredOn(statement -> statement.text().equals("Only once."))
                .hasSize(1);
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() throws Exception {
        Answer answer = manager.form(plan + "/priorities/1/statements/new?kind=OTHER")
                .with("theme", " ")
                .with("citations", "B3, Q1, hello there")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly("Enter the heading under which it stands", "Enter a text, a theme or points");
        assertThat(answer.page().title()).startsWith("Error: ");
        assertThat(answer.page().select("#citations").val()).isEqualTo("B3, Q1, hello there");
        assertThat(answer.page().select(".app-readings .app-citation--flagged").eachText())
                .containsExactly("Q1 not an objective of this plan", "hello there not understood");
    }

    @Test
    void a_wrong_kind_a_broken_key_and_too_much_text_are_told() throws Exception {
        Answer answer = manager.form(plan + "/priorities/1/statements/new")
                .with("kind", "NONSENSE")
                .with("key", "not-a-key")
                .with("heading", "h".repeat(301))
                .with("theme", "t".repeat(1001))
                .with("text", "x".repeat(10_003))
                .with("citations", "A1, ".repeat(300))
                .with("points", "p".repeat(10_001))
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly(
                        "The page was too old to be saved. What you typed is still here. Check it and save again",
                        "Choose under which heading it stands",
                        "Use 300 characters or fewer. You have 1 too many",
                        "Use 1,000 characters or fewer. You have 1 too many",
                        "Use 10,000 characters or fewer. You have 3 too many",
                        "Use 1,000 characters or fewer. You have 199 too many",
                        "Line 1 is too long. Use 10,000 characters or fewer. It has 1 too many");
    }

    @Test
    void text_among_citations_that_is_too_long_to_be_one_is_refused() throws Exception {
        Answer answer = manager.form(plan + "/priorities/1/statements/new?kind=WANT_TO_SEE")
                .with("text", "Text")
                .with("citations", "word ".repeat(60))
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly("Enter citations only, for example A7, C3. Text belongs in the text");
    }

    @Test
    void a_nul_and_line_ends_of_other_systems_do_not_hurt() throws Exception {
        manager.form(edit(last(StatementKind.WANT_TO_SEE)))
                .with("text", "One\u0000 line\r\nand another\u0007")
                .send();

        assertThat(last(StatementKind.WANT_TO_SEE).text()).isEqualTo("One line\nand another");
    }

    @Test
    void the_edit_page_shows_what_is_there_and_saves_it_changed() throws Exception {
        StatementNode statement = last(StatementKind.WANT_TO_SEE);
        EditBrowser.Form form = manager.form(edit(statement));

        assertThat(form.value("theme")).isEqualTo("Belonging");
        assertThat(form.value("points")).isEqualTo("Clubs welcome everyone. (B3)");
        Answer answer = form.with("text", "Everybody belongs.").send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(last(StatementKind.WANT_TO_SEE).text()).isEqualTo("Everybody belongs.");
        assertThat(last(StatementKind.WANT_TO_SEE).points()).isEqualTo(statement.points());
        assertThat(last(StatementKind.WANT_TO_SEE).version()).isEqualTo(statement.version() + 1);
    }

    @Test
    void a_change_of_points_alone_counts_as_one_edit_and_no_change_as_none() throws Exception {
        StatementNode before = last(StatementKind.WANT_TO_SEE);

        manager.form(edit(before)).send();
        assertThat(last(StatementKind.WANT_TO_SEE).version()).isEqualTo(before.version());
        manager.form(edit(before)).with("points", "Clubs welcome all (B3)").send();
        assertThat(last(StatementKind.WANT_TO_SEE).version()).isEqualTo(before.version() + 1);
    }

    @Test
    void one_that_was_overtaken_sees_both_texts_and_can_save_again() throws Exception {
        StatementNode statement = last(StatementKind.WANT_TO_SEE);
        EditBrowser.Form mine = manager.form(edit(statement)).with("text", "Mine");
        manager.form(edit(statement)).with("text", "Theirs").send();

        Answer answer = mine.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".app-conflict").text())
                .contains("It was last saved by PLAN_MANAGER,", "Theirs", "Mine");
        assertThat(answer.page().select("#text").val()).isEqualTo("Mine");
        assertThat(last(StatementKind.WANT_TO_SEE).text()).isEqualTo("Theirs");
        assertThat(manager.formOf(answer).send().status()).isEqualTo(303);
        assertThat(last(StatementKind.WANT_TO_SEE).text()).isEqualTo("Mine");
    }

    @Test
    void a_version_that_is_no_number_counts_as_overtaken() throws Exception {
        Answer answer = manager.form(edit(last(StatementKind.WANT_TO_SEE)))
                .with("version", "x'")
                .with("text", "New")
                .send();

        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void a_retired_statement_is_not_edited_until_it_is_reinstated() throws Exception {
        StatementNode statement = last(StatementKind.WANT_TO_SEE);
        EditBrowser.Form open = manager.form(edit(statement)).with("text", "Too late");
        area.asManager(() -> {
            drafting.retire(area.manager(), statement.id(), statement.version());
            return 0;
        });

        Answer answer = open.send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly("This has been retired meanwhile. Reinstate it before you change it");
        assertThat(answer.page().select("#text").val()).isEqualTo("Too late");
        assertThat(manager.open(edit(statement)).goesTo()).endsWith("/retire");
    }

    @Test
    void its_place_is_changed_with_buttons_and_with_a_choice() throws Exception {
        List<StatementNode> before = priority().current(StatementKind.WANT_TO_SEE);
        String order = plan + "/statements/" + before.get(1).id() + "/order";

        assertThat(manager.send(order, Map.of("move", "up")).status()).isEqualTo(303);
        assertThat(priority().current(StatementKind.WANT_TO_SEE))
                .extracting(StatementNode::id)
                .containsExactly(before.get(1).id(), before.get(0).id());
        assertThat(manager.send(order, Map.of("place", "1")).status()).isEqualTo(303);
        assertThat(priority().current(StatementKind.WANT_TO_SEE)).isEqualTo(before);
        assertThat(manager.send(order, Map.of("place", "99999999999")).status()).isEqualTo(422);
        assertThat(manager.send(order, Map.of()).status()).isEqualTo(422);
    }

    @Test
    void what_belongs_to_another_plan_or_area_is_not_there() throws Exception {
        StatementNode statement = last(StatementKind.WANT_TO_SEE);
        String otherPlan = area.at("/" + area.enter(TestPlans.small()));
        TestArea otherArea = areas.fresh();
        EditBrowser stranger = new EditBrowser(mvc, otherArea);

        for (String below : List.of("/edit", "/retire", "/order", "/reinstate")) {
            String address = otherPlan + "/statements/" + statement.id() + below;
            assertThat(manager.send(address, Map.of("version", "0", "move", "up", "text", "x"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(manager.open(otherPlan + "/statements/" + statement.id() + "/edit")
                        .status())
                .isEqualTo(404);
        assertThat(manager.open(plan + "/statements/" + UUID.randomUUID() + "/edit")
                        .status())
                .isEqualTo(404);
        assertThat(manager.open(plan + "/statements/1/edit").status()).isEqualTo(404);
        assertThat(manager.open(plan + "/priorities/9/statements/new").status()).isEqualTo(404);
        assertThat(stranger.open(edit(statement)).status()).isEqualTo(404);
        assertThat(new EditBrowser(mvc, area, area.member(Role.BOARD))
                        .open(edit(statement))
                        .status())
                .isEqualTo(404);
    }

    private String edit(StatementNode statement) {
        return plan + "/statements/" + statement.id() + "/edit";
    }

    private PlanTree.PriorityNode priority() {
        return priority("1");
    }

    private StatementNode last(StatementKind kind) {
        List<StatementNode> statements = priority().current(kind);
        return statements.get(statements.size() - 1);
    }
}
