package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.Stage;
import uk.sendplan.reporting.web.TestWork;
import uk.sendplan.shared.London;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class ContributionsViewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;
    UUID trust;
    EditBrowser theirs;
    UUID action;

    @BeforeEach
    void an_action_that_a_trust_supports() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        trust = area.organisation("Elsewhere Trust");
        theirs = new EditBrowser(mvc, area, area.another(Role.OFFICER, trust));
        action = work.addSupported("Ring every family", Set.of(trust));
    }

    @Test
    void who_supports_an_action_finds_it_on_their_work_and_says_what_they_did() throws Exception {
        Document mine = theirs.open("/workspace").page();
        assertThat(mine.getElementById("supported").text())
                .contains("1.1.1 Ring every family", "Test Council, no due date", "Nothing said yet.");
        String form = mine.select("#supported .app-small-actions a").attr("href");
        Answer saved =
                theirs.form(form).with("text", "Two nurses rang 40 families").send();
        assertThat(saved.goesTo()).isEqualTo(work.at("/actions/1.1.1#contributions"));
        assertThat(saved.says()).isEqualTo("What your organisation contributed to 1.1.1 is saved.");
        theirs.form(form).with("text", "And ten more").send();
        Document page = theirs.open(work.at("/actions/1.1.1")).page();
        assertThat(page.getElementById("contributions")
                        .select(".app-keeps-lines")
                        .eachText())
                .containsExactly("And ten more", "Two nurses rang 40 families");
        assertThat(page.select(".app-actions"))
                .as("where it stands, its lead says")
                .isEmpty();
        assertThat(theirs.open("/workspace").page().getElementById("supported").text())
                .contains("And ten more")
                .doesNotContain("Two nurses");
        work.record(action, null, Stage.COMPLETE, null);
        assertThat(theirs.open("/workspace").page().getElementById("supported")).isNull();
    }

    @Test
    void nothing_said_is_refused_at_its_box_and_the_same_twice_is_once() throws Exception {
        String address = work.at("/actions/1.1.1/contributions");
        Map<String, String> said =
                Map.of("key", UUID.randomUUID().toString(), "organisation", trust.toString(), "text", "<b>Ice</b>");
        assertThat(theirs.send(address, said).status()).isEqualTo(303);
        assertThat(theirs.send(address, said).status()).isEqualTo(303);
        assertThat(theirs.open(work.at("/actions/1.1.1"))
                        .page()
                        .getElementById("contributions")
                        .select(".app-keeps-lines")
                        .eachText())
                .containsExactly("<b>Ice</b>");
        Answer empty = theirs.form(address + "/new").with("text", "  ").send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.summary()).containsExactly("Enter what your organisation contributed");
        assertThat(theirs.form(address + "/new")
                        .with("text", "x".repeat(4001))
                        .send()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobody_says_it_for_another_organisation() throws Exception {
        String form = work.at("/actions/1.1.1/contributions/new");
        EditBrowser lead = new EditBrowser(mvc, area, area.member(Role.OFFICER));
        assertThat(lead.open(form).status()).as("the lead organisation records").isEqualTo(404);
        assertThat(lead.open(work.at("/actions/1.1.1")).page().select("#contributions a"))
                .isEmpty();
        for (Role role : new Role[] {Role.BOARD, Role.FORUM, Role.PUBLISHER}) {
            assertThat(new EditBrowser(mvc, area, area.another(role)).open(form).status())
                    .as(role.name())
                    .isEqualTo(404);
        }
        Answer foreign = theirs.send(
                work.at("/actions/1.1.1/contributions"),
                Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "organisation",
                        area.organisation().toString(),
                        "text",
                        "Ours"));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(new EditBrowser(mvc, area).open(form).status())
                .as("a plan manager for all")
                .isEqualTo(200);
    }

    @Test
    void the_past_knows_what_was_said_by_then_and_many_take_the_statements_of_one() throws Exception {
        theirs.form(work.at("/actions/1.1.1/contributions/new"))
                .with("text", "Long ago")
                .send();
        area.letDaysPass(5);
        int one = SqlStatements.of(() -> theirs.open("/workspace")).size();
        theirs.form(work.at("/actions/1.1.1/contributions/new"))
                .with("text", "Today")
                .send();
        for (int made = 0; made < 20; made++) {
            work.addSupported("Action " + made, Set.of(trust));
        }
        assertThat(SqlStatements.of(() -> theirs.open("/workspace"))).hasSize(one);
        String then = LocalDate.now(London.ZONE).minusDays(2).toString();
        Document past = theirs.open(work.at("/actions/1.1.1?asAt=" + then)).page();
        assertThat(past.getElementById("contributions")
                        .select(".app-keeps-lines")
                        .eachText())
                .containsExactly("Long ago");
        assertThat(past.select("#contributions a")).isEmpty();
    }
}
