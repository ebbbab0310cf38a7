package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.shared.AsAt;

class EditActionViewTests extends ActionPageTests {

    ActionView action;

    @BeforeEach
    void an_action_of_the_council() {
        action = added("1.1", "Ring every family");
    }

    @Test
    void an_officer_edits_their_own_and_names_an_owner_but_does_not_choose_who_leads() throws Exception {
        Answer opened = ofCouncil.open(edit(action));

        assertThat(opened.page().select("h1").text()).isEqualTo("Edit action 1.1.1");
        assertThat(opened.page().select("select[name=lead]")).isEmpty();
        assertThat(opened.page().select("#lead").text())
                .isEqualTo("Lead organisation Test Council Only a plan manager can change who leads it.");
        assertThat(opened.page().select("#owner option").eachText())
                .contains("Nobody yet", "Ada Council")
                .doesNotContain("Ben Clinic");
        assertThat(opened.page().select("input[name=supporting] + label").eachText())
                .containsExactly("Clinic");
        Answer saved = ofCouncil
                .formOf(opened)
                .with("title", "Ring all families")
                .with("owner", ada.toString())
                .with("supporting", clinic.toString())
                .send();

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.goesTo()).isEqualTo(at(action));
        assertThat(saved.says()).isEqualTo("Action 1.1.1 is saved.");
        assertThat(action("1.1.1").title()).isEqualTo("Ring all families");
        assertThat(action("1.1.1").owner().name()).isEqualTo("Ada Council");
        assertThat(supporters()).containsExactly("Clinic");
        assertThat(ofCouncil
                        .open(edit(action))
                        .page()
                        .select("input[name=supporting][checked]")
                        .eachAttr("value"))
                .containsExactly(clinic.toString());
    }

    private List<String> supporters() {
        return area.asManager(() -> queries.supporting(area.manager(), action.id(), AsAt.NOW).stream()
                .map(one -> one.name())
                .toList());
    }

    @Test
    void a_manager_hands_it_over_to_another_organisation_and_its_former_officer_sees_it_no_more() throws Exception {
        ofCouncil.form(edit(action)).with("owner", ada.toString()).send();

        Answer withOldOwner =
                manager.form(edit(action)).with("lead", clinic.toString()).send();
        assertThat(withOldOwner.page().select("#owner-error").text()).contains("Ada Council does not belong");
        Answer handed =
                manager.formOf(withOldOwner).with("owner", ben.toString()).send();

        assertThat(handed.status()).isEqualTo(303);
        assertThat(action("1.1.1").leadName()).isEqualTo("Clinic");
        assertThat(ofCouncil.open(edit(action)).status()).isEqualTo(404);
        assertThat(ofClinic.open(edit(action)).status()).isEqualTo(200);
    }

    @Test
    void the_due_date_can_be_typed_only_while_there_is_none() throws Exception {
        manager.form(plan + "/references/1.1/actions/new")
                .with("title", "Undated")
                .with("lead", council.toString())
                .send();
        ActionView undated = action("1.1.2");
        EditBrowser.Form late = ofCouncil.form(edit(undated)).with("due", "June 2027");

        Answer dated = ofCouncil.form(edit(undated)).with("due", "May 2027").send();
        assertThat(dated.says())
                .isEqualTo("Action 1.1.2 is saved. “May 2027” is understood as 1 May 2027 to 31 May 2027. It is"
                        + " overdue after that.");
        var page = ofCouncil.open(edit(undated)).page();
        assertThat(page.select("input[name=due]")).isEmpty();
        assertThat(page.select("#due").text()).contains("May 2027", "1 May 2027 to 31 May 2027");
        assertThat(page.select("#due a").attr("href")).isEqualTo(at(undated) + "/due-date");

        Answer stale = late.send();
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select(".app-conflict td").eachText()).containsExactly("May 2027", "June 2027");
        Answer forged = ofCouncil.formOf(stale).with("due", "June 2027").send();
        assertThat(forged.summary()).containsExactly("The due date is set meanwhile. Propose a new one instead");
        assertThat(forged.page().select("#due.govuk-form-group--error")).hasSize(1);
        assertThat(action("1.1.2").due().words()).isEqualTo("May 2027");
    }

    @Test
    void one_that_was_overtaken_sees_both_texts_and_who_saved() throws Exception {
        EditBrowser.Form mine = ofCouncil
                .form(edit(action))
                .with("title", "Write to every family")
                .with("supporting", clinic.toString());
        manager.form(edit(action))
                .with("title", "Visit every family")
                .with("owner", ada.toString())
                .send();

        Answer answer = mine.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".app-conflict").text()).contains("PLAN_MANAGER");
        assertThat(answer.page().select(".app-conflict tbody tr").eachText())
                .containsExactly(
                        "What will be done Visit every family Write to every family",
                        "Owner Ada Council (empty)",
                        "Supporting organisations (empty) Clinic");
        assertThat(answer.page().select("#title").text()).isEqualTo("Write to every family");
        assertThat(ofCouncil.formOf(answer).send().status()).isEqualTo(303);
        assertThat(action("1.1.1").title()).isEqualTo("Write to every family");
    }

    @Test
    void another_organisations_officer_reaches_none_of_it_by_any_field() throws Exception {
        for (EditBrowser stranger : List.of(
                ofClinic, new EditBrowser(mvc, area, area.member(Role.BOARD)), new EditBrowser(mvc, areas.fresh()))) {
            assertThat(stranger.open(edit(action)).status()).isEqualTo(404);
            for (UUID lead : List.of(clinic, council)) {
                assertThat(stranger.send(edit(action), Map.of("title", "Mine", "version", "0", "lead", lead.toString()))
                                .status())
                        .isEqualTo(404);
            }
        }
        assertThat(action("1.1.1").title()).isEqualTo("Ring every family");
    }

    @Test
    void an_officer_who_forges_another_lead_or_another_areas_is_told_and_nothing_is_saved() throws Exception {
        TestArea other = areas.fresh();
        for (UUID lead : List.of(clinic, other.organisation())) {
            Answer forged = ofCouncil
                    .form(edit(action))
                    .with("title", "Taken along")
                    .with("lead", lead.toString())
                    .send();
            assertThat(forged.status()).isEqualTo(422);
            assertThat(forged.summary()).containsExactly("Only a plan manager can hand it to another organisation");
        }
        assertThat(ofCouncil
                        .form(edit(action))
                        .with("owner", ben.toString())
                        .send()
                        .summary()
                        .get(0))
                .startsWith("Ben Clinic does not belong");
        assertThat(action("1.1.1").version()).isEqualTo(action.version());
    }

    @Test
    void one_of_another_plan_is_not_there_and_an_old_number_still_leads_to_it() throws Exception {
        String elsewhere = area.at("/" + area.enter(TestPlans.small()));

        assertThat(manager.open(elsewhere + "/actions/1.1.1/edit").status()).isEqualTo(404);
        assertThat(manager.send(elsewhere + "/actions/1.1.1/edit", Map.of("title", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(manager.open(plan + "/actions/1.1.9/edit").status()).isEqualTo(404);
    }

    @Test
    void somebody_who_has_left_stays_offered_where_they_own_it() throws Exception {
        manager.form(edit(action)).with("owner", ada.toString()).send();
        manager.form(area.at("/people/" + ada + "/edit"))
                .with("validTo.day", "1")
                .with("validTo.month", "2")
                .with("validTo.year", "2020")
                .send();

        assertThat(manager.open(edit(action))
                        .page()
                        .select("#owner option[selected]")
                        .text())
                .isEqualTo("Ada Council");
        assertThat(manager.open(plan + "/references/1.1/actions/new")
                        .page()
                        .select("#owner option")
                        .eachText())
                .contains("Ben Clinic")
                .doesNotContain("Ada Council");
        assertThat(manager.form(edit(action)).with("title", "New words").send().status())
                .isEqualTo(303);
        assertThat(action("1.1.1").owner().name()).isEqualTo("Ada Council");
    }
}
