package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionView;

class PasteActionsViewTests extends ActionPageTests {

    private static final String TWO_LINES = """
            Ref\tAction\tLead\tOwner\tDue\tRAG
            1.1\tRing every family\tTest Council\tAda Council\tMay 2027\tGreen
            2\t"Agree who
            does what"\tclinic\tNobody Known\tongoing\t
            """;

    private String paste() {
        return plan + "/actions/paste";
    }

    private Answer check(String text) throws Exception {
        return manager.form(paste()).with("text", text).send();
    }

    /** Presses the button that adds the lines. */
    private Answer accept(Answer checked) throws Exception {
        return acceptAs(manager, checked);
    }

    private Answer acceptAs(EditBrowser who, Answer checked) throws Exception {
        Element button = checked.page().selectFirst("button[formaction]");
        Map<String, String> fields = Map.of(
                "key", checked.page().select("input[name=key]").val(),
                "checked", checked.page().select("input[name=checked]").val(),
                "text", checked.page().select("#text").first().wholeText());
        return who.send(button.attr("formaction"), fields);
    }

    @Test
    void the_check_shows_every_line_as_it_was_understood_and_makes_nothing() throws Exception {
        Answer checked = check(TWO_LINES);

        assertThat(checked.status()).isEqualTo(200);
        Document page = checked.page();
        assertThat(page.select("#result").text()).isEqualTo("2 lines are ready. They are added when you say so.");
        assertThat(page.select("main").text()).contains("Left out, because actions have no place for it: RAG.");
        assertThat(page.select("tbody tr").get(0).text())
                .isEqualTo("Line 2 Reference 1.1 Ring every family Test Council Ada Council May 2027 1 May 2027 to 31"
                        + " May 2027");
        assertThat(page.select("tbody tr").get(1).text())
                .isEqualTo("Line 3 Priority 2 Agree who does what Taken without owner: nobody at Clinic is called"
                        + " “Nobody Known” Clinic Nobody yet ongoing no days that we can tell");
        assertThat(page.select("button").eachText()).contains("Add these 2 actions", "Check again");
        assertThat(page.select("#text").first().wholeText()).isEqualTo(TWO_LINES);
        assertThat(actions()).isEmpty();
    }

    @Test
    void accepting_makes_all_lines_with_what_was_understood() throws Exception {
        Answer done = accept(check(TWO_LINES));

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.goesTo()).isEqualTo(plan + "/actions");
        assertThat(done.says()).isEqualTo("2 actions are added.");
        ActionView first = action("1.1.1");
        assertThat(first.title()).isEqualTo("Ring every family");
        assertThat(first.owner().name()).isEqualTo("Ada Council");
        assertThat(first.originalDue().to()).isEqualTo(LocalDate.of(2027, 5, 31));
        ActionView second = action("2.2");
        assertThat(second.referenceId()).isNull();
        assertThat(second.leadName()).isEqualTo("Clinic");
        assertThat(second.owner()).isNull();
        assertThat(second.due().words()).isEqualTo("ongoing");
    }

    @Test
    void the_same_lines_accepted_twice_are_there_once() throws Exception {
        Answer checked = check(TWO_LINES);

        accept(checked);
        Answer again = accept(checked);

        assertThat(again.status()).isEqualTo(303);
        assertThat(again.says()).isEqualTo("These lines were added before. Nothing was added twice.");
        assertThat(actions()).hasSize(2);
    }

    @Test
    void the_same_lines_accepted_by_many_at_the_same_moment_are_there_once() throws Exception {
        Answer checked = check(TWO_LINES);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Answer>> presses = Collections.nCopies(6, () -> accept(checked));
            for (Future<Answer> press : threads.invokeAll(presses)) {
                assertThat(press.get().status()).isEqualTo(303);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(actions()).hasSize(2);
    }

    @Test
    void a_wrong_line_is_told_at_the_line_and_keeps_all_from_being_made() throws Exception {
        String text = "1.1\tRing\tTest Council\n7.7\tWrite\tNo Such Body\n1.2\t\tClinic";
        Answer checked = check(text);

        assertThat(checked.status()).isEqualTo(422);
        assertThat(checked.page().title()).startsWith("Error: Copy actions in from a spreadsheet");
        assertThat(checked.summary())
                .containsExactly(
                        "Line 2: This plan has no reference or priority “7.7”", "Line 3: Enter what will be done");
        assertThat(checked.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#line-2", "#line-3");
        assertThat(checked.page().select("#line-2 .govuk-error-message").eachText())
                .containsExactly(
                        "Error: This plan has no reference or priority “7.7”",
                        "Error: This area has no organisation “No Such Body” today");
        assertThat(checked.page().select("#result").text()).isEqualTo("2 of 3 lines have to be mended first");
        assertThat(checked.page().select("button[formaction]")).isEmpty();
        Answer forced = manager.send(
                paste() + "/accept",
                Map.of("key", checked.page().select("input[name=key]").val(), "text", text));
        assertThat(forced.status()).isEqualTo(422);
        assertThat(forced.page().select("#text").first().wholeText()).isEqualTo(text);
        assertThat(actions()).isEmpty();
    }

    @Test
    void a_number_that_was_once_anothers_is_told_at_its_line_when_it_is_to_be_made() throws Exception {
        ActionView moved = added("1.1", "Moved away");
        manager.form(at(moved) + "/move")
                .with("target", "reference:" + reference("2.1"))
                .send();
        Answer checked = check("1.1\tFine\tTest Council\n1.1.1\tTaken\tTest Council");
        assertThat(checked.status()).isEqualTo(200);

        Answer answer = accept(checked);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly("Line 2: 1.1.1 is or was the number of another action, and old links must still lead"
                        + " there. Enter another number");
        assertThat(actions()).hasSize(1);
    }

    @Test
    void numbers_that_lines_ask_for_are_theirs_whatever_stands_before_them() throws Exception {
        Answer done =
                accept(check("1.1\tNext\tTest Council\n1.1.1\tFirst\tTest Council\n1.1.7\tSeventh\tTest Council"));

        assertThat(done.status()).isEqualTo(303);
        assertThat(action("1.1.1").title()).isEqualTo("First");
        assertThat(action("1.1.7").title()).isEqualTo("Seventh");
        assertThat(action("1.1.8").title()).isEqualTo("Next");
    }

    @Test
    void an_empty_and_a_huge_text_are_told_at_the_text() throws Exception {
        assertThat(check(" \n").page().select("#text-error").text())
                .isEqualTo("Error: Paste the rows of your spreadsheet");
        assertThat(check("x".repeat(200_001)).summary()).containsExactly("Use 200,000 characters or fewer");
        Answer many = check("9.9\tA\tB\n".repeat(300));
        assertThat(many.summary()).hasSize(21).last().isEqualTo("280 more lines have to be mended");
        assertThat(many.body().length()).isLessThan(600_000);
        assertThat(check("1.1\tA\tTest Council\n".repeat(301)).summary())
                .containsExactly("Paste 300 lines or fewer at a time. You have 301");
        assertThat(manager.send(paste(), Map.of()).status()).isEqualTo(422);
    }

    @Test
    void hostile_text_is_shown_as_text() throws Exception {
        Answer checked = check("1.1\t<script>alert(1)</script> {0} ${x} '\tTest Council\t=cmd()\t<b>May</b>");

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.page().select("main script, main b")).isEmpty();
        assertThat(checked.page().select("tbody").text()).contains("<script>alert(1)</script> {0} ${x} '", "=cmd()");
    }

    @Test
    void three_hundred_lines_are_made_at_once() throws Exception {
        Answer checked = check("1.1\tRing every family\tTest Council\tAda Council\tMay 2027\n".repeat(300));
        assertThat(checked.status()).isEqualTo(200);

        assertThat(accept(checked).says()).isEqualTo("300 actions are added.");
        assertThat(actions()).hasSize(300);
    }

    @Test
    void a_spoilt_key_is_told_and_the_text_stays() throws Exception {
        Answer answer = manager.send(paste() + "/accept", Map.of("key", "x", "text", "1.1\tA\tTest Council"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary()).hasSize(1);
        assertThat(answer.page().select("#text").text()).isEqualTo("1.1\tA\tTest Council");
        assertThat(accept(answer).status()).isEqualTo(303);
    }

    @Test
    void into_a_retired_plan_nothing_is_copied() throws Exception {
        Answer checked = check("1.1\tA\tTest Council");
        manager.form(plan + "/retire").send();

        assertThat(manager.open(paste()).summary())
                .containsExactly("This plan is retired. Reinstate it before you change anything in it");
        assertThat(accept(checked).status()).isEqualTo(422);
        assertThat(actions()).isEmpty();
    }

    @Test
    void an_officer_adds_the_actions_of_their_own_organisation_and_no_others() throws Exception {
        Answer checked = ofCouncil.form(paste()).with("text", TWO_LINES).send();

        assertThat(checked.status()).isEqualTo(422);
        assertThat(checked.summary())
                .containsExactly("Line 3: You can add actions of your own organisation only. A plan manager adds those"
                        + " that Clinic leads");
        Answer own = ofCouncil
                .form(paste())
                .with("text", TWO_LINES.replace("clinic", "Test Council"))
                .send();
        Element button = own.page().selectFirst("button[formaction]");
        assertThat(ofCouncil
                        .send(
                                button.attr("formaction"),
                                Map.of(
                                        "key",
                                                own.page()
                                                        .select("input[name=key]")
                                                        .val(),
                                        "checked",
                                                own.page()
                                                        .select("input[name=checked]")
                                                        .val(),
                                        "text", TWO_LINES))
                        .status())
                .isEqualTo(422);
        assertThat(actions()).isEmpty();
        assertThat(acceptAs(ofCouncil, own).status()).isEqualTo(303);
        assertThat(actions()).hasSize(2);
    }

    @Test
    void text_that_was_changed_after_the_check_is_checked_again_before_anything_is_made() throws Exception {
        Answer checked = check(TWO_LINES);

        Answer answer = manager.send(
                paste() + "/accept",
                Map.of(
                        "key", checked.page().select("input[name=key]").val(),
                        "checked", checked.page().select("input[name=checked]").val(),
                        "text", "1.1\tAnother\tClinic"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly("The text was changed after it was checked. Look at its lines now, then add them");
        assertThat(actions()).isEmpty();
        assertThat(accept(answer).status()).isEqualTo(303);
        assertThat(action("1.1.1").title()).isEqualTo("Another");
    }

    @Test
    void for_those_who_record_nothing_and_in_other_areas_it_is_not_there() throws Exception {
        for (EditBrowser other :
                List.of(new EditBrowser(mvc, area, area.member(Role.BOARD)), new EditBrowser(mvc, areas.fresh()))) {
            assertThat(other.open(paste()).status()).isEqualTo(404);
            assertThat(other.send(paste(), Map.of("text", TWO_LINES)).status()).isEqualTo(404);
            assertThat(other.send(paste() + "/accept", Map.of("text", TWO_LINES))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(manager.open(plan + "/actions").page().select("main a[href=" + paste() + "]"))
                .hasSize(1);
        assertThat(new EditBrowser(mvc, area, area.member(Role.BOARD))
                        .open(plan + "/actions")
                        .page()
                        .select("main a[href=" + paste() + "]"))
                .isEmpty();
        String other = area.at("/" + area.enter(TestPlans.empty()));
        assertThat(manager.send(other + "/actions/paste", Map.of("text", "1.1\tA\tTest Council"))
                        .summary())
                .containsExactly("Line 1: This plan has no reference or priority “1.1”");
    }

    @Test
    void the_check_takes_the_same_number_of_statements_for_any_number_of_lines() throws Exception {
        String line = "1.1\tRing\tTest Council\tAda Council\n";
        EditBrowser.Form one = manager.form(paste()).with("text", line);
        EditBrowser.Form many = manager.form(paste()).with("text", line.repeat(200));

        assertThat(SqlStatements.of(many::send))
                .hasSameSizeAs(SqlStatements.of(one::send))
                .hasSizeLessThan(30);
    }
}
