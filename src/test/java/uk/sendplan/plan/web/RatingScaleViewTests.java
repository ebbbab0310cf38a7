package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.SqlStatements;
import uk.sendplan.access.Role;
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.shared.AsAt;

class RatingScaleViewTests extends EditTests {

    @Autowired
    RatingScales scales;

    private RatingScale scale() {
        return area.asManager(() -> scales.of(area.manager(), tree().plan().id(), AsAt.NOW));
    }

    private String page() {
        return plan + "/rating-scale";
    }

    private EditBrowser.Form edit() throws Exception {
        return manager.form(page() + "/edit");
    }

    @Test
    void everybody_of_the_area_reads_the_levels_with_a_shape_for_each_meaning() throws Exception {
        for (Role role : Role.values()) {
            EditBrowser reader = new EditBrowser(mvc, area, area.member(role));
            Document page = reader.open(page()).page();
            assertThat(page.select("h1").text()).isEqualTo("How work is rated");
            assertThat(page.select(".app-scale dt").eachText()).containsExactly("Green", "Amber", "Red");
            assertThat(page.select(".app-scale dt svg > *").eachAttr("d")).doesNotHaveDuplicates();
            assertThat(page.select(".app-scale dt svg circle")).hasSize(1);
            assertThat(page.select(".app-scale dd").get(1).text())
                    .contains(
                            "A plan is in place to put it right.", "Counts as at risk", "Whoever chooses it says why");
            assertThat(page.select("main a[href$=/rating-scale/edit]")).hasSize(role == Role.PLAN_MANAGER ? 1 : 0);
            assertThat(reader.open(plan).page().select("main a[href=" + page() + "]"))
                    .hasSize(1);
        }
    }

    @Test
    void a_preset_fills_the_form_and_saves_nothing_until_it_is_sent() throws Exception {
        Answer answer = manager.open(page() + "/edit?preset=FOUR_POINT");

        assertThat(answer.page().select(".govuk-inset-text").text())
                .isEqualTo(
                        "These are the levels of “Four points from green to red”. Nothing is changed until you save.");
        assertThat(answer.page().select("input[name$=.label]").eachAttr("value"))
                .containsExactly("Green", "Amber-green", "Amber-red", "Red", "", "", "", "");
        assertThat(answer.page().select("details input[name$=.label]")).hasSize(3);
        assertThat(scale().number()).isEqualTo(1);

        Answer saved = manager.formOf(answer).send();
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.goesTo()).isEqualTo(page());
        assertThat(saved.says())
                .isEqualTo("The rating scale is saved as version 2. What was rated before keeps the level it was rated"
                        + " with.");
        assertThat(scale().levels())
                .extracting(RatingLevel::label)
                .containsExactly("Green", "Amber-green", "Amber-red", "Red");
        Document page = manager.open(page()).page();
        assertThat(page.select("#earlier details")).hasSize(1);
        assertThat(page.select("#earlier dt").eachText()).containsExactly("Green", "Amber", "Red");
        assertThat(page.select("main > .govuk-hint").text())
                .startsWith("Version 2, made on ")
                .endsWith(" by PLAN_MANAGER");
        assertThat(manager.open(page() + "/edit?preset=nonsense").status()).isEqualTo(200);
    }

    @Test
    void levels_of_ones_own_are_kept_with_all_that_is_said_of_them_and_empty_rows_are_passed_over() throws Exception {
        Answer saved = edit().with("levels[0].label", "Going  well")
                .with("levels[0].definition", "As promised.\nNo worries.")
                .with("levels[0].colour", "BLUE")
                .with("levels[1].label", "")
                .with("levels[1].definition", "")
                .with("levels[2].label", "Stuck")
                .with("levels[4].label", "Given up")
                .with("levels[4].role", "OFF_TRACK")
                .with("levels[4].colour", "PURPLE")
                .without("levels[2].comment")
                .with("levels[4].comment", "true")
                .send();

        assertThat(saved.status()).isEqualTo(303);
        List<RatingLevel> levels = scale().levels();
        assertThat(levels).extracting(RatingLevel::label).containsExactly("Going well", "Stuck", "Given up");
        assertThat(levels.get(0).definition()).isEqualTo("As promised.\nNo worries.");
        assertThat(levels.get(0).colour()).isEqualTo(RatingColour.BLUE);
        assertThat(levels).extracting(RatingLevel::commentRequired).containsExactly(false, false, true);
        assertThat(levels.get(2).role()).isEqualTo(RatingRole.OFF_TRACK);
    }

    @Test
    void what_is_wrong_with_a_level_is_told_at_its_field_and_kept() throws Exception {
        Answer answer = edit().with("levels[0].label", "")
                .with("levels[1].colour", "INVISIBLE")
                .with("levels[2].role", "")
                .with("levels[2].label", "x".repeat(41))
                .with("levels[3].definition", "d".repeat(1001))
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly(
                        "Enter the name of level 1",
                        "Choose the colour of level 2",
                        "Use 40 characters or fewer. You have 1 too many",
                        "Choose what level 3 means",
                        "Enter the name of level 4",
                        "Choose what level 4 means",
                        "Choose the colour of level 4",
                        "Use 1,000 characters or fewer. You have 1 too many");
        for (String link : answer.page().select(".govuk-error-summary a").eachAttr("href")) {
            assertThat(answer.page().getElementById(link.substring(1))).as(link).isNotNull();
        }
        assertThat(scale().number()).isEqualTo(1);
    }

    @Test
    void the_rules_of_a_scale_are_told_where_they_are_broken() throws Exception {
        assertThat(edit().with("levels[1].label", "GREEN").send().summary())
                .containsExactly("GREEN is the name of another level. Enter another name");
        assertThat(edit().with("levels[2].role", "ON_TRACK").send().summary())
                .containsExactly("Red means something better than the level before it. Put the levels in order from"
                        + " the best to the worst");
        Answer ends = edit().with("levels[2].role", "AT_RISK").send();
        assertThat(ends.summary())
                .containsExactly("Begin with a level that is on track and end with one that is off track");
        assertThat(ends.page().select("#levels-error")).hasSize(1);
        EditBrowser.Form one = edit();
        for (int place = 1; place < 3; place++) {
            one.with("levels[" + place + "].label", "").with("levels[" + place + "].definition", "");
        }
        assertThat(one.send().summary()).containsExactly("Enter 2 to 8 levels");
        assertThat(scale().number()).isEqualTo(1);
    }

    @Test
    void one_that_was_overtaken_sees_both_scales_and_who_changed_it() throws Exception {
        EditBrowser.Form mine = edit().with("levels[1].label", "Yellow");
        edit().with("levels[1].label", "Orange")
                .with("levels[1].colour", "ORANGE")
                .send();

        Answer answer = mine.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".app-conflict").text()).contains("PLAN_MANAGER");
        assertThat(answer.page().select(".app-conflict tbody tr").text())
                .startsWith("Level 2 Orange (at risk, Orange, with a comment)")
                .contains("Yellow (at risk, Amber, with a comment)");
        assertThat(manager.formOf(answer).send().status()).isEqualTo(303);
        assertThat(scale().number()).isEqualTo(3);
        assertThat(scale().levels().get(1).label()).isEqualTo("Yellow");
    }

    @Test
    void the_same_form_sent_twice_and_one_without_a_difference_make_no_more_versions() throws Exception {
        EditBrowser.Form form = edit().with("levels[0].label", "Blue");

        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(scale().number()).isEqualTo(2);
        assertThat(edit().send().says()).isEqualTo("Nothing was different, so nothing was changed.");
        assertThat(scale().number()).isEqualTo(2);
    }

    @Test
    void a_past_day_shows_the_scale_that_held_then() throws Exception {
        area.letDaysPass(10);
        edit().with("levels[0].label", "Blue").send();

        String day = LocalDate.now().minusDays(5).toString();
        Document then = manager.open(page() + "?asAt=" + day).page();

        assertThat(then.select(".app-scale dt").eachText()).containsExactly("Green", "Amber", "Red");
        assertThat(then.select("main a[href$=/rating-scale/edit]")).isEmpty();
    }

    @Test
    void a_retired_plan_keeps_its_scale_and_only_managers_of_the_area_reach_the_form() throws Exception {
        for (Role role : List.of(Role.OFFICER, Role.BOARD, Role.FORUM, Role.PUBLISHER)) {
            EditBrowser reader = new EditBrowser(mvc, area, area.member(role));
            assertThat(reader.open(page() + "/edit").status()).isEqualTo(404);
            assertThat(reader.send(page() + "/edit", Map.of("version", "1")).status())
                    .isEqualTo(404);
        }
        EditBrowser stranger = new EditBrowser(mvc, areas.fresh());
        assertThat(stranger.open(page()).status()).isEqualTo(404);
        assertThat(stranger.open(page() + "/edit").status()).isEqualTo(404);
        EditBrowser.Form form = edit().with("levels[0].label", "Blue");
        manager.form(plan + "/retire").send();
        assertThat(form.send().summary())
                .containsExactly("This plan is retired. Reinstate it before you change anything in it");
        assertThat(manager.open(page() + "/edit").summary()).hasSize(1);
    }

    @Test
    void the_page_takes_the_same_number_of_statements_however_many_versions_there_are() throws Exception {
        manager.open(page());
        int one = SqlStatements.of(() -> manager.open(page())).size();
        edit().with("levels[0].label", "Blue").send();
        edit().with("levels[0].label", "Teal").send();
        assertThat(SqlStatements.of(() -> manager.open(page()))).hasSize(one).hasSizeLessThan(25);
    }
}
