package uk.sendplan.publishing.web.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
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
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.ProgressRecording;
import uk.sendplan.delivery.ProgressRecording.Comment;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.delivery.Stage;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** What the plan knows is chosen for a progress page, with its sources. */
@SpringBootTest
@AutoConfigureMockMvc
class ProposalsViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping actions;

    @Autowired
    ProgressRecording recording;

    @Autowired
    Clock clock;

    TestArea area;
    EditBrowser manager;
    EditBrowser officer;
    PlanTree tree;
    String page;
    UUID school;

    @BeforeEach
    void a_cycle() {
        area = areas.fresh();
        manager = new EditBrowser(mvc, area);
        officer = new EditBrowser(mvc, area, area.member(Role.OFFICER));
        String slug = area.enter(TestPlans.small());
        tree = area.asManager(() -> plans.plan(area.manager(), slug, AsAt.NOW));
        LocalDate today = London.today(clock);
        String cycle = area.asManager(() -> cycles.add(
                area.manager(), TestCycles.add(tree.plan().id(), "Autumn", today.minusDays(5), today.plusDays(5))));
        page = area.at("/" + slug + "/cycles/" + cycle + "/pages/1");
        school = area.organisation("Hill School");
    }

    @Test
    void what_was_recorded_what_is_late_and_what_comes_next_is_proposed_under_its_heading() throws Exception {
        UUID told = action("Tell families", area.organisation(), 300);
        record(told, "We wrote to 40 families", "Families know whom to call");
        action("Train staff", area.organisation(), -3);
        action("Open a café", area.organisation(), 20);
        action("In ten years", area.organisation(), 3650);

        Document shown = manager.open(page + "/proposals").page();

        assertThat(shown.select("legend").eachText())
                .containsExactly(
                        "What we have done so far",
                        "The difference this makes",
                        "What we need to develop",
                        "Next steps");
        assertThat(shown.select(".govuk-checkboxes__label").eachText())
                .containsExactly(
                        "We wrote to 40 families",
                        "Families know whom to call",
                        "Train staff: this was due by " + day(-3) + " and is not done.",
                        "By " + day(20) + ": Open a café");
        assertThat(shown.text()).doesNotContain("Our own note");
        assertThat(shown.select(".govuk-checkboxes__hint").first().text())
                .isEqualTo("Recorded by Test Council, action 1.1.1 Tell families");
    }

    @Test
    void what_is_chosen_stands_on_the_page_with_its_source_and_is_not_proposed_again() throws Exception {
        record(action("Tell families", area.organisation(), 300), "We wrote to 40 families", "They know whom to call");
        Document shown = manager.open(page + "/proposals").page();
        String first = shown.select("[name=take]").first().val();

        Answer taken = manager.send(page + "/proposals", Map.of("take", first));

        assertThat(taken.says()).isEqualTo("1 item is on the page. Put it in words for families.");
        Document after = manager.open(page).page();
        assertThat(after.select("#section-1 .app-draft-text").eachText()).containsExactly("We wrote to 40 families");
        assertThat(after.select("#section-1 .app-draft-about").text()).contains("Test Council", "behind it: 1.1.1");
        assertThat(manager.open(page + "/proposals").page().select("[name=take]"))
                .hasSize(1);
        manager.send(page + "/proposals", Map.of("take", first));
        assertThat(manager.open(page).page().select(".app-draft-item")).hasSize(1);
    }

    @Test
    void officers_are_proposed_what_their_own_organisations_lead() throws Exception {
        action("Ours", area.organisation(), 20);
        action("Theirs", school, 20);
        assertThat(officer.open(page + "/proposals")
                        .page()
                        .select(".govuk-checkboxes__label")
                        .eachText())
                .containsExactly("By " + day(20) + ": Ours");
        String theirs = manager.open(page + "/proposals").page().select("[name=take]").stream()
                .map(box -> box.val())
                .filter(key -> !key.equals(ours()))
                .findFirst()
                .orElseThrow();
        officer.send(page + "/proposals", Map.of("take", theirs));
        assertThat(manager.open(page).page().select(".app-draft-item")).isEmpty();
    }

    private String ours() {
        try {
            return officer.open(page + "/proposals")
                    .page()
                    .select("[name=take]")
                    .val();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void choosing_nothing_is_told_and_a_page_without_proposals_says_so() throws Exception {
        assertThat(manager.open(page + "/proposals").page().text()).contains("There is nothing more to propose");
        action("Open a café", area.organisation(), 20);
        Answer refused = manager.form(page + "/proposals").without("take").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary()).containsExactly("Choose at least one");
    }

    @Test
    void it_takes_the_same_number_of_statements_however_much_is_proposed() throws Exception {
        record(action("One", area.organisation(), 20), "Done", null);
        manager.open(page + "/proposals");
        int one = SqlStatements.of(() -> manager.open(page + "/proposals")).size();
        for (int more = 0; more < 6; more++) {
            record(action("More " + more, area.organisation(), 20), "Done " + more, "Better");
        }
        assertThat(SqlStatements.of(() -> manager.open(page + "/proposals"))).hasSize(one);
    }

    @Test
    void an_item_names_references_actions_and_sources_and_a_claim_without_any_is_told_so() throws Exception {
        action("Tell families", area.organisation(), 300);
        String difference = manager.open(page + "/items/new")
                .page()
                .select("select[name=section] option")
                .get(1)
                .val();
        manager.form(page + "/items/new")
                .with("section", difference)
                .with("text", "Families wait less")
                .send();
        assertThat(manager.open(page).page().select(".app-draft-advice li").eachText())
                .containsExactly(
                        "Nothing stands behind this claim of a difference: name a reference, an action or a source");

        String edit = manager.open(page).page().selectFirst(".app-draft-item a").attr("href");
        Answer refused = manager.form(edit)
                .with("numbers", "1.1, 9.9")
                .with("sources", "https://example.org/only")
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary())
                .containsExactly(
                        "This plan has no reference or action with the number 9.9",
                        "Give the source a name before its link: https://example.org/only");
        assertThat(refused.page().select("[name=numbers]").val()).isEqualTo("1.1, 9.9");

        EditBrowser.Form late = manager.form(edit);
        manager.form(edit)
                .with("numbers", "1.1 1.1.1")
                .with("sources", "Parent survey https://example.org/survey\nMinutes of May")
                .send();
        assertThat(manager.open(page).page().select(".app-draft-about").text())
                .contains("behind it: 1.1, 1.1.1, Parent survey, Minutes of May");
        assertThat(manager.open(page).page().select(".app-draft-advice li")).isEmpty();
        Document again = manager.open(edit).page();
        assertThat(again.select("[name=numbers]").val()).isEqualTo("1.1, 1.1.1");
        assertThat(again.select("[name=sources]").val())
                .isEqualTo("Parent survey https://example.org/survey\nMinutes of May");
        assertThat(late.with("text", "Families wait less").send().status()).isEqualTo(409);
    }

    private UUID action(String title, UUID lead, int dueIn) {
        UUID id = UUID.randomUUID();
        Place under = new Place.OfReference(
                tree.priorities().get(0).references().get(0).id());
        area.asManager(() -> actions.add(
                area.manager(),
                new AddAction(
                        id,
                        under,
                        null,
                        false,
                        new Description(title, null, lead, null, Set.of(), null, VagueDate.read(day(dueIn))))));
        return id;
    }

    private void record(UUID action, String done, String difference) {
        area.asManager(() -> {
            recording.record(
                    area.manager(),
                    new RecordProgress(
                            UUID.randomUUID(),
                            action,
                            null,
                            Stage.NOT_STARTED,
                            null,
                            done,
                            difference,
                            "Our own note",
                            Comment.NONE,
                            null,
                            false,
                            null));
            return null;
        });
    }

    private String day(int fromToday) {
        return London.dayInWords(London.today(clock).plusDays(fromToday));
    }
}
