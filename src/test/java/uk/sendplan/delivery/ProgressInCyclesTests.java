package uk.sendplan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleKeeping.AddCycle;
import uk.sendplan.cycle.CycleKeeping.Dated;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ProgressRecording.Comment;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Refused;

/** Updates belong to the cycle they were made in, also where it is closed at the same moment. */
@SpringBootTest
class ProgressInCyclesTests {

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ProgressRecording recording;

    @Autowired
    ActionQueries queries;

    @Autowired
    CycleKeeping cycleKeeping;

    @Autowired
    ReportingCycles cycles;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final ExecutorService others = Executors.newFixedThreadPool(2);

    TestArea area;
    Member manager;
    UUID planId;
    UUID action;

    @BeforeEach
    void an_action() {
        area = areas.fresh();
        manager = area.manager();
        String slug = area.enter(TestPlans.ofReferences(2));
        PlanTree tree = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW));
        planId = tree.plan().id();
        AddAction added =
                TestActions.under(tree.priorities().get(0).references().get(0).id(), "First", area.organisation());
        action = added.id();
        area.asManager(() -> keeping.add(manager, added));
    }

    @AfterEach
    void all_go_home() {
        others.shutdownNow();
    }

    private LocalDate inDays(int days) {
        return London.today(clock).plusDays(days);
    }

    private UUID cycle(String name, int opens, int due) {
        AddCycle added = TestCycles.add(planId, name, inDays(opens), inDays(due));
        area.asManager(() -> cycleKeeping.add(manager, added));
        return added.id();
    }

    private void close(UUID cycle) {
        area.asManager(() -> {
            cycleKeeping.close(manager, cycle, 0);
            return null;
        });
    }

    private ActionView now() {
        return area.asManager(() -> TestActions.view(queries, manager, action));
    }

    private @Nullable UUID latest() {
        return now().latest() == null ? null : now().latest().id();
    }

    private RecordProgress next(boolean corrects) {
        return new RecordProgress(
                UUID.randomUUID(),
                action,
                latest(),
                Stage.NOT_STARTED,
                null,
                "Done",
                null,
                null,
                Comment.NONE,
                null,
                corrects,
                null);
    }

    private @Nullable UUID recorded(boolean corrects) {
        RecordProgress command = next(corrects);
        area.asManager(() -> {
            recording.record(manager, command);
            return null;
        });
        return now().latest().cycleId();
    }

    @Test
    void an_update_belongs_to_the_open_cycle_that_opened_last() {
        assertThat(recorded(false)).isNull();
        UUID spring = cycle("Spring", -30, 10);
        assertThat(recorded(false)).isEqualTo(spring);
        UUID stocktake = cycle("Stocktake", 0, 3);
        cycle("Autumn", 1, 20);
        assertThat(recorded(false)).isEqualTo(stocktake);
        close(stocktake);
        assertThat(recorded(false)).isEqualTo(spring);
        UUID latest = latest();
        area.asManager(() -> {
            recording.confirm(manager, UUID.randomUUID(), action, latest);
            return null;
        });
        assertThat(now().latest().cycleId()).isEqualTo(spring);
        close(spring);
        assertThat(recorded(false)).isNull();
    }

    @Test
    void a_correction_belongs_to_the_cycle_of_what_it_corrects() {
        recorded(false);
        UUID spring = cycle("Spring", -30, 10);
        assertThat(recorded(true)).isEqualTo(spring);
        cycle("Stocktake", -1, 3);
        assertThat(recorded(true)).isEqualTo(spring);
    }

    @Test
    void what_was_made_in_a_closed_cycle_is_not_corrected_but_recorded_anew() {
        UUID spring = cycle("Spring", -30, 10);
        recorded(false);
        close(spring);

        assertThatThrownBy(() -> recorded(true)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("corrects");
            assertThat(refused.messageKey()).isEqualTo("progress.corrects.error.closed");
            assertThat(refused.arguments()).containsExactly("Spring");
        });
        assertThat(now().closedCycle()).extracting(CycleView::name).isEqualTo("Spring");
        assertThat(recorded(false)).isNull();
        assertThat(recorded(true)).isNull();
    }

    @Test
    void the_first_day_of_a_cycle_stays_before_what_was_recorded_in_it() {
        UUID spring = cycle("Spring", -30, 10);
        recorded(false);
        Dated later = TestCycles.dated("Spring", inDays(1), inDays(10));
        assertThatThrownBy(() -> area.asManager(() -> {
                    cycleKeeping.describe(manager, spring, 0, later);
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("cycle.opens.error.recorded"));
        area.asManager(() -> {
            cycleKeeping.describe(manager, spring, 0, TestCycles.dated("Spring", inDays(0), inDays(10)));
            return null;
        });
    }

    @Test
    void an_update_from_before_a_cycle_is_stale_the_day_after_updates_were_due_and_not_earlier_on_a_past_day() {
        recorded(false);
        area.letDaysPass(20);
        assertThat(now().standing().kind()).isEqualTo(Kind.NOT_STARTED);
        UUID spring = cycle("Spring", -10, 0);
        assertThat(now().standing().kind()).isEqualTo(Kind.NOT_STARTED);
        area.asManager(() -> {
            cycleKeeping.describe(manager, spring, 0, TestCycles.dated("Spring", inDays(-10), inDays(-1)));
            return null;
        });

        assertThat(now().standing().kind()).isEqualTo(Kind.NO_UPDATE);
        assertThat(now().missedCycle()).extracting(CycleView::name).isEqualTo("Spring");
        ActionView yesterday = area.asManager(() -> queries.action(manager, action, AsAt.endOf(inDays(-1))))
                .orElseThrow();
        assertThat(yesterday.standing().kind()).isEqualTo(Kind.NOT_STARTED);
        assertThat(yesterday.cycles().all()).isEmpty();
        recorded(false);
        assertThat(now().standing().kind()).isEqualTo(Kind.NOT_STARTED);
    }

    /** Somebody is in the middle of closing it. */
    @Test
    void who_records_while_a_cycle_is_being_closed_waits_and_does_not_get_it() throws Exception {
        UUID spring = cycle("Spring", -30, 10);
        UUID summer = cycle("Summer", -5, 20);
        RecordProgress command = next(false);
        Held closing = hold(() -> cycleKeeping.close(manager, summer, 0));

        Future<@Nullable UUID> recorded = others.submit(recording(command));
        assertWaits(recorded);
        closing.letGo();

        assertThat(recorded.get(30, TimeUnit.SECONDS)).isEqualTo(spring);
    }

    @Test
    void who_corrects_while_its_cycle_is_being_closed_waits_and_is_refused() throws Exception {
        UUID spring = cycle("Spring", -30, 10);
        recorded(false);
        RecordProgress command = next(true);
        Held closing = hold(() -> cycleKeeping.close(manager, spring, 0));

        Future<@Nullable UUID> corrected = others.submit(recording(command));
        assertWaits(corrected);
        closing.letGo();

        assertThatThrownBy(() -> corrected.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(Refused.class);
        assertThat(now().latest().cycleId()).isEqualTo(spring);
    }

    @Test
    void who_closes_while_somebody_records_waits_until_that_is_there() throws Exception {
        UUID spring = cycle("Spring", -30, 10);
        RecordProgress command = next(false);
        Held recorded = hold(() -> recording.record(manager, command));

        Future<@Nullable UUID> closed = others.submit(() -> {
            close(spring);
            return null;
        });
        assertWaits(closed);
        recorded.letGo();
        closed.get(30, TimeUnit.SECONDS);

        CycleView cycle = area.asManager(() -> cycles.cycle(manager, planId, "spring", AsAt.NOW))
                .orElseThrow();
        assertThat(now().latest().cycleId()).isEqualTo(spring);
        assertThat(now().latest().recordedAt())
                .isBeforeOrEqualTo(cycle.closedAt().toInstant());
    }

    private Callable<@Nullable UUID> recording(RecordProgress command) {
        return () -> {
            area.asManager(() -> {
                recording.record(manager, command);
                return null;
            });
            return now().latest().cycleId();
        };
    }

    private static void assertWaits(Future<?> work) {
        assertThatThrownBy(() -> work.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    /** A transaction that has done its work and does not end yet. */
    private record Held(CountDownLatch end, Future<?> all) {

        void letGo() throws Exception {
            end.countDown();
            all.get(30, TimeUnit.SECONDS);
        }
    }

    private Held hold(Runnable work) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> all = others.submit(() -> area.asManager(() -> {
            transaction.executeWithoutResult(status -> {
                work.run();
                done.countDown();
                await(end);
            });
            return null;
        }));
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        return new Held(end, all);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
