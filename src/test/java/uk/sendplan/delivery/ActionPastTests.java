package uk.sendplan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import uk.sendplan.Proof;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ProgressRecording.Comment;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.plan.RatingScalePreset;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** What is told of an action as at a day is what was told on that day, whatever was done to it since. */
@SpringBootTest
class ActionPastTests {

    private static final int HISTORIES = Proof.size(4, 60);
    private static final int DAYS = 12;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    PartnershipKeeping partnership;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ProgressRecording recording;

    @Autowired
    DueDates dueDates;

    @Autowired
    RatingScales scales;

    @Autowired
    ActionQueries queries;

    @Autowired
    ActionHistory history;

    @Test
    void as_at_a_day_is_what_was_known_on_it() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            History made = new History(new Random(seed));
            for (int day = 0; day < DAYS; day++) {
                made.letADayPass();
            }
            made.check(seed);
        }
    }

    /** One action, and what was known of it at the end of each day. */
    private final class History {

        private final Random random;
        private final TestArea area = areas.fresh();
        private final Member by = area.manager();
        private final UUID second = area.organisation("Second");
        private final PlanTree plan;
        private final UUID action = UUID.randomUUID();
        private final List<ActionView> known = new ArrayList<>();
        private final List<Integer> events = new ArrayList<>();
        private long renamed;

        private History(Random random) {
            this.random = random;
            String slug = area.enter(TestPlans.ofReferences(4));
            this.plan = area.asManager(() -> plans.plan(by, slug, AsAt.NOW));
            area.asManager(() -> keeping.add(
                    by,
                    new ActionKeeping.AddAction(
                            action, place(0), null, false, description("At first", area.organisation()))));
        }

        private Place place(int number) {
            return new Place.OfReference(
                    plan.priorities().get(0).references().get(number).id());
        }

        private Description description(String title, UUID lead) {
            return new Description(
                    title,
                    null,
                    lead,
                    null,
                    random.nextBoolean() && !lead.equals(second) ? Set.of(second) : Set.of(),
                    VagueDate.read("1 January 2020"),
                    null);
        }

        private void letADayPass() {
            for (int times = random.nextInt(4); times > 0; times--) {
                area.asManager(() -> {
                    something();
                    return null;
                });
            }
            known.add(now());
            events.add(area.asManager(() -> history.of(by, action, AsAt.NOW)).size());
            area.letDaysPass(1);
        }

        private void something() {
            ActionView now = now();
            if (now.retired()) {
                keeping.reinstate(by, action, now.version());
                return;
            }
            switch (random.nextInt(8)) {
                case 0 ->
                    keeping.edit(by, action, now.version(), description("Title " + random.nextInt(), now.leadId()));
                case 1 ->
                    keeping.edit(
                            by,
                            action,
                            now.version(),
                            description(now.title(), random.nextBoolean() ? second : area.organisation()));
                case 2 -> keeping.retire(by, action, now.version());
                case 3 -> move(now);
                case 4 -> newDate(now);
                case 5 -> TestAreas.asAdministrator(this::rename);
                case 6 -> newScale();
                default -> record(now);
            }
        }

        private void move(ActionView now) {
            Place place = place(random.nextInt(4));
            if (!place.id().equals(now.referenceId())) {
                keeping.moveTo(by, action, now.version(), place, null);
            }
        }

        private void newDate(ActionView now) {
            VagueDate date = VagueDate.read((1 + random.nextInt(28)) + " December " + (2050 + random.nextInt(45)));
            if (now.due() == null) {
                keeping.edit(
                        by,
                        action,
                        now.version(),
                        new Description(now.title(), null, now.leadId(), null, Set.of(), null, date));
            } else if (now.proposal() == null) {
                dueDates.propose(by, new DueDates.ProposeDate(UUID.randomUUID(), action, date, "Because"));
            } else {
                dueDates.decide(
                        by,
                        new DueDates.DecideDate(
                                UUID.randomUUID(),
                                now.proposal().id(),
                                DueDates.Decided.values()[random.nextInt(3)],
                                "Because"));
            }
        }

        private void rename() {
            partnership.describeOrganisation(
                    area.id(),
                    second,
                    renamed++,
                    "Second, renamed " + random.nextInt(),
                    OrganisationKind.OTHER,
                    PartnershipKeeping.Lasting.ALWAYS);
        }

        private void newScale() {
            RatingScale scale = scales.of(by, plan.plan().id(), AsAt.NOW);
            RatingScalePreset preset =
                    scale.levels().size() == 3 ? RatingScalePreset.FOUR_POINT : RatingScalePreset.RED_AMBER_GREEN;
            scales.change(
                    by,
                    new RatingScales.ChangeScale(plan.plan().id(), UUID.randomUUID(), scale.number(), preset.levels()));
        }

        private void record(ActionView now) {
            List<RatingLevel> levels = scales.of(by, plan.plan().id(), AsAt.NOW).levels();
            LatestRecord latest = now.latest();
            Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
            UUID level = stage == Stage.IN_PROGRESS
                    ? levels.get(random.nextInt(levels.size())).id()
                    : null;
            recording.record(
                    by,
                    new RecordProgress(
                            UUID.randomUUID(),
                            action,
                            latest == null ? null : latest.id(),
                            stage,
                            level,
                            "Done " + random.nextInt(),
                            null,
                            null,
                            new Comment("Why", "What", "Otherwise"),
                            "It is right",
                            latest != null && random.nextInt(5) == 0,
                            null));
        }

        private ActionView now() {
            return area.asManager(() -> queries.action(by, action, AsAt.NOW).orElseThrow());
        }

        private void check(int seed) {
            LocalDate today = London.today(Clock.systemUTC());
            for (int day = 0; day < DAYS; day++) {
                LocalDate asked = today.minusDays(DAYS - day);
                AsAt asAt = AsAt.endOf(asked);
                ActionView then =
                        area.asManager(() -> queries.action(by, action, asAt).orElseThrow());
                assertThat(comparable(then)).as("seed " + seed + " day " + day).isEqualTo(comparable(known.get(day)));
                assertThat(area.asManager(() -> history.of(by, action, asAt)))
                        .as("seed " + seed + " day " + day)
                        .hasSize(events.get(day));
            }
            assertThat(comparable(area.asManager(
                            () -> queries.action(by, action, AsAt.endOf(today)).orElseThrow())))
                    .isEqualTo(comparable(now()));
        }

        /** Without what is a moment: the test has moved all moments. */
        private List<Object> comparable(ActionView view) {
            LatestRecord latest = view.latest();
            List<Object> fields = new ArrayList<>();
            fields.add(view.number());
            fields.add(view.title());
            fields.add(String.valueOf(view.referenceNumber()));
            fields.add(view.leadName());
            fields.add(String.valueOf(view.originalDue()));
            fields.add(String.valueOf(view.due()));
            fields.add(view.moves());
            fields.add(view.proposal() == null ? "" : view.proposal().id());
            fields.add(view.retired());
            fields.add(view.version());
            fields.add(latest == null ? "" : latest.id());
            fields.add(view.stage());
            fields.add(view.standing());
            return fields;
        }
    }
}
