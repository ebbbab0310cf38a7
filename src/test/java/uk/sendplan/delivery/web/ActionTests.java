package uk.sendplan.delivery.web;

import static uk.sendplan.delivery.ProgressRecording.Comment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.DueDates;
import uk.sendplan.delivery.ProgressRecording;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.delivery.Stage;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** One action, 1.1.1, that the council leads and the clinic supports, due in forty days; and its people at their browsers. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class ActionTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionQueries actions;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ProgressRecording recording;

    @Autowired
    DueDates dueDates;

    @Autowired
    RatingScales scales;

    @Autowired
    Clock clock;

    TestArea area;
    UUID clinic;
    PlanTree tree;
    EditBrowser manager;
    EditBrowser officer;
    EditBrowser ofClinic;
    EditBrowser forum;

    /** The address of the plan. */
    String plan;

    UUID actionId;

    /** The address of the action. */
    String action;

    @BeforeEach
    void an_action() {
        area = areas.fresh();
        clinic = area.organisation("Clinic");
        manager = new EditBrowser(mvc, area);
        officer = new EditBrowser(mvc, area, area.member(Role.OFFICER));
        ofClinic = new EditBrowser(mvc, area, area.another(Role.OFFICER, clinic));
        forum = new EditBrowser(mvc, area, area.member(Role.FORUM));
        String slug = area.enter(TestPlans.small());
        plan = area.at("/" + slug);
        tree = area.asManager(() -> plans.plan(area.manager(), slug, AsAt.NOW));
        actionId = add(VagueDate.read(inDays(40)));
        action = plan + "/actions/1.1.1";
    }

    /** "5/3/2026" */
    String inDays(int days) {
        return DateTimeFormatter.ofPattern("d/M/uuuu")
                .format(London.today(clock).plusDays(days));
    }

    String dayInWords(int days) {
        return London.dayInWords(London.today(clock).plusDays(days));
    }

    LocalDate today() {
        return London.today(clock);
    }

    UUID add(@Nullable VagueDate due) {
        Place under = new Place.OfReference(
                tree.priorities().get(0).references().get(0).id());
        UUID id = UUID.randomUUID();
        Description description = new Description(
                "Ring every family that waits", null, area.organisation(), null, Set.of(clinic), null, due);
        area.asManager(() -> keeping.add(area.manager(), new AddAction(id, under, null, false, description)));
        return id;
    }

    ActionView view() {
        return area.asManager(() -> actions.action(area.manager(), actionId, AsAt.NOW))
                .orElseThrow();
    }

    RatingLevel level(String label) {
        return area.asManager(() -> scales.of(area.manager(), tree.plan().id(), AsAt.NOW)).levels().stream()
                .filter(level -> level.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** As the manager, after whatever is the latest. */
    void record(Stage stage, @Nullable String label, String done) {
        Comment comment = label == null || label.equals("Green")
                ? new Comment(stage == Stage.SUSPENDED ? "No money" : null, null, null)
                : new Comment("Two posts are empty", "Agency staff", "Families wait longer");
        record(new RecordProgress(
                UUID.randomUUID(),
                actionId,
                latest(),
                stage,
                label == null ? null : level(label).id(),
                done,
                null,
                "A note among partners",
                comment,
                "The clinic promised to help",
                false,
                null));
    }

    void record(RecordProgress command) {
        area.asManager(() -> {
            recording.record(area.manager(), command);
            return true;
        });
    }

    @Nullable
    UUID latest() {
        var latest = view().latest();
        return latest == null ? null : latest.id();
    }

    /** Proposed and approved by the manager. */
    void move(String words) {
        UUID proposal = UUID.randomUUID();
        Member by = area.manager();
        area.asManager(() -> {
            dueDates.propose(
                    by, new DueDates.ProposeDate(proposal, actionId, VagueDate.read(words), "The lease ends later"));
            dueDates.decide(by, new DueDates.DecideDate(UUID.randomUUID(), proposal, DueDates.Decided.APPROVED, null));
            return true;
        });
    }
}
