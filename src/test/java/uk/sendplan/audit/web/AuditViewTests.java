package uk.sendplan.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Role;
import uk.sendplan.access.TestSignIn;
import uk.sendplan.access.security.RouteTable;
import uk.sendplan.access.web.Visitor;
import uk.sendplan.access.web.Visitor.Answer;
import uk.sendplan.platform.web.Words;

@SpringBootTest
@AutoConfigureMockMvc
class AuditViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    RouteTable routes;

    @Autowired
    Words words;

    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());

    TestArea area;
    Visitor manager;
    String audit;

    @BeforeEach
    void a_manager_who_writes() throws Exception {
        area = areas.fresh();
        manager = new Visitor(mvc, area.signedIn(Role.PLAN_MANAGER));
        audit = area.at("/audit");
        manager.form(area.at("/people/new"))
                .with("name", "Bea Owner")
                .with("email", "bea@owner.example")
                .with("organisation", area.organisation().toString())
                .send();
    }

    private Visitor administrator() {
        UUID id = UUID.randomUUID();
        TestAreas.asAdministrator(() -> accounts.add(id, id + "@admin.example", "Ada Keeper", true));
        return new Visitor(mvc, TestSignIn.as(id, id + "@admin.example"));
    }

    private Element line(String what) throws Exception {
        return manager.open(audit).page().select("tbody tr").stream()
                .filter(row -> row.select("th a").text().startsWith(what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_a_request_wrote_is_listed_with_who_did_it_and_for_whom() throws Exception {
        Element row = line("Added a person");
        assertThat(row.select("[data-label=Who]").text())
                .isEqualTo(area.member(Role.PLAN_MANAGER).name());
        assertThat(row.select("[data-label=For]").text()).isEqualTo("Test Council");
        assertThat(row.select("[data-label=Written]").text()).isEqualTo("1 row: person");
    }

    @Test
    void a_change_is_shown_before_and_after_and_ids_by_their_names() throws Exception {
        Document people = manager.open(area.at("/people")).page();
        manager.form(people.select("tbody tr:contains(Bea Owner) a").attr("href"))
                .with("name", "Bea Keeper")
                .send();
        Document changed =
                manager.open(line("Changed a person").select("a").attr("href")).page();
        assertThat(changed.select("h1").text()).isEqualTo("Changed a person");
        assertThat(changed.select("caption").text()).isEqualTo("Changed: person Bea Keeper");
        assertThat(changed.select("tbody tr").eachText()).containsExactly("name Bea Owner Bea Keeper");
        assertThat(changed.select("main").text()).contains("Not sealed yet");

        Document added =
                manager.open(line("Added a person").select("a").attr("href")).page();
        assertThat(added.select("tbody tr").eachText())
                .contains("organisation Test Council", "email bea@owner.example")
                .noneMatch(text -> text.startsWith("valid"));
    }

    @Test
    void it_is_filtered_by_day_person_and_table() throws Exception {
        String nobody = "&who=" + UUID.randomUUID();
        assertThat(manager.open(audit + "?subject=person").page().select("tbody tr"))
                .isNotEmpty();
        assertThat(manager.open(audit + "?subject=risk").page().select("main").text())
                .contains("Nothing was written in these days.");
        assertThat(manager.open(audit + "?subject=person" + nobody).page().select("tbody tr"))
                .isEmpty();
        assertThat(manager.open(audit + "?from=1/1/2001&to=31%20December%202001")
                        .page()
                        .select("tbody tr"))
                .isEmpty();
        assertThat(manager.open(audit + "?who=" + area.member(Role.PLAN_MANAGER).accountId())
                        .page()
                        .select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void odd_questions_are_answered_at_the_field_and_what_was_typed_stays() throws Exception {
        Answer answer = manager.open(audit + "?from=yesterday&to=%3Cb%3E&who=me&subject=%27;drop&page=-1");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#from-error").text()).contains("Enter a day like 31/3/2026");
        assertThat(answer.page().select("#from").val()).isEqualTo("yesterday");
        assertThat(answer.page().select("#to").val()).isEqualTo("<b>");
        Answer turned = manager.open(audit + "?from=2026-05-02&to=2026-05-01");
        assertThat(turned.status()).isEqualTo(422);
        assertThat(turned.page().select("#to-error").text()).contains("The last day must not be before the first");
        assertThat(manager.open(audit + "/x").status()).isEqualTo(404);
        assertThat(manager.open(audit + "/99999999999999999999").status()).isEqualTo(404);
        assertThat(manager.open(audit + "/1").status()).isEqualTo(404);
        assertThat(manager.open(audit + "?page=9999").status()).isEqualTo(200);
    }

    @Test
    void what_a_route_wrote_that_is_no_more_is_told_by_its_address() throws Exception {
        owner.sql(
                        "update audit_entry set doing = 'POST /workspace/{area}/long-gone' where area_id = ? and subject = 'person'")
                .param(area.id())
                .update();
        assertThat(manager.open(audit + "?subject=person")
                        .page()
                        .select("tbody th a")
                        .eachText())
                .anyMatch(text -> text.startsWith("POST /workspace/{area}/long-gone"));
    }

    @Test
    void another_areas_writes_are_not_there() throws Exception {
        TestArea other = areas.fresh();
        Visitor stranger = new Visitor(mvc, other.signedIn(Role.PLAN_MANAGER));
        String written = line("Added a person").select("a").attr("href");
        assertThat(stranger.open(written).status()).isEqualTo(404);
        assertThat(stranger.open(written.replace(area.slug(), other.slug())).status())
                .isEqualTo(404);
        assertThat(stranger.open(other.at("/audit")).page().text()).doesNotContain("Bea Owner");
    }

    @Test
    void it_is_handed_out_as_a_file_to_the_letter() throws Exception {
        String csv = manager.open(audit + "?subject=person&format=csv").body();
        assertThat(csv).contains("Added a person").contains("\"\"name\"\": \"\"Bea Owner\"\"");
        assertThat(manager.open(audit + "?subject=person&format=json").body()).contains("Bea Owner");
        assertThat(manager.open(audit + "?from=soon&format=csv").status()).isEqualTo(422);
        assertThat(manager.open(audit + "?format=exe").status()).isEqualTo(404);
    }

    @Test
    void the_number_of_statements_does_not_grow_with_what_was_written() throws Exception {
        manager.open(audit);
        int few = SqlStatements.of(() -> manager.open(audit)).size();
        for (int person = 0; person < 8; person++) {
            manager.form(area.at("/people/new"))
                    .with("name", "Person " + person)
                    .with("organisation", area.organisation().toString())
                    .send();
        }
        assertThat(SqlStatements.of(() -> manager.open(audit)).size()).isEqualTo(few);
    }

    @Test
    void the_administrator_reads_what_belongs_to_the_installation_and_nothing_of_an_area() throws Exception {
        Visitor administrator = administrator();
        Document page = administrator.open("/admin/audit?subject=local_area").page();
        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(administrator.open("/admin/audit?subject=person").page().select("tbody tr"))
                .isEmpty();
        String ofArea = line("Added a person").select("a").attr("href");
        assertThat(administrator
                        .open("/admin/audit" + ofArea.substring(ofArea.lastIndexOf('/')))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_administrator_verifies_the_chain() throws Exception {
        Visitor administrator = administrator();
        Answer answer = administrator.form("/admin/audit").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("h1").text()).isIn("Nothing was tampered with", "The audit was tampered with");
    }

    @Test
    void every_write_route_has_words_and_is_named_in_the_audit() throws Exception {
        List<String> writing = routes.routes().stream()
                .filter(route -> route.method() == HttpMethod.POST)
                .map(route -> route.pattern().getPatternString())
                .toList();
        assertThat(writing)
                .hasSizeGreaterThan(180)
                .allSatisfy(pattern ->
                        assertThat(words.of("audit.doing." + pattern)).isNotBlank());
        assertThat(owner.sql("select doing from audit_entry where area_id = ? and subject = 'person'")
                        .param(area.id())
                        .query(String.class)
                        .list())
                .contains("POST /workspace/{area}/people");
    }
}
