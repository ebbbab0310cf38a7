package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.access.Role;
import uk.sendplan.plan.Partner;
import uk.sendplan.plan.PlanKind;

class EditPlanViewTests extends EditTests {

    @Test
    void an_empty_plan_is_started_once() throws Exception {
        EditBrowser.Form form = manager.form(area.at("/plans/new"))
                .with("title", "Écoles & more!")
                .with("kind", "STRATEGY")
                .with("period", "2026-2028");

        Answer answer = form.send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(area.at("/ecoles-more"));
        assertThat(form.send().goesTo()).isEqualTo(area.at("/ecoles-more"));
        assertThat(tree(area.at("/ecoles-more")).plan().kind()).isEqualTo(PlanKind.STRATEGY);
        assertThat(form.with("key", UUID.randomUUID().toString()).send().goesTo())
                .isEqualTo(area.at("/ecoles-more-2"));
    }

    @Test
    void a_plan_without_title_kind_or_level_is_not_started() throws Exception {
        Answer answer = manager.form(area.at("/plans/new"))
                .with("title", "  ")
                .with("kind", "<script>")
                .with("levelName", "")
                .with("period", "p".repeat(61))
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly(
                        "Enter the title of the plan",
                        "Choose what kind of plan it is",
                        "Enter what the plan calls its first level, for example Priority",
                        "Use 60 characters or fewer. You have 1 too many");
    }

    @Test
    void a_key_that_belongs_to_something_of_another_area_is_answered_and_not_500() throws Exception {
        String key = tree().plan().id().toString();
        TestAreasOf other = new TestAreasOf();

        Answer answer = other.browser
                .form(other.plans)
                .with("title", "Mine")
                .with("key", key)
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#title").val()).isEqualTo("Mine");
        assertThat(other.browser.formOf(answer).send().status()).isEqualTo(303);
    }

    private final class TestAreasOf {
        private final uk.sendplan.TestAreas.TestArea area = areas.fresh();
        private final EditBrowser browser = new EditBrowser(mvc, area);
        private final String plans = area.at("/plans/new");
    }

    @Test
    void what_is_said_of_the_plan_and_its_partners_is_changed() throws Exception {
        EditBrowser.Form form = manager.form(plan + "/edit");
        assertThat(form.value("partner-3")).isEqualTo("Schools and settings");
        assertThat(form.value("partner-3-group")).isEqualTo("true");

        Answer answer = form.with("title", "Better plan")
                .with("levelName", "Recommendation")
                .with("introduction", "One.\r\n\r\nTwo, with a comma.")
                .with("partner-1", "")
                .with("partner-4", "Trust, the second")
                .with("partner-4-organisation", area.organisation().toString())
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(tree().plan().title()).isEqualTo("Better plan");
        assertThat(tree().plan().introduction()).isEqualTo("One.\n\nTwo, with a comma.");
        assertThat(tree().partners())
                .containsExactly(
                        new Partner("NHS Test Integrated Care Board", false, null),
                        new Partner("Schools and settings", true, null),
                        new Partner("Trust, the second", false, area.organisation()));
    }

    @Test
    void partners_twice_unknown_or_too_long_are_told_at_their_row() throws Exception {
        Answer answer = manager.form(plan + "/edit")
                .with("partner-2", "test council")
                .with("partner-2-organisation", UUID.randomUUID().toString())
                .with("partner-4", "x".repeat(301))
                .with("introduction", "i".repeat(20_001))
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#introduction", "#partner-2", "#partner-2-organisation", "#partner-4");
        assertThat(answer.page().select("#partner-2").val()).isEqualTo("test council");
    }

    @Test
    void a_change_of_partners_alone_is_one_edit_and_overtakes_other_forms() throws Exception {
        long before = tree().plan().version();
        EditBrowser.Form mine = manager.form(plan + "/edit").with("title", "Mine");
        manager.form(plan + "/edit").with("partner-4", "One more").send();

        Answer answer = mine.send();

        assertThat(tree().plan().version()).isEqualTo(before + 1);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".app-conflict tbody th").eachText()).containsExactly("Title", "Partners");
        assertThat(answer.page().select(".app-conflict").text())
                .contains("Schools and settings (several organisations)");
    }

    @Test
    void all_of_a_retired_plan_is_closed_until_it_is_reinstated() throws Exception {
        assertThat(manager.open(plan + "/retire").page().select("main").text())
                .contains("what was published of it stays public");
        EditBrowser.Form open = manager.form(plan + "/edit").with("title", "Too late");
        assertThat(manager.form(plan + "/retire").send().says()).isEqualTo("The plan is retired.");

        List<Answer> refused = List.of(
                open.send(),
                manager.form(plan + "/priorities/new").with("name", "x").send(),
                manager.form(plan + "/priorities/1/edit").with("name", "x").send(),
                manager.form(plan + "/priorities/1/objectives").send(),
                manager.form(plan + "/objectives/new").with("wording", "x").send(),
                manager.form(plan + "/priorities/1/statements/new?kind=WANT_TO_SEE")
                        .with("text", "x")
                        .send(),
                manager.form(plan + "/priorities/1/references/new").send(),
                manager.form(plan + "/references/1.1/edit").send(),
                manager.form(plan + "/references/1.1/outcomes/new")
                        .with("text", "x")
                        .send(),
                manager.form(plan + "/references/1.1/retire").send(),
                manager.form(plan + "/priorities/1/retire").send());
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.summary())
                    .containsExactly("This plan is retired. Reinstate it before you change anything in it");
        });
        assertThat(manager.send(plan + "/references/1.1/order", Map.of("move", "down"))
                        .status())
                .isEqualTo(422);
        assertThat(manager.open(plan + "/edit").goesTo()).isEqualTo(plan + "/retire");

        assertThat(manager.form(plan + "/retire").send().says()).isEqualTo("The plan is reinstated.");
        assertThat(manager.form(plan + "/edit").with("title", "In time").send().status())
                .isEqualTo(303);
    }

    @Test
    void who_may_not_edit_finds_no_form() throws Exception {
        for (Role role : List.of(Role.OFFICER, Role.PUBLISHER, Role.BOARD, Role.FORUM)) {
            EditBrowser other = new EditBrowser(mvc, area, area.member(role));
            assertThat(other.open(plan + "/edit").status()).isEqualTo(404);
            assertThat(other.send(plan + "/edit", Map.of("title", "x")).status())
                    .isEqualTo(404);
            assertThat(other.open(area.at("/plans/new")).status()).isEqualTo(404);
        }
    }
}
