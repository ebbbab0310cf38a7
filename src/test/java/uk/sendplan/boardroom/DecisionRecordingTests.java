package uk.sendplan.boardroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import uk.sendplan.Proof;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.DecisionRecording.RecordDecision;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleKeeping.AddCycle;
import uk.sendplan.cycle.CycleKeeping.Dated;
import uk.sendplan.cycle.SectionPreset;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** What boards decided, as it was known on any day: after corrections, and whatever becomes of what they decided about. */
@SpringBootTest
class DecisionRecordingTests {

    private static final int DAYS = 10;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ActionQueries actions;

    @Autowired
    PartnershipKeeping partnership;

    @Autowired
    PartnershipQueries organisations;

    @Autowired
    DecisionRecording recording;

    @Autowired
    DecisionQueries queries;

    @Autowired
    BoardroomQueries boardroom;

    @Autowired
    Clock clock;

    @Test
    void the_decisions_of_a_past_day_are_what_a_replay_says() {
        for (int history = 0; history < Proof.size(2, 200); history++) {
            new History(new Random(20261122 + history)).replay();
        }
    }

    /** What a list shows of a decision. */
    private record Shown(
            int number,
            String meeting,
            SubjectKind kind,
            @Nullable String about,
            String text,
            @Nullable String owner,
            @Nullable Integer correctedBy) {}

    /** A decision that was recorded, with what can change of it. */
    private static final class Kept {

        final UUID id = UUID.randomUUID();
        final int number;
        final Meeting meeting;
        final SubjectKind kind;
        final String text;
        final boolean owned;
        private @Nullable Integer correctedBy;

        Kept(int number, Meeting meeting, SubjectKind kind, String text, boolean owned) {
            this.number = number;
            this.meeting = meeting;
            this.kind = kind;
            this.text = text;
            this.owned = owned;
        }
    }

    private static final class Meeting {

        final UUID id = UUID.randomUUID();
        private String name;
        private int version;

        Meeting(String name) {
            this.name = name;
        }
    }

    private final class History {

        private final Random random;
        private final TestArea area = areas.fresh();
        private final Member manager = area.manager();
        private final LocalDate today = London.today(clock);
        private final UUID trust = area.organisation("Test Trust");
        private final PlanTree plan;
        private final UUID action;
        private final List<Meeting> meetings = List.of(new Meeting("First"), new Meeting("Second"));
        private final List<Kept> decisions = new ArrayList<>();
        private String trustName = "Test Trust";
        private String actionNumber;
        private boolean retired;

        History(Random random) {
            this.random = random;
            String slug = area.enter(TestPlans.small());
            this.plan = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW));
            AddAction add = TestActions.under(reference(0), "First", trust);
            this.actionNumber = area.asManager(() -> keeping.add(manager, add));
            this.action = add.id();
            for (Meeting meeting : meetings) {
                act(() -> cycles.add(
                        manager,
                        new AddCycle(meeting.id, plan.plan().id(), dated(meeting), SectionPreset.PROGRESS.headings())));
            }
        }

        private UUID reference(int place) {
            return plan.priorities().get(0).references().get(place).id();
        }

        /** Both boards met before anything was recorded. */
        private Dated dated(Meeting meeting) {
            LocalDate opens = today.minusDays(200L - 30 * meetings.indexOf(meeting));
            return new Dated(meeting.name, opens, opens.plusDays(10), opens.plusDays(20));
        }

        void replay() {
            Map<Integer, List<Shown>> expected = new TreeMap<>();
            for (int day = 0; day < DAYS; day++) {
                area.letDaysPass(1);
                for (int times = random.nextInt(5); times > 0; times--) {
                    goOn(day);
                }
                expected.put(
                        day,
                        decisions.stream()
                                .sorted(Comparator.comparing((Kept one) -> one.number)
                                        .reversed())
                                .map(this::shown)
                                .toList());
            }
            expected.forEach((day, then) -> check(AsAt.endOf(today.minusDays(DAYS - 1L - day)), then));
            check(AsAt.NOW, Objects.requireNonNull(expected.get(DAYS - 1)));
        }

        private void goOn(int day) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 ->
                    record(meetings.get(random.nextInt(2)), SubjectKind.values()[random.nextInt(4)], null, day);
                case 3 -> correct(day);
                case 4 -> rename(meetings.get(random.nextInt(2)), day);
                case 5 -> renameOwner(day);
                case 6 -> moveAction();
                default -> retireOrReinstate();
            }
        }

        private void correct(int day) {
            List<Kept> current =
                    decisions.stream().filter(one -> one.correctedBy == null).toList();
            if (!current.isEmpty()) {
                Kept old = current.get(random.nextInt(current.size()));
                record(old.meeting, SubjectKind.values()[random.nextInt(4)], old, day);
            }
        }

        private void record(Meeting meeting, SubjectKind kind, @Nullable Kept corrects, int day) {
            int number = decisions.size() + 1;
            Kept made = new Kept(number, meeting, kind, number + " decided on day " + day, random.nextBoolean());
            act(() -> recording.record(
                    manager,
                    new RecordDecision(
                            made.id,
                            plan.plan().id(),
                            meeting.id,
                            made.text,
                            kind,
                            subject(kind),
                            made.owned ? trust : null,
                            null,
                            corrects == null ? null : corrects.id)));
            if (corrects != null) {
                corrects.correctedBy = number;
            }
            decisions.add(made);
        }

        private UUID subject(SubjectKind kind) {
            return switch (kind) {
                case PLAN -> plan.plan().id();
                case PRIORITY -> plan.priorities().get(0).id();
                case REFERENCE -> reference(0);
                case ACTION -> action;
            };
        }

        private void rename(Meeting meeting, int day) {
            meeting.name = meeting.name.replaceAll(" of .*", "") + " of day " + day + "." + meeting.version;
            act(() -> cycles.describe(manager, meeting.id, meeting.version, dated(meeting)));
            meeting.version++;
        }

        private void renameOwner(int day) {
            trustName = "Trust of day " + day + " " + random.nextInt(1000);
            long version = area.asManager(() -> organisations.organisation(area.id(), trust))
                    .orElseThrow()
                    .version();
            TestAreas.asAdministrator(
                    area.id(),
                    () -> partnership.describeOrganisation(
                            area.id(),
                            trust,
                            version,
                            trustName,
                            OrganisationKind.OTHER,
                            PartnershipKeeping.Lasting.ALWAYS));
        }

        private void moveAction() {
            if (!retired) {
                int to = actionNumber.startsWith("1.1.") ? 1 : 0;
                actionNumber = area.asManager(() ->
                        keeping.moveTo(manager, action, view().version(), new Place.OfReference(reference(to)), null));
            }
        }

        private void retireOrReinstate() {
            act(() -> {
                if (retired) {
                    keeping.reinstate(manager, action, view().version());
                } else {
                    keeping.retire(manager, action, view().version());
                }
            });
            retired = !retired;
        }

        private ActionView view() {
            return actions.action(manager, action, AsAt.NOW).orElseThrow();
        }

        private Shown shown(Kept one) {
            String about = switch (one.kind) {
                case PLAN -> null;
                case PRIORITY -> plan.priorities().get(0).number();
                case REFERENCE -> plan.priorities().get(0).references().get(0).number();
                case ACTION -> actionNumber;
            };
            return new Shown(
                    one.number,
                    one.meeting.name,
                    one.kind,
                    about,
                    one.text,
                    one.owned ? trustName : null,
                    one.correctedBy);
        }

        private void check(AsAt asAt, List<Shown> expected) {
            List<Shown> ofMeetings = meetings.stream()
                    .flatMap(meeting -> read(queries -> queries.ofCycle(manager, meeting.id, asAt)))
                    .sorted(Comparator.comparing(Shown::number).reversed())
                    .toList();
            assertThat(ofMeetings).as("meetings " + asAt).isEqualTo(expected);
            assertThat(area
                            .asManager(
                                    () -> boardroom.waiting(manager, plan.plan().id(), asAt))
                            .decisions()
                            .stream()
                            .map(this::shown))
                    .as("board " + asAt)
                    .containsExactlyElementsOf(ofTheLast(expected));
            for (SubjectKind kind : SubjectKind.values()) {
                List<Shown> about =
                        expected.stream().filter(one -> one.kind() == kind).toList();
                assertThat(read(queries -> queries.about(manager, kind, subject(kind), asAt)))
                        .as(kind + " " + asAt)
                        .containsExactlyElementsOf(about);
                if (kind == SubjectKind.PRIORITY || kind == SubjectKind.REFERENCE) {
                    assertThat(
                                    area
                                            .asManager(() -> boardroom.about(manager, kind, subject(kind), asAt))
                                            .decisions()
                                            .stream()
                                            .map(this::shown))
                            .as("with risks, " + kind + " " + asAt)
                            .containsExactlyElementsOf(about);
                }
            }
        }

        /** Those that hold, of the later meeting where it decided something, else of the earlier. */
        private List<Shown> ofTheLast(List<Shown> all) {
            String last = all.stream().anyMatch(one -> one.meeting().startsWith("Second")) ? "Second" : "First";
            return all.stream()
                    .filter(one -> one.meeting().startsWith(last) && one.correctedBy() == null)
                    .sorted(Comparator.comparing(Shown::number))
                    .toList();
        }

        private Stream<Shown> read(Function<DecisionQueries, List<BoardDecision>> question) {
            return area.asManager(() -> question.apply(queries)).stream().map(this::shown);
        }

        private Shown shown(BoardDecision one) {
            return new Shown(
                    one.number(),
                    one.cycleName(),
                    one.kind(),
                    one.subjectNumber(),
                    one.text(),
                    one.ownerName(),
                    one.correctedBy());
        }

        private void act(Runnable work) {
            area.asManager(() -> {
                work.run();
                return true;
            });
        }
    }
}
