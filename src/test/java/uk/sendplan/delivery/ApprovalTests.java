package uk.sendplan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import uk.sendplan.Proof;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ApprovalQueries.Waiting;
import uk.sendplan.delivery.UpdateReviews.Approved;
import uk.sendplan.delivery.UpdateReviews.Outcome;
import uk.sendplan.reporting.web.TestWork;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Which update counts, now and as at every day, where a plan asks for approval. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class ApprovalTests {

    private static final int LIVES = Proof.size(4, 60);
    private static final int STEPS = 120;
    private static final int ACTIONS = 4;

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    ActionQueries queries;

    @Autowired
    ApprovalQueries approvals;

    @Autowired
    ApprovalSettings settings;

    @Autowired
    UpdateReviews reviews;

    @Autowired
    ProgressRecording recording;

    @Autowired
    SaidInCycle said;

    @Autowired
    ActionTrails trails;

    @Autowired
    Clock clock;

    TestArea area;
    TestWork.Of work;
    Member officer;
    Member manager;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        officer = area.member(Role.OFFICER);
        manager = area.manager();
    }

    /** What a person with a notebook knows of one update. */
    private static final class Entry {
        final UUID id;
        final boolean needs;
        int age;

        @Nullable
        Outcome outcome;

        int reviewAge;

        Entry(UUID id, boolean needs) {
            this.id = id;
            this.needs = needs;
        }

        boolean counts(int daysAgo) {
            return age >= daysAgo && (!needs || (outcome == Outcome.APPROVED && reviewAge >= daysAgo));
        }

        boolean isReturned(int daysAgo) {
            return outcome == Outcome.RETURNED && reviewAge >= daysAgo;
        }
    }

    @Test
    void what_counts_is_what_a_notebook_says_on_every_day_of_random_lives() {
        for (int seed = 0; seed < LIVES; seed++) {
            a_plan();
            live(new Random(seed), "life " + seed);
        }
    }

    private void live(Random random, String life) {
        Map<UUID, List<Entry>> notebook = new HashMap<>();
        List<UUID> actions = new ArrayList<>();
        for (int made = 0; made < ACTIONS; made++) {
            UUID action = work.add("Action " + made, "31 March 2099");
            actions.add(action);
            notebook.put(action, new ArrayList<>());
        }
        boolean asked = false;
        int days = 0;
        for (int step = 0; step < STEPS; step++) {
            UUID action = actions.get(random.nextInt(ACTIONS));
            List<Entry> entries = notebook.get(action);
            switch (random.nextInt(10)) {
                case 0 -> {
                    asked = random.nextInt(4) > 0;
                    ask(asked);
                }
                case 1 -> {
                    area.letDaysPass(1);
                    days++;
                    notebook.values()
                            .forEach(all -> all.forEach(entry -> {
                                entry.age++;
                                entry.reviewAge++;
                            }));
                }
                case 2, 3 -> approveSome(notebook, random, life);
                case 4 -> giveSomethingBack(entries, random, life);
                default -> {
                    Member by = random.nextInt(6) == 0 ? manager : officer;
                    UUID id = work.record(
                            by,
                            action,
                            entries.isEmpty() ? null : entries.get(entries.size() - 1).id,
                            random.nextBoolean() ? Stage.NOT_STARTED : Stage.COMPLETE,
                            null);
                    entries.add(new Entry(id, asked && by.equals(officer)));
                }
            }
        }
        for (int daysAgo = 0; daysAgo <= days; daysAgo++) {
            LocalDate day = London.today(clock).minusDays(daysAgo);
            for (AsAt asAt : daysAgo == 0 ? List.of(AsAt.NOW, AsAt.endOf(day)) : List.of(AsAt.endOf(day))) {
                for (ActionView view : area.asManager(() -> queries.ofPlan(manager, work.id(), asAt))) {
                    compare(view, notebook.get(view.id()), daysAgo, life + ", " + day);
                }
            }
        }
        Set<UUID> waiting = new HashSet<>();
        notebook.values().stream()
                .filter(entries -> !entries.isEmpty())
                .map(entries -> entries.get(entries.size() - 1))
                .filter(entry -> entry.needs && entry.outcome == null)
                .forEach(entry -> waiting.add(entry.id));
        assertThat(waiting()).as(life).extracting(Waiting::updateId).containsExactlyInAnyOrderElementsOf(waiting);
    }

    private static void compare(ActionView view, List<Entry> entries, int daysAgo, String where) {
        Entry counted = null;
        Entry submitted = null;
        for (Entry entry : entries) {
            if (entry.counts(daysAgo)) {
                counted = entry;
                submitted = null;
            } else if (entry.age >= daysAgo) {
                submitted = entry;
            }
        }
        assertThat(view.latest() == null ? null : view.latest().id())
                .as(where)
                .isEqualTo(counted == null ? null : counted.id);
        assertThat(view.submitted() == null ? null : view.submitted().update().id())
                .as(where)
                .isEqualTo(submitted == null ? null : submitted.id);
        assertThat(view.returned() != null).as(where).isEqualTo(submitted != null && submitted.isReturned(daysAgo));
        assertThat(view.isAwaitingApproval()).as(where).isEqualTo(submitted != null && !submitted.isReturned(daysAgo));
    }

    private void approveSome(Map<UUID, List<Entry>> notebook, Random random, String life) {
        Set<UUID> asked = new HashSet<>();
        Set<UUID> approved = new HashSet<>();
        for (List<Entry> entries : notebook.values()) {
            for (int place = Math.max(0, entries.size() - 2); place < entries.size(); place++) {
                Entry entry = entries.get(place);
                if (random.nextBoolean()) {
                    asked.add(entry.id);
                    if (entry.needs && entry.outcome == null && place == entries.size() - 1) {
                        entry.outcome = Outcome.APPROVED;
                        entry.reviewAge = 0;
                    }
                    if (entry.outcome == Outcome.APPROVED) {
                        approved.add(entry.id);
                    }
                }
            }
        }
        Approved done = approve(asked);
        assertThat(done.approved()).as(life).isEqualTo(approved);
        asked.removeAll(approved);
        assertThat(done.overtaken()).as(life).isEqualTo(asked);
    }

    private void giveSomethingBack(List<Entry> entries, Random random, String life) {
        if (entries.isEmpty()) {
            return;
        }
        Entry entry = entries.get(Math.max(0, entries.size() - 1 - random.nextInt(2)));
        boolean waits = entry == entries.get(entries.size() - 1) && entry.needs && entry.outcome == null;
        if (!entry.needs) {
            assertThatThrownBy(() -> giveBack(entry.id, "Say more")).as(life).isInstanceOf(NotThere.class);
        } else if (waits || entry.outcome == Outcome.RETURNED) {
            giveBack(entry.id, "Say more");
            if (waits) {
                entry.outcome = Outcome.RETURNED;
                entry.reviewAge = 0;
            }
        } else {
            assertThatThrownBy(() -> giveBack(entry.id, "Say more")).as(life).isInstanceOf(StaleVersion.class);
        }
    }

    private void ask(boolean asked) {
        area.asManager(() -> {
            settings.ask(manager, work.slug(), asked);
            return true;
        });
    }

    private Approved approve(Set<UUID> updates) {
        return area.asManager(() -> reviews.approve(manager, work.id(), updates));
    }

    private void giveBack(UUID update, String comment) {
        area.asManager(() -> {
            reviews.giveBack(manager, work.id(), update, comment);
            return true;
        });
    }

    private List<Waiting> waiting() {
        return area.asManager(() -> approvals.waiting(manager, work.id()));
    }

    @Test
    void what_awaits_approval_is_said_nowhere_that_families_or_the_board_read_from() {
        UUID action = work.add("Ring every family", "31 March 2099");
        UUID first = work.record(action, null, Stage.IN_PROGRESS, "Red");
        ask(true);
        UUID second = work.record(officer, action, first, Stage.COMPLETE, null);
        assertThat(turns(action)).hasSize(1);
        approve(Set.of(second));
        assertThat(turns(action)).hasSize(2);
    }

    private List<ActionTrails.Turn> turns(UUID action) {
        return area.asManager(() -> trails.of(manager, List.of(action), AsAt.NOW))
                .get(action);
    }

    @Test
    void a_returned_update_is_not_confirmed_as_it_is_and_one_that_waits_can_be() {
        ask(true);
        UUID action = work.add("Ring every family", "31 March 2099");
        UUID first = work.record(officer, action, null, Stage.NOT_STARTED, null);
        confirm(action, first);
        UUID second = waiting().get(0).updateId();
        assertThat(second).isNotEqualTo(first);
        assertThat(waiting().get(0).nothingChanged()).isTrue();
        giveBack(second, "Somebody has begun, I hear");
        assertThatThrownBy(() -> confirm(action, second))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("progress.confirm.error.returned");
    }

    private void confirm(UUID action, UUID latest) {
        area.as(officer, () -> {
            recording.confirm(officer, UUID.randomUUID(), action, latest);
            return true;
        });
    }

    @Test
    void only_who_manages_the_plan_reviews_or_sets_and_a_plan_of_another_area_is_not_there() {
        ask(true);
        UUID action = work.add("Ring every family", "31 March 2099");
        UUID update = work.record(officer, action, null, Stage.COMPLETE, null);
        for (Role role : List.of(Role.OFFICER, Role.BOARD, Role.FORUM, Role.PUBLISHER)) {
            Member other = area.another(role);
            assertThatThrownBy(() -> area.as(other, () -> reviews.approve(other, work.id(), Set.of(update))))
                    .as(role.name())
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> area.as(other, () -> {
                        settings.ask(other, work.slug(), false);
                        return true;
                    }))
                    .as(role.name())
                    .isInstanceOf(NotThere.class);
        }
        TestArea elsewhere = areas.fresh();
        Member stranger = elsewhere.manager();
        Approved nothing = elsewhere.asManager(() -> reviews.approve(stranger, work.id(), Set.of(update)));
        assertThat(nothing.approved()).isEmpty();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void approved_and_recorded_anew_at_once_leaves_either_the_one_or_the_other_and_never_half() throws Exception {
        ask(true);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                UUID action = work.add("Round " + round, "31 March 2099");
                UUID first = work.record(officer, action, null, Stage.NOT_STARTED, null);
                CountDownLatch together = new CountDownLatch(2);
                Future<Approved> approving = threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return approve(Set.of(first));
                });
                Future<UUID> again = threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return work.record(officer, action, first, Stage.COMPLETE, null);
                });
                boolean approved = approving.get().approved().contains(first);
                UUID second = again.get();
                ActionView view = area.asManager(() -> TestActions.view(queries, manager, action));
                assertThat(view.latest() == null ? null : view.latest().id()).isEqualTo(approved ? first : null);
                assertThat(view.submitted().update().id()).isEqualTo(second);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void many_are_read_and_approved_in_as_many_statements_as_one() throws Exception {
        ask(true);
        UUID one = work.record(officer, work.add("One", "31 March 2099"), null, Stage.COMPLETE, null);
        int reading = SqlStatements.of(this::waiting).size();
        int approving = SqlStatements.of(() -> approve(Set.of(one))).size();
        Set<UUID> many = new HashSet<>();
        for (int made = 0; made < 30; made++) {
            many.add(work.record(officer, work.add("Action " + made, null), null, Stage.COMPLETE, null));
        }
        assertThat(SqlStatements.of(this::waiting)).hasSize(reading);
        assertThat(SqlStatements.of(() -> approve(many))).hasSize(approving);
        assertThat(waiting()).isEmpty();
    }
}
