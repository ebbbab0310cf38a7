package uk.sendplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.access.web.Visitor.Answer;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipKeeping.DescribePerson;
import uk.sendplan.partnership.PartnershipKeeping.Lasting;

@SpringBootTest
@AutoConfigureMockMvc
class PeopleViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PartnershipKeeping keeping;

    @Autowired
    AccountKeeping accounts;

    TestArea area;
    Visitor manager;
    String people;

    @BeforeEach
    void a_manager() {
        area = areas.fresh();
        manager = new Visitor(mvc, area.signedIn(Role.PLAN_MANAGER));
        people = area.at("/people");
    }

    @Test
    void a_person_is_added_found_and_edited() throws Exception {
        Answer added = manager.form(people + "/new")
                .with("name", "Bea  Owner")
                .with("email", "bea@owner.example")
                .with("organisation", area.organisation().toString())
                .with("validFrom.day", "1")
                .with("validFrom.month", "9")
                .with("validFrom.year", "2025")
                .send();
        assertThat(added.location()).isEqualTo(people);
        assertThat(added.notice()).isEqualTo("Bea Owner was added");

        var row = manager.open(people + "?q=BEA%40").page().select("tbody tr");
        assertThat(row.text())
                .isEqualTo("Bea Owner Test Council bea@owner.example No 1 September 2025 Change Bea Owner");

        String edit = row.select("a").attr("href");
        assertThat(manager.form(edit).with("email", "").send().location()).isEqualTo(people);
        assertThat(manager.open(people + "?q=bea").page().select("tbody tr").text())
                .contains("none");
    }

    @Test
    void those_who_sign_in_are_told_from_those_who_do_not_any_more() throws Exception {
        UUID officer = area.member(Role.OFFICER).accountId();
        assertThat(signsIn("OFFICER")).isEqualTo("Yes");

        TestAreas.asAdministrator(() -> accounts.close(officer));

        assertThat(signsIn("OFFICER")).isEqualTo("No");
    }

    private String signsIn(String name) throws Exception {
        return manager.open(people + "?q=" + name)
                .page()
                .select("tbody td")
                .get(2)
                .text();
    }

    @Test
    void those_who_have_left_stand_apart_and_a_filter_finds_them_too() throws Exception {
        UUID trust = UUID.randomUUID();
        area.asManager(() -> {
            keeping.addOrganisation(area.id(), trust, "A Trust", OrganisationKind.NHS_PROVIDER, Lasting.ALWAYS);
            keeping.addPerson(area.id(), UUID.randomUUID(), person("Gone", trust, LocalDate.of(2020, 1, 31)));
            keeping.addPerson(area.id(), UUID.randomUUID(), person("Here", trust, LocalDate.of(2199, 1, 31)));
            return true;
        });

        var page = manager.open(people + "?organisation=" + trust).page();
        assertThat(page.select("table").eachText())
                .satisfiesExactly(
                        here -> assertThat(here).contains("Here").doesNotContain("Gone"),
                        left -> assertThat(left)
                                .contains("Gone", "31 January 2020")
                                .doesNotContain("Here"));
        assertThat(manager.open(people + "?q=xyzzy").page().select("main").text())
                .contains("Nobody fits these filters");
        assertThat(manager.open(people + "?organisation=nonsense").page().select("tbody tr"))
                .hasSizeGreaterThan(2);
    }

    private static DescribePerson person(String name, UUID organisation, LocalDate to) {
        return new DescribePerson(name, null, organisation, new Lasting(null, to, null));
    }

    @Test
    void wrong_fields_are_named_in_the_order_of_the_page_and_keep_what_was_typed() throws Exception {
        Answer refused = manager.form(people + "/new")
                .with("name", "")
                .with("email", "<b>no</b>")
                .with("organisation", UUID.randomUUID().toString())
                .with("validTo.year", "26")
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#name", "#email", "#validTo");
        assertThat(refused.page().select("#email").val()).isEqualTo("<b>no</b>");

        Answer unknown = manager.form(people + "/new")
                .with("name", "Bo")
                .with("organisation", areas.fresh().organisation().toString())
                .send();
        assertThat(unknown.errors()).containsExactly("Choose an organisation that is still in the list");
    }

    @Test
    void two_who_edit_the_same_person_see_both_texts() throws Exception {
        UUID id = UUID.randomUUID();
        area.asManager(() -> {
            keeping.addPerson(area.id(), id, person("Before", area.organisation(), null));
            return true;
        });
        String edit = people + "/" + id + "/edit";
        var mine = manager.form(edit).with("name", "Mine");
        manager.form(edit).with("name", "Theirs").send();

        Answer conflict = mine.send();
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select(".app-conflict td").eachText()).containsExactly("Theirs", "Mine");
        assertThat(conflict.page().select("#name").val()).isEqualTo("Mine");
    }

    @Test
    void a_person_of_another_area_is_not_there() throws Exception {
        TestArea other = areas.fresh();
        UUID id = UUID.randomUUID();
        other.asManager(() -> {
            keeping.addPerson(other.id(), id, person("Theirs", other.organisation(), null));
            return true;
        });
        String edit = people + "/" + id + "/edit";
        assertThat(manager.open(edit).status()).isEqualTo(404);
        assertThat(manager.send(edit, Map.of("name", "Mine")).status()).isEqualTo(404);
        assertThat(manager.open(area.at("/organisations/" + other.organisation() + "/edit"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void members_read_the_organisations_and_the_manager_edits_them() throws Exception {
        Visitor board = new Visitor(mvc, area.signedIn(Role.BOARD));
        assertThat(board.open(area.at("/organisations"))
                        .page()
                        .select("tbody th")
                        .eachText())
                .containsExactly("Test Council");
        assertThat(board.open(area.at("/organisations")).page().select("main a[href*=edit], main a[href$=new]"))
                .isEmpty();

        Answer added = manager.form(area.at("/organisations/new"))
                .with("name", "Parents Together")
                .with("kind", "PARENT_CARER_FORUM")
                .send();
        assertThat(added.location()).isEqualTo(area.at("/organisations"));
        assertThat(board.open(area.at("/organisations"))
                        .page()
                        .select("tbody th")
                        .eachText())
                .contains("Parents Together");
    }

    @Test
    void a_page_takes_the_same_number_of_statements_however_many_people_there_are() throws Exception {
        for (String page : List.of(people, area.at("/organisations"))) {
            int few = SqlStatements.of(() -> manager.open(page)).size();
            area.another(Role.OFFICER);
            area.another(Role.BOARD);
            assertThat(SqlStatements.of(() -> manager.open(page))).as(page).hasSize(few);
        }
    }

    @Test
    void whose_last_day_has_passed_is_out_at_the_next_request() throws Exception {
        Member officer = area.another(Role.OFFICER);
        Visitor them = new Visitor(mvc, area.signedIn(officer));
        assertThat(them.open(area.at("")).status()).isEqualTo(200);
        JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());
        String until = "update person set valid_to = current_date + ? where account_id = ?";
        owner.sql(until).params(1, officer.accountId()).update();
        assertThat(them.open(area.at("")).status()).isEqualTo(200);
        owner.sql(until).params(-2, officer.accountId()).update();
        assertThat(new Visitor(mvc, area.signedIn(officer)).open(area.at("")).status())
                .isEqualTo(404);
    }
}
