package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.SqlStatements;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.Stage;
import uk.sendplan.plan.WorkPlaces.Place;

class ActionViewTests extends ActionTests {

    /** As govuk/tag draws them. */
    private static final Map<String, String> SHAPES = Map.of(
            "flag", "M2 0h2v1h11l-3 4 3 4H4v7H2z",
            "ring", "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zm0 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z",
            "dash", "M1 6h14v4H1z",
            "pause", "M2 1h4v14H2zm8 0h4v14h-4z",
            "tick", "M6 14.2L0 8.4l2.4-2.4L6 9.5 13.6 2 16 4.3z");

    private Document page(EditBrowser browser) throws Exception {
        Answer answer = browser.open(action);
        assertThat(answer.status()).isEqualTo(200);
        return answer.page();
    }

    @Test
    void the_answer_comes_first_then_whose_it_is_and_by_when() throws Exception {
        record(Stage.IN_PROGRESS, "Amber", "Rang twelve families");
        area.letDaysPass(12);

        Document page = page(officer);

        assertThat(page.selectFirst("h1").text()).isEqualTo("Ring every family that waits");
        assertThat(page.title()).startsWith("Action 1.1.1 Ring every family that waits");
        assertThat(page.select(".app-answer-tags .app-tag").eachText()).containsExactly("Amber");
        assertThat(page.select(".app-answer-tags .app-tag--amber svg")).hasSize(1);
        assertThat(page.selectFirst(".app-answer-sentence").text())
                .isEqualTo("Recorded as Amber on " + dayInWords(-12) + ", 12 days ago.");
        assertThat(page.select(".app-answer-facts dd").eachText())
                .containsExactly("In progress", "Amber", "updated 12 days ago by PLAN_MANAGER");
        assertThat(page.select(".app-facts dd").eachText())
                .containsExactly(
                        "Test Council",
                        "Nobody named",
                        "Clinic",
                        "Reference 1.1 Priority 1: Help that comes early",
                        inDays(40) + " (" + dayInWords(40) + ")");
        assertThat(page.select(".app-facts a").eachAttr("href"))
                .containsExactly(plan + "/references/1.1", plan + "/priorities/1");
        assertThat(page.select(".govuk-breadcrumbs a").eachText())
                .containsExactly("My work", "Testshire", "Small improvement plan", "Priority 1", "1.1");
    }

    @Test
    void what_is_not_known_is_said() throws Exception {
        Document page = page(officer);

        assertThat(page.select(".app-answer-tags").text()).isEqualTo("Not due yet");
        assertThat(page.select(".app-answer-sentence").text())
                .isEqualTo("It is due " + inDays(40) + ". Nothing has been recorded yet, and nothing had to be.");
        assertThat(page.select(".app-answer-facts dd").eachText())
                .containsExactly("Not started", "Not rated", "never updated");
        assertThat(page.select(".app-history-what").eachText()).containsExactly("Action added");
    }

    @Test
    void a_stale_update_is_called_stale_and_the_worst_level_stays_hatched() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Rang twelve families");
        area.letDaysPass(46);
        assertThat(page(officer).select(".app-answer-tags").text()).isEqualTo("No update for 46 days");
        assertThat(page(officer).select(".app-answer-facts dd").last().text())
                .isEqualTo("Stale updated 46 days ago by PLAN_MANAGER");
        assertThat(page(officer).select(".app-answer").text())
                .contains("The latest update is stale: Green was recorded on " + dayInWords(-46));

        record(Stage.IN_PROGRESS, "Red", "Nobody answers");
        area.letDaysPass(50);
        assertThat(page(officer).select(".app-answer-tags .app-standing--stale").text())
                .isEqualTo("Red, 50 days old");
    }

    @Test
    void each_standing_has_a_word_a_shape_and_a_sentence() throws Exception {
        move(inDays(-12));
        stands("Overdue, no update", "flag", "purple");
        assertThat(page(officer).select(".app-answer-sentence").text())
                .isEqualTo("It was due " + inDays(-12) + ", 12 days ago, and nothing has ever been recorded.");
        move(inDays(20));
        stands("No update yet", "ring", "purple");
        record(Stage.NOT_STARTED, null, "Waiting for the school");
        stands("Not started", "dash", "blue");
        assertThat(page(officer).select(".app-answer-sentence").text())
                .isEqualTo("Recorded as not started on " + dayInWords(0) + ", today.");
        record(Stage.SUSPENDED, null, "No money");
        stands("Suspended", "pause", "grey");
        record(Stage.COMPLETE, null, "All done");
        stands("Complete", "tick", "blue");
        record(Stage.CLOSED_TO_BUSINESS_AS_USUAL, null, "All done");
        stands("Closed to business as usual", "tick", "blue");
    }

    private void stands(String word, String shape, String colour) throws Exception {
        Element tag = page(officer).selectFirst(".app-answer-tags .app-tag");
        assertThat(tag.text()).isEqualTo(word);
        assertThat(tag.hasClass("app-tag--" + colour)).as(colour).isTrue();
        assertThat(tag.select("path").attr("d")).isEqualTo(SHAPES.get(shape));
    }

    @Test
    void the_dates_show_first_and_current_date_moves_days_and_the_open_proposal() throws Exception {
        move(inDays(60));
        move(inDays(-12));
        officer.form(action + "/due-date")
                .with("newDue", inDays(90))
                .with("reason", "The school opens later")
                .send();

        Document page = page(officer);

        assertThat(page.select("#dates + .app-facts dd").eachText().subList(0, 3))
                .containsExactly(
                        inDays(-12) + " (" + dayInWords(-12) + ") overdue by 12 days",
                        inDays(40) + " (" + dayInWords(40) + ")",
                        "moved twice, 52 days earlier than first planned");
        assertThat(page.select("#dates + .app-facts dd").get(3).text())
                .startsWith(inDays(90) + " (" + dayInWords(90) + "), proposed by OFFICER on " + dayInWords(0)
                        + ", not decided yet Why: The school opens later");
        assertThat(page.select(".app-withdraw")).hasSize(1);
        assertThat(page.select("main a[href=" + plan + "/due-dates]")).isEmpty();
        assertThat(page(manager).select(".app-withdraw")).isEmpty();
        assertThat(page(manager).select("main a[href=" + plan + "/due-dates]").text())
                .isEqualTo("Decide");
    }

    @Test
    void the_dates_may_speak_against_the_rating() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Rang twelve families");
        move(inDays(-3));
        assertThat(page(officer).select(".app-answer").text())
                .contains("The dates suggest a worse rating. The due date passed 3 days ago.");
        record(Stage.IN_PROGRESS, "Amber", "Rang two more");
        assertThat(page(officer).select(".app-answer").text()).doesNotContain("suggest");
    }

    @Test
    void only_those_who_may_record_see_how() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Rang twelve families");
        for (EditBrowser may : List.of(officer, manager)) {
            assertThat(page(may).select(".app-actions a").eachAttr("href"))
                    .containsExactly(
                            action + "/updates/new",
                            action + "/due-date",
                            action + "/edit",
                            action + "/retire",
                            action + "/evidence/new");
            assertThat(page(may).select(".app-actions button").text()).isEqualTo("No change, still right");
        }
        for (EditBrowser mayNot : List.of(ofClinic, forum)) {
            assertThat(page(mayNot).select(".app-actions, main form[method=post]:not([action$=/comments])"))
                    .isEmpty();
        }
    }

    @Test
    void a_retired_action_says_so_and_takes_nothing() throws Exception {
        area.asManager(() -> {
            keeping.retire(area.manager(), actionId, view().version());
            return true;
        });

        Document page = page(officer);

        assertThat(page.select(".app-answer-tags").text()).isEqualTo("Not due yet Retired");
        assertThat(page.select(".app-actions")).isEmpty();
        assertThat(page.select(".app-answer a").eachAttr("href")).containsExactly(action + "/retire");
        assertThat(page(forum).select(".app-answer a")).isEmpty();
        assertThat(officer.open(action + "/updates/new").goesTo()).isEqualTo(action);
        assertThat(officer.open(action + "/due-date").goesTo()).isEqualTo(action + "#dates");
        assertThat(officer.send(action + "/updates/confirm", Map.of("key", key(), "latest", key()))
                        .summary())
                .containsExactly("This action is retired. Reinstate it before you change it");
    }

    @Test
    void with_what_it_belongs_to_it_is_retired_too() throws Exception {
        manager.form(plan + "/references/1.1/retire").send();

        Document page = page(manager);

        assertThat(page.select(".app-answer-tags").text()).endsWith("Retired");
        assertThat(page.select(".app-answer").text()).contains("What it belongs to is retired.");
        assertThat(page.select(".app-answer a, .app-actions")).isEmpty();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void its_history_reads_from_top_to_bottom_what_changed_by_whom_and_why() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Rang twelve families");
        record(Stage.IN_PROGRESS, "Amber", "Rang two more");
        officer.send(
                action + "/updates/confirm",
                Map.of("key", key(), "latest", view().latest().id().toString(), "from", "action"));
        move(inDays(60));
        rename("Ring every family that waits for a place");

        Document page = page(officer);

        assertThat(page.select(".app-history-what").eachText())
                .containsExactly(
                        "Action changed",
                        "New due date approved",
                        "New due date proposed",
                        "No change, still right",
                        "Progress recorded",
                        "Progress recorded",
                        "Action added");
        assertThat(page.select(".app-history-change").get(0).text())
                .contains("by PLAN_MANAGER")
                .contains("What will be done from Ring every family that waits")
                .contains("to Ring every family that waits for a place")
                .contains("Supporting organisations from Clinic to empty");
        assertThat(page.select(".app-history-change").get(2).text())
                .contains("New date " + inDays(60) + " Instead of " + inDays(40) + " Reason The lease ends later");
        assertThat(page.select(".app-history-change").get(1).text())
                .contains("from " + inDays(40) + " to " + inDays(60));
        assertThat(page.select(".app-history-change").get(3).text()).endsWith("by OFFICER In progress Amber");
        assertThat(page.select(".app-history-change").get(4).text())
                .contains("Stage and rating from In progress, Green to In progress, Amber")
                .contains("Reason Two posts are empty")
                .contains("What was done Rang two more");
    }

    private void rename(String title) {
        area.asManager(() -> {
            keeping.edit(
                    area.manager(),
                    actionId,
                    view().version(),
                    new Description(title, null, area.organisation(), null, Set.of(), null, null));
            return true;
        });
    }

    @Test
    void a_note_among_partners_is_not_for_the_forum() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Rang twelve families");

        assertThat(page(ofClinic).select(".app-happened-row--internal").text())
                .isEqualTo("Internal note A note among partners");
        Document page = page(forum);
        assertThat(page.text()).contains("Rang twelve families").doesNotContain("A note among partners");
    }

    @Test
    void the_page_can_be_read_as_at_a_past_day() throws Exception {
        record(Stage.IN_PROGRESS, "Red", "Nobody answers");
        area.letDaysPass(10);
        record(Stage.IN_PROGRESS, "Green", "They answer now");
        rename("Ring every family");
        String then = today().minusDays(5).toString();

        Document page = officer.open(action + "?asAt=" + then).page();

        assertThat(page.selectFirst("h1").text()).isEqualTo("Ring every family that waits");
        assertThat(page.select(".app-as-at").text())
                .startsWith("This is the plan as it was known at the end of " + dayInWords(-5));
        assertThat(page.select(".app-answer-tags").text()).isEqualTo("Red");
        assertThat(page.select(".app-answer-sentence").text()).endsWith("5 days before.");
        assertThat(page.text()).doesNotContain("They answer now");
        assertThat(page.select(".app-actions, main form[method=post]")).isEmpty();
        assertThat(page.select(".app-facts a").eachAttr("href"))
                .containsExactly(plan + "/references/1.1?asAt=" + then, plan + "/priorities/1?asAt=" + then);
    }

    @Test
    void a_day_to_come_or_before_it_was_known_is_refused() throws Exception {
        Answer future = officer.open(action + "?asAt=" + today().plusDays(1));
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.summary()).containsExactly("Enter today’s date or one before it");
        Answer before = officer.open(action + "?asAt=2020-01-01");
        assertThat(before.status()).isEqualTo(422);
        assertThat(before.summary())
                .containsExactly("Enter a later day: this was not in the tracker yet on 1 January 2020");
    }

    @Test
    void an_old_number_leads_to_the_new_one() throws Exception {
        Place other = new Place.OfReference(
                tree.priorities().get(0).references().get(1).id());
        area.asManager(() -> keeping.moveTo(area.manager(), actionId, view().version(), other, null));

        Answer answer = officer.open(action);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.goesTo()).isEqualTo(plan + "/actions/1.2.1");
        assertThat(officer.open(action + "/updates/new")
                        .page()
                        .select(".govuk-caption-l")
                        .text())
                .startsWith("1.2.1 ");
    }

    @Test
    void what_is_no_action_of_the_plan_is_not_there() throws Exception {
        assertThat(officer.open(plan + "/actions/1.1.9").status()).isEqualTo(404);
        assertThat(officer.open(plan + "/actions/1.1").status()).isEqualTo(404);
        assertThat(officer.open(area.at("/no-such-plan/actions/1.1.1")).status())
                .isEqualTo(404);
    }

    @Test
    void an_officer_of_another_organisation_reads_it_and_finds_nothing_else_there() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Rang twelve families");
        String latest = view().latest().id().toString();

        assertThat(ofClinic.open(action).status()).isEqualTo(200);
        for (String page : List.of("/updates/new", "/due-date")) {
            assertThat(ofClinic.open(action + page).status()).as(page).isEqualTo(404);
        }
        for (String form :
                List.of("/updates", "/updates/confirm", "/updates/draft/discard", "/due-date", "/due-date/withdraw")) {
            assertThat(ofClinic.send(
                                    action + form,
                                    Map.of(
                                            "key",
                                            key(),
                                            "latest",
                                            latest,
                                            "after",
                                            latest,
                                            "stage",
                                            "COMPLETE",
                                            "newDue",
                                            inDays(90),
                                            "reason",
                                            "Mine now",
                                            "proposal",
                                            key()))
                            .status())
                    .as(form)
                    .isEqualTo(404);
        }
        assertThat(view().latest().id().toString()).isEqualTo(latest);
        assertThat(view().proposal()).isNull();
    }

    @Test
    void the_page_takes_the_same_number_of_statements_with_one_update_and_with_sixty() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Once");
        officer.open(action);
        int one = SqlStatements.of(() -> officer.open(action)).size();
        for (int update = 2; update <= 60; update++) {
            record(Stage.IN_PROGRESS, "Green", "Time and again");
        }
        assertThat(SqlStatements.of(() -> officer.open(action))).hasSize(one);
        assertThat(one).isLessThan(25);
    }
}
