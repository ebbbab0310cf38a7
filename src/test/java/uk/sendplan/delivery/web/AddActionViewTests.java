package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.shared.AsAt;

class AddActionViewTests extends ActionPageTests {

    @Test
    void a_manager_adds_one_with_all_that_can_be_said_of_it() throws Exception {
        Answer answer = manager.form(plan + "/references/1.1/actions/new")
                .with("title", "Ring every  family\nthat waits")
                .with("description", "Two calls,\nthen a letter.")
                .with("lead", clinic.toString())
                .with("owner", ben.toString())
                .with("supporting", council.toString())
                .with("plannedStart", "September 2026")
                .with("due", "end of March 2027")
                .with("number", "1.1.7")
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(plan + "/actions/1.1.7");
        assertThat(answer.says())
                .isEqualTo("Action 1.1.7 is added. “September 2026” is understood as 1 September 2026 to 30 September"
                        + " 2026. “end of March 2027” is understood as 21 March 2027 to 31 March 2027. It is overdue"
                        + " after that.");
        ActionView made = action("1.1.7");
        assertThat(made.title()).isEqualTo("Ring every family that waits");
        assertThat(made.description()).isEqualTo("Two calls,\nthen a letter.");
        assertThat(made.leadName()).isEqualTo("Clinic");
        assertThat(made.owner().name()).isEqualTo("Ben Clinic");
        assertThat(made.plannedStart().from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(made.originalDue()).isEqualTo(made.due());
        assertThat(made.due().to()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(area.asManager(() -> queries.supporting(area.manager(), made.id(), AsAt.NOW)))
                .extracting(one -> one.name())
                .containsExactly("Test Council");
    }

    @Test
    void only_what_will_be_done_and_who_leads_must_be_said_and_the_number_is_the_next() throws Exception {
        Answer first = manager.form(plan + "/references/1.1/actions/new")
                .with("title", "A")
                .with("lead", council.toString())
                .send();
        Answer second = ofCouncil
                .form(plan + "/references/1.1/actions/new")
                .with("title", "B")
                .send();
        Answer direct = ofCouncil
                .form(plan + "/priorities/2/actions/new")
                .with("title", "C")
                .send();

        assertThat(first.goesTo()).isEqualTo(plan + "/actions/1.1.1");
        assertThat(second.goesTo()).isEqualTo(plan + "/actions/1.1.2");
        assertThat(direct.goesTo()).isEqualTo(plan + "/actions/2.2");
        assertThat(direct.says()).isEqualTo("Action 2.2 is added.");
        assertThat(action("2.2").referenceId()).isNull();
        assertThat(action("1.1.2").leadName()).isEqualTo("Test Council");
    }

    @Test
    void the_page_says_where_it_will_stand_and_offers_people_under_their_organisations() throws Exception {
        var page = manager.open(plan + "/references/1.1/actions/new").page();

        assertThat(page.select("h1").eachText()).containsExactly("Add an action");
        assertThat(page.select(".govuk-caption-l").text())
                .isEqualTo("Reference 1.1: Fewer families wait longer than a month.");
        assertThat(page.select(".govuk-breadcrumbs a").eachText()).endsWith("Priority 1", "1.1");
        assertThat(page.select("#lead option").eachText())
                .containsExactly("Choose who leads it", "Clinic", "Test Council");
        assertThat(page.select("#owner optgroup").eachAttr("label")).containsExactly("Clinic", "Test Council");
        assertThat(page.select("#owner optgroup[label=Clinic] option").eachText())
                .contains("Ben Clinic")
                .doesNotContain("Ada Council");
        assertThat(page.select("main a[href$=/people/new]").text()).isEqualTo("Add a person to the area");
        assertThat(page.select("#number, #standsForParent, #due, #plannedStart"))
                .hasSize(4);
        assertThat(manager.open(plan + "/priorities/1/actions/new")
                        .page()
                        .select(".govuk-caption-l")
                        .text())
                .isEqualTo("Priority 1: Help that comes early");
    }

    @Test
    void an_officer_is_offered_their_own_organisation_and_its_people_alone() throws Exception {
        var page = ofClinic.open(plan + "/references/1.1/actions/new").page();

        assertThat(page.select("#lead option").eachText()).containsExactly("Clinic");
        assertThat(page.select("#owner option").eachText())
                .contains("Nobody yet", "Ben Clinic")
                .doesNotContain("Ada Council");
        assertThat(page.select("input[name=supporting] + label").eachText()).containsExactly("Clinic", "Test Council");
        assertThat(page.select("#number, main a[href$=/people/new]")).isEmpty();
    }

    @Test
    void an_officer_cannot_add_for_another_organisation_nor_choose_a_number() throws Exception {
        EditBrowser.Form form =
                ofClinic.form(plan + "/references/1.1/actions/new").with("title", "Mine");

        Answer forged = form.with("lead", council.toString()).send();
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.summary()).containsExactly("Choose an organisation that you record progress for");
        assertThat(form.with("lead", clinic.toString())
                        .with("number", "1.1.9")
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(actions()).isEmpty();
    }

    @Test
    void the_owner_is_of_the_lead_organisation_or_the_field_says_so() throws Exception {
        Answer answer = manager.form(plan + "/references/1.1/actions/new")
                .with("title", "Ring every family")
                .with("lead", clinic.toString())
                .with("owner", ada.toString())
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#owner-error").text())
                .isEqualTo("Error: Ada Council does not belong to the lead organisation. Choose one of its people, or"
                        + " nobody yet");
        assertThat(answer.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#owner");
        assertThat(answer.page().select("#owner option[selected]").text()).isEqualTo("Ada Council");
        assertThat(answer.page().select("#title").text()).isEqualTo("Ring every family");
        assertThat(manager.formOf(answer).with("owner", ben.toString()).send().status())
                .isEqualTo(303);
    }

    @Test
    void everything_that_is_wrong_is_told_at_its_field_and_kept() throws Exception {
        Answer answer = manager.form(plan + "/references/1.1/actions/new")
                .with("title", " ")
                .with("description", "d".repeat(4001))
                .with("owner", "nobody I know")
                .with("supporting", "x")
                .with("plannedStart", "June 2027")
                .with("due", "May 2027")
                .with("number", "paste")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().title()).startsWith("Error: Add an action");
        assertThat(answer.summary())
                .containsExactly(
                        "Enter what will be done",
                        "Use 4,000 characters or fewer. You have 1 too many",
                        "Choose the organisation that leads it",
                        "Choose a person from the list, or nobody yet",
                        "Choose organisations of this area",
                        "Enter a start that is not after the due date",
                        "Enter a number of letters, digits, full stops and hyphens with at least one digit, for"
                                + " example 1.10.2");
        assertThat(answer.page().select(".govuk-error-summary a").eachAttr("href"))
                .allSatisfy(link -> assertThat(answer.page().select(link)).hasSize(1));
        assertThat(answer.page().select(".govuk-inset-text").eachText())
                .containsExactly(
                        "“June 2027” is understood as 1 June 2027 to 30 June 2027.",
                        "“May 2027” is understood as 1 May 2027 to 31 May 2027. It is overdue after that.");
        assertThat(answer.page().select("#due").val()).isEqualTo("May 2027");
    }

    @Test
    void texts_at_the_limit_are_kept_and_one_more_is_refused() throws Exception {
        EditBrowser.Form form = manager.form(plan + "/references/1.1/actions/new")
                .with("lead", council.toString())
                .with("title", "😀".repeat(500))
                .with("description", "é".repeat(4000))
                .with("plannedStart", "s".repeat(200))
                .with("due", "d".repeat(200))
                .with("number", "1".repeat(40));
        assertThat(form.send().status()).isEqualTo(303);

        Answer answer = form.with("title", "t".repeat(501))
                .with("plannedStart", "s".repeat(201))
                .with("due", "d".repeat(201))
                .with("number", "1".repeat(41))
                .send();
        assertThat(answer.summary())
                .hasSize(4)
                .allSatisfy(said -> assertThat(said).endsWith("You have 1 too many"));
    }

    @Test
    void a_number_that_is_taken_and_a_second_that_stands_for_the_reference_are_refused_at_their_fields()
            throws Exception {
        EditBrowser.Form first = manager.form(plan + "/references/1.1/actions/new")
                .with("title", "The reference itself")
                .with("lead", council.toString())
                .with("standsForParent", "true");
        EditBrowser.Form second = manager.form(plan + "/references/1.1/actions/new")
                .with("title", "Again")
                .with("lead", council.toString())
                .with("standsForParent", "true");
        assertThat(first.send().goesTo()).isEqualTo(plan + "/actions/1.1.1");
        assertThat(action("1.1.1").standsForParent()).isTrue();

        Answer taken = second.send();
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.page().select("#standsForParent-error").text())
                .isEqualTo("Error: 1.1 is tracked directly by another action already. Untick it here");
        assertThat(manager.formOf(taken)
                        .without("standsForParent")
                        .with("number", "1.1.1")
                        .send()
                        .summary())
                .containsExactly("1.1.1 is or was the number of another action, and old links must still lead there."
                        + " Enter another number");
        assertThat(manager.open(plan + "/references/1.1/actions/new").page().select("#standsForParent"))
                .isEmpty();
        assertThat(manager.open(plan + "/priorities/1/actions/new").page().select("#standsForParent"))
                .hasSize(1);
    }

    @Test
    void the_same_form_sent_twice_makes_one() throws Exception {
        EditBrowser.Form form =
                ofCouncil.form(plan + "/references/1.1/actions/new").with("title", "Once");

        assertThat(form.send().goesTo()).isEqualTo(form.send().goesTo());
        assertThat(actions()).hasSize(1);
        assertThat(form.with("key", "x").send().summary())
                .containsExactly(
                        "The page was too old to be saved. What you typed is still here. Check it and save again");
    }

    @Test
    void nothing_of_another_area_can_be_named_in_a_field() throws Exception {
        TestArea other = areas.fresh();
        UUID stranger = other.person("Stranger", other.organisation());
        EditBrowser.Form form = manager.form(plan + "/references/1.1/actions/new")
                .with("title", "Mine")
                .with("lead", council.toString());

        assertThat(form.with("owner", stranger.toString()).send().summary())
                .containsExactly("Choose a person from the list, or nobody yet");
        assertThat(form.with("owner", "")
                        .with("supporting", other.organisation().toString())
                        .send()
                        .summary())
                .containsExactly("Choose organisations of this area");
        assertThat(form.without("supporting")
                        .with("lead", other.organisation().toString())
                        .send()
                        .summary())
                .containsExactly("Choose an organisation of this area");
        assertThat(actions()).isEmpty();
    }

    @Test
    void who_may_not_record_and_what_is_not_in_the_plan_is_not_there() throws Exception {
        String elsewhere = area.at("/" + area.enter(TestPlans.empty()));
        for (String place : List.of("/references/1.1", "/priorities/1")) {
            for (Role role : List.of(Role.BOARD, Role.FORUM, Role.PUBLISHER)) {
                EditBrowser reader = new EditBrowser(mvc, area, area.member(role));
                assertThat(reader.open(plan + place + "/actions/new").status()).isEqualTo(404);
                assertThat(reader.send(plan + place + "/actions", Map.of("title", "x"))
                                .status())
                        .isEqualTo(404);
            }
            assertThat(ofCouncil.open(elsewhere + place + "/actions/new").status())
                    .isEqualTo(404);
            assertThat(ofCouncil
                            .send(elsewhere + place + "/actions", Map.of("title", "x"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void under_what_is_retired_nothing_is_added_and_the_page_says_so_before() throws Exception {
        EditBrowser.Form form =
                ofCouncil.form(plan + "/references/1.1/actions/new").with("title", "Too late");
        manager.form(plan + "/references/1.1/retire").send();

        assertThat(ofCouncil.open(plan + "/references/1.1/actions/new").summary())
                .containsExactly("1.1 is retired. Reinstate it before you change anything in it");
        assertThat(form.send().status()).isEqualTo(422);
    }

    @Test
    void the_page_takes_the_same_number_of_statements_however_many_actions_and_people_there_are() throws Exception {
        String page = plan + "/priorities/1/actions/new";
        manager.open(page);
        int few = SqlStatements.of(() -> manager.open(page)).size();
        for (int more = 0; more < 12; more++) {
            added(more % 2 == 0 ? "1.1" : "1.2", "Action " + more);
            area.person("Person " + more, area.organisation("Organisation " + more));
        }

        assertThat(SqlStatements.of(() -> manager.open(page))).hasSize(few).hasSizeLessThan(30);
    }
}
