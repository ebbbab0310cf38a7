package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.sendplan.EditBrowser;
import uk.sendplan.SqlStatements;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionView;

class ActionsOnPlanPagesViewTests extends ActionPageTests {

    @Test
    void a_reference_shows_its_actions_with_who_when_and_where_each_stands() throws Exception {
        ofCouncil
                .form(plan + "/references/1.1/actions/new")
                .with("title", "Ring every family")
                .with("owner", ada.toString())
                .with("due", "March 2020")
                .send();
        added("1.2", "Elsewhere");
        manager.form(plan + "/references/1.1/actions/new")
                .with("title", "The whole of it")
                .with("lead", clinic.toString())
                .with("standsForParent", "true")
                .send();

        Document page = manager.open(plan + "/references/1.1").page();

        assertThat(page.select("#actions h2").text()).isEqualTo("Actions 2");
        List<String> rows = page.select("#actions tbody tr").eachText();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .startsWith("1.1.1 Ring every family Test Council Ada Council March 2020 overdue by ")
                .endsWith(" days Overdue, no update");
        assertThat(rows.get(1))
                .isEqualTo("1.1.2 The whole of it Tracked as a whole Clinic Nobody yet no due date No update yet");
        assertThat(page.select("#actions tbody th a").eachAttr("href"))
                .containsExactly(plan + "/actions/1.1.1", plan + "/actions/1.1.2");
        assertThat(page.select("#actions .app-tag svg")).hasSize(2);
    }

    @Test
    void a_priority_shows_its_own_and_those_of_its_references_and_its_contents_lead_there() throws Exception {
        assertThat(ofCouncil
                        .open(plan + "/priorities/1")
                        .page()
                        .select("#actions")
                        .text())
                .isEqualTo("Actions 0 No actions yet, neither here nor under its references. Add an action");
        added("1.2", "Of a reference");
        ofCouncil
                .form(plan + "/priorities/1/actions/new")
                .with("title", "Direct")
                .send();
        added("2.1", "Of another priority");

        Document page = ofCouncil.open(plan + "/priorities/1").page();

        assertThat(page.select("#actions tbody th").eachText()).containsExactly("1.2.1", "1.3");
        assertThat(page.select("#contents a[href=#actions]").text()).isEqualTo("Actions");
        assertThat(page.select("#actions a[href$=/actions/new]").attr("href"))
                .isEqualTo(plan + "/priorities/1/actions/new");
    }

    @Test
    void only_who_may_add_one_is_asked_to_and_only_where_work_goes_on() throws Exception {
        added("1.1", "Ring every family");
        for (Role role : Role.values()) {
            EditBrowser somebody = new EditBrowser(mvc, area, area.member(role));
            boolean may = role == Role.PLAN_MANAGER || role == Role.OFFICER;
            for (String page : List.of("/references/1.1", "/priorities/1")) {
                Document shown = somebody.open(plan + page).page();
                assertThat(shown.select("#actions tbody tr")).as(role + page).hasSize(1);
                assertThat(shown.select("#actions a[href$=/actions/new]"))
                        .as(role + page)
                        .hasSize(may ? 1 : 0);
            }
        }
        manager.form(plan + "/references/1.1/retire").send();
        assertThat(ofCouncil.open(plan + "/references/1.1").page().select("#actions a[href$=/actions/new]"))
                .isEmpty();
        manager.form(plan + "/priorities/1/retire").send();
        assertThat(ofCouncil.open(plan + "/references/1.2").page().select("#actions a[href$=/actions/new]"))
                .isEmpty();
    }

    @Test
    void a_past_day_shows_what_was_known_then_and_its_links_keep_the_day() throws Exception {
        ActionView action = added("1.1", "As first worded");
        area.letDaysPass(10);
        manager.form(edit(action)).with("title", "As worded now").send();
        added("1.1", "Added since");
        String day = LocalDate.now().minusDays(5).toString();

        Document then = ofCouncil.open(plan + "/references/1.1?asAt=" + day).page();

        assertThat(then.select("#actions tbody tr")).hasSize(1);
        assertThat(then.select("#actions td").get(0).text()).isEqualTo("As first worded");
        assertThat(then.select("#actions tbody a").attr("href")).isEqualTo(at(action) + "?asAt=" + day);
        assertThat(then.select("#actions a[href$=/actions/new]")).isEmpty();
        assertThat(ofCouncil
                        .open(plan + "/references/1.1")
                        .page()
                        .select("#actions td:first-of-type")
                        .eachText())
                .containsExactly("As worded now", "Added since");
    }

    @Test
    void the_pages_take_the_same_number_of_statements_however_many_actions_there_are() throws Exception {
        for (String page : List.of("/references/1.1", "/priorities/1")) {
            manager.open(plan + page);
            int none = SqlStatements.of(() -> manager.open(plan + page)).size();
            for (int more = 0; more < 9; more++) {
                added("1.1", "Action " + more);
            }
            assertThat(SqlStatements.of(() -> manager.open(plan + page)))
                    .as(page)
                    .hasSize(none)
                    .hasSizeLessThan(40);
        }
    }
}
