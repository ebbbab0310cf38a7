package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.delivery.Stage;

class DueDateViewTests extends ActionTests {

    private EditBrowser.Form form() throws Exception {
        return officer.form(action + "/due-date");
    }

    @Test
    void a_new_date_is_proposed_in_words_and_the_old_one_stays_until_it_is_decided() throws Exception {
        Answer answer = form().with("newDue", "end of March 2099")
                .with("reason", "The building is not ready")
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(action);
        assertThat(answer.says())
                .isEqualTo("A new due date is proposed: end of March 2099 (21 March 2099 to 31 March 2099)."
                        + " A plan manager decides.");
        assertThat(view().due().words()).isEqualTo(inDays(40));
        assertThat(view().proposal().date().words()).isEqualTo("end of March 2099");
        assertThat(view().proposal().reason()).isEqualTo("The building is not ready");
    }

    @Test
    void the_page_shows_the_dates_as_they_are() throws Exception {
        move(inDays(50));

        assertThat(officer.open(action + "/due-date")
                        .page()
                        .select(".govuk-summary-list dd")
                        .eachText())
                .containsExactly(
                        inDays(50) + " (" + dayInWords(50) + ")",
                        inDays(40) + " (" + dayInWords(40) + "), moved once, 10 days later than first planned");
    }

    @Test
    void what_is_wrong_is_said_at_the_fields_and_what_was_typed_stays() throws Exception {
        assertThat(form().send().summary())
                .containsExactly("Enter a new due date", "Enter the reason for the new due date");
        Answer answer = form().with("newDue", "soon").with("reason", "We hope").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly("Enter a date that names days, a month or a season with its year. “soon” does not");
        assertThat(answer.page().select("#newDue").val()).isEqualTo("soon");
        assertThat(answer.page().select("#reason").val()).isEqualTo("We hope");
        Answer same = form().with("newDue", inDays(40)).with("reason", "x").send();
        assertThat(same.summary()).containsExactly("Enter another date. It is due then already");
        assertThat(same.page().select(".app-understood").text())
                .isEqualTo("“" + inDays(40) + "” is understood as " + dayInWords(40) + ".");
        assertThat(form().with("newDue", inDays(90))
                        .with("reason", "x".repeat(4001))
                        .send()
                        .summary())
                .containsExactly("Use 4,000 characters or fewer. You have 1 too many");
    }

    @Test
    void one_proposal_waits_at_a_time_and_the_same_form_twice_is_one() throws Exception {
        EditBrowser.Form mine = form().with("newDue", inDays(90)).with("reason", "Later");
        EditBrowser.Form other = form().with("newDue", inDays(95)).with("reason", "Much later");
        assertThat(mine.send().status()).isEqualTo(303);
        assertThat(mine.send().status()).isEqualTo(303);

        Answer answer = other.send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly("Another new due date is waiting for a decision. Withdraw it first, or wait");
        assertThat(officer.open(action + "/due-date").goesTo()).isEqualTo(action + "#dates");
        assertThat(officer.open(action + "/updates/new")
                        .page()
                        .select("details")
                        .text())
                .contains("A new due date cannot be proposed now: " + inDays(90) + " was proposed by OFFICER");
    }

    @Test
    void who_proposed_takes_it_back() throws Exception {
        form().with("newDue", inDays(90)).with("reason", "Later").send();
        EditBrowser.Form withdraw = officer.formOf(officer.open(action));
        String proposal = withdraw.value("proposal");

        assertThat(manager.send(
                                action + "/due-date/withdraw",
                                Map.of("key", UUID.randomUUID().toString(), "proposal", proposal))
                        .status())
                .isEqualTo(404);
        Answer answer = withdraw.send();

        assertThat(answer.goesTo()).isEqualTo(action);
        assertThat(answer.says()).isEqualTo("The proposed due date is withdrawn.");
        assertThat(withdraw.send().status()).isEqualTo(303);
        assertThat(view().proposal()).isNull();
        assertThat(officer.open(action)
                        .page()
                        .select(".app-history-change")
                        .first()
                        .text())
                .startsWith("Proposed due date withdrawn")
                .endsWith("Proposed was " + inDays(90) + " It stays " + inDays(40));
    }

    @Test
    void what_was_decided_meanwhile_is_not_withdrawn() throws Exception {
        form().with("newDue", inDays(90)).with("reason", "Later").send();
        EditBrowser.Form withdraw = officer.formOf(officer.open(action));
        String other = officer.formOf(officer.open(action)).value("key");
        withdraw.send();

        Answer answer = withdraw.with("key", other).send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary()).containsExactly("It was decided meanwhile");
        assertThat(answer.page().selectFirst("h1").text()).isEqualTo("Ring every family that waits");
    }

    @Test
    void without_a_date_or_with_the_work_done_none_is_asked_for() throws Exception {
        add(null);
        String without = plan + "/actions/1.1.2";
        assertThat(officer.open(without + "/due-date").goesTo()).isEqualTo(without + "#dates");
        assertThat(officer.open(without + "/updates/new").page().select("#newDue"))
                .isEmpty();
        record(Stage.COMPLETE, null, "All done");
        assertThat(officer.open(action).page().select("a[href$=/due-date]")).isEmpty();
    }
}
