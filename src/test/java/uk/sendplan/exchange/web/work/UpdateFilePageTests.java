package uk.sendplan.exchange.web.work;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionHistory;
import uk.sendplan.delivery.ActionHistory.Recorded;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ProgressRecording;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.shared.AsAt;

/** A small plan of the council and a trust, whose people hand in updates by spreadsheet. */
abstract class UpdateFilePageTests extends SheetPageTests {

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ActionQueries queries;

    @Autowired
    ActionHistory history;

    @Autowired
    ProgressRecording recording;

    @Autowired
    RatingScales scales;

    Member manager;
    Member officer;
    UUID trust;
    UUID planId;

    @Override
    String door() {
        return "/updates/sheets";
    }

    @BeforeEach
    void a_plan_of_two_organisations() {
        area = areas.fresh();
        manager = area.manager();
        trust = area.organisation("Test Trust");
        officer = area.another(Role.OFFICER, trust);
        String slug = area.enter(TestPlans.sharedBy("Test Council", "Test Trust"));
        planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW)).id();
        plan = area.at("/" + slug);
    }

    /** @return its number */
    String action(String title, UUID lead) {
        String slug = plan.substring(plan.lastIndexOf('/') + 1);
        UUID reference = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW))
                .references()
                .findFirst()
                .orElseThrow()
                .id();
        return area.asManager(() -> keeping.add(manager, TestActions.under(reference, title, lead)));
    }

    List<ActionView> actions() {
        return area.asManager(() -> queries.ofPlan(manager, planId, AsAt.NOW));
    }

    ActionView view(String number) {
        return actions().stream()
                .filter(action -> action.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    Recorded latest(String number) {
        return updates(number).get(0);
    }

    /** The newest first. */
    List<Recorded> updates(String number) {
        UUID id = view(number).id();
        return area.asManager(() -> history.of(manager, id, AsAt.NOW)).stream()
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .toList();
    }

    RatingLevel level(String label) {
        return area.asManager(() -> scales.of(manager, planId, AsAt.NOW)).levels().stream()
                .filter(level -> level.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    void record(String number, Stage stage, String level, String done) {
        ActionView action = view(number);
        LatestRecord newest = action.newest();
        UUID levelId = level == null ? null : level(level).id();
        area.asManager(() -> {
            recording.record(
                    manager,
                    TestActions.recorded(
                            UUID.randomUUID(), action.id(), newest == null ? null : newest.id(), stage, levelId, done));
            return null;
        });
    }

    byte[] download(Member by) throws Exception {
        return answer(by, get(URI.create(plan + "/updates/sheets/actions.xlsx")))
                .getContentAsByteArray();
    }

    FilledIn sheet(Member by) throws Exception {
        return FilledIn.of(download(by));
    }
}
