package uk.sendplan.boardroom.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.boardroom.pack.PackFreezing.Freeze;
import uk.sendplan.boardroom.pack.PackQueries.KeptFile;
import uk.sendplan.boardroom.pack.PackView.State;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleKeeping.AddCycle;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Hashes;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** What is asked for is made once, whole or not at all, and kept. */
@SpringBootTest
class PackFreezingTests {

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping actions;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    PackFreezing freezing;

    @Autowired
    PackMaking making;

    @Autowired
    PackWorker worker;

    @Autowired
    PackQueries packs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    TestArea area;
    Member manager;
    UUID planId;
    UUID cycle;
    LocalDate day;

    @BeforeEach
    void a_plan_with_an_action_and_a_meeting_while_nobody_makes_packs() {
        worker.stop();
        area = areas.fresh();
        manager = area.manager();
        String slug = area.enter(TestPlans.small());
        PlanTree plan = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW));
        planId = plan.plan().id();
        area.asManager(() -> actions.add(
                manager,
                TestActions.under(plan.priorities().get(0).references().get(0).id(), "First", area.organisation())));
        day = London.today(clock).minusDays(1);
        AddCycle add = TestCycles.add(planId, "Autumn", day.minusDays(20), day);
        area.asManager(() -> cycles.add(manager, add));
        cycle = add.id();
        area.letDaysPass(30);
        TestCycles.letPlanBeMadeDaysAgo(planId, 30);
    }

    @AfterEach
    void somebody_makes_them_again() {
        worker.start();
    }

    @Test
    void a_pack_is_asked_for_and_then_made_and_kept_with_a_hash_over_the_list_of_its_files() {
        PackView asked = freeze("Two words before you begin.");
        assertThat(asked.state()).isEqualTo(State.MAKING);
        assertThat(area.asManager(() -> packs.files(manager, asked))).isEmpty();

        making.make(area.id(), asked.id());

        PackView frozen = pack(asked.id());
        assertThat(frozen.state()).isEqualTo(State.FROZEN);
        List<PackFile> files = area.asManager(() -> packs.files(manager, frozen));
        assertThat(files)
                .extracting(PackFile::name)
                .contains(
                        "board-pack.html",
                        "board-pack.pdf",
                        "figures.json",
                        "figures.xlsx",
                        "figures-board.csv",
                        "highlight-report-1.html",
                        "highlight-report-2.pdf")
                .endsWith("manifest.txt")
                .hasSize(frozen.files());
        KeptFile manifest = file(frozen, "manifest.txt");
        assertThat(Hashes.sha256(manifest.content())).isEqualTo(frozen.sha256());
        assertThat(new String(manifest.content(), StandardCharsets.UTF_8))
                .isEqualTo(files.subList(0, files.size() - 1).stream()
                        .map(file -> Hashes.sha256(file(frozen, file.name()).content()) + "  " + file.name() + "\n")
                        .collect(Collectors.joining()));
        assertThat(new String(file(frozen, "board-pack.html").content(), StandardCharsets.UTF_8))
                .contains("Two words before you begin.", "First");
    }

    @Test
    void one_key_is_one_pack_and_another_key_is_another_beside_the_first() {
        PackView first = freeze(null);
        int same = area.asManager(() -> freezing.freeze(manager, new Freeze(first.id(), planId, cycle, day, "Other")));
        assertThat(same).isEqualTo(first.number());
        making.make(area.id(), first.id());
        String before = pack(first.id()).sha256();

        PackView second = freeze(null);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.cycleNumber()).isEqualTo(2);
        assertThat(pack(first.id()).laterNumber()).isNull();
        making.make(area.id(), second.id());
        assertThat(pack(first.id()).laterNumber()).isEqualTo(2);
        assertThat(pack(first.id()).sha256()).isEqualTo(before);
    }

    @Test
    void of_several_at_once_each_has_a_number_of_its_own_and_those_with_one_key_are_one() throws Exception {
        UUID shared = UUID.randomUUID();
        List<UUID> keys = List.of(shared, UUID.randomUUID(), shared, UUID.randomUUID());
        CyclicBarrier together = new CyclicBarrier(keys.size());
        ExecutorService threads = Executors.newFixedThreadPool(keys.size());
        List<Future<Integer>> numbers = new ArrayList<>();
        for (UUID key : keys) {
            numbers.add(threads.submit(() -> {
                together.await();
                return area.asManager(() -> freezing.freeze(manager, new Freeze(key, planId, cycle, day, null)));
            }));
        }
        List<Integer> given = new ArrayList<>();
        for (Future<Integer> number : numbers) {
            given.add(number.get());
        }
        threads.shutdown();
        assertThat(given.get(0)).isEqualTo(given.get(2));
        assertThat(given).containsOnly(1, 2, 3);
        assertThat(area.asManager(() -> packs.ofPlan(manager, planId))).hasSize(3);
    }

    @Test
    void two_who_make_the_same_pack_make_it_once() throws Exception {
        PackView asked = freeze(null);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (Future<?> made : IntStream.range(0, 2)
                .mapToObj(number -> threads.submit(() -> making.make(area.id(), asked.id())))
                .toList()) {
            made.get();
        }
        threads.shutdown();
        assertThat(pack(asked.id()).state()).isEqualTo(State.FROZEN);
    }

    @Test
    void who_asks_and_makes_at_once_is_overtaken_by_nobody() throws Exception {
        UUID key = UUID.randomUUID();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        List<Future<?>> others = new ArrayList<>();
        making.make(manager, key, () -> {
            int number = freezing.freeze(manager, new Freeze(key, planId, cycle, day, null));
            others.add(threads.submit(() -> making.make(area.id(), key)));
            assertThatThrownBy(() -> others.get(0).get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            return number;
        });
        others.get(0).get();
        threads.shutdown();
        assertThat(pack(key).state()).isEqualTo(State.FROZEN);
    }

    @Test
    void a_failure_in_the_middle_leaves_nothing_and_can_be_tried_again() throws Exception {
        PackView asked = freeze(null);
        SqlStatements.changedBy(
                sql -> sql.replace("insert into board_pack_frozen", "insert into nowhere"),
                () -> making.make(area.id(), asked.id()));
        PackView failed = pack(asked.id());
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(area.asManager(() -> packs.files(manager, failed))).isEmpty();
        making.make(area.id(), asked.id());
        assertThat(pack(asked.id()).state()).as("it waits for a person").isEqualTo(State.FAILED);

        area.asManager(() -> {
            freezing.tryAgain(manager, asked.id());
            return true;
        });
        assertThat(pack(asked.id()).state()).isEqualTo(State.MAKING);
        making.makeAll();
        assertThat(pack(asked.id()).state()).isEqualTo(State.FROZEN);
    }

    @Test
    void what_an_application_that_died_left_is_taken_up_but_not_for_ever() {
        PackView asked = freeze(null);
        TestDatabase.asOwner(TestDatabase.shared())
                .sql("update board_pack_making set attempts = 2, done = 4, files = 9 where pack_id = ?")
                .params(asked.id())
                .update();
        making.makeAll();
        assertThat(pack(asked.id()).state()).isEqualTo(State.FROZEN);

        PackView deadly = freeze(null);
        TestDatabase.asOwner(TestDatabase.shared())
                .sql("update board_pack_making set attempts = 3 where pack_id = ?")
                .params(deadly.id())
                .update();
        making.makeAll();
        assertThat(pack(deadly.id()).state()).isEqualTo(State.FAILED);
    }

    @Test
    void bytes_that_are_not_what_was_kept_are_noticed() {
        PackView frozen = frozen();
        assertThat(file(frozen, "figures.json").intact()).isTrue();
        TestDatabase.asOwner(TestDatabase.shared())
                .sql(
                        "update board_pack_file set content = overlay(content placing 'x'::bytea from 9) where pack_id = ? and name = ?")
                .params(frozen.id(), "figures.json")
                .update();
        assertThat(file(frozen, "figures.json").intact()).isFalse();
        assertThat(file(frozen, "board-pack.pdf").intact()).isTrue();
    }

    @Test
    void nothing_is_added_to_a_pack_that_is_complete() {
        PackView frozen = frozen();
        assertThatThrownBy(() -> area.asManager(() -> new TransactionTemplate(transactions).execute(status -> {
                    insertFile(frozen);
                    return true;
                })))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private void insertFile(PackView pack) {
        jdbc.sql("""
                insert into board_pack_file (pack_id, area_id, name, position, media_type, size, sha256, content)
                values (?, ?, 'late.txt', 999, 'text/plain', 1, ?, 'x')
                """).params(pack.id(), area.id(), Hashes.sha256("x")).update();
    }

    @Test
    void a_day_that_is_not_over_or_before_the_plan_is_refused() {
        for (LocalDate refused : List.of(day.plusDays(1), day.plusDays(40), day.minusDays(60))) {
            assertThatThrownBy(() -> area.asManager(() ->
                            freezing.freeze(manager, new Freeze(UUID.randomUUID(), planId, cycle, refused, null))))
                    .isInstanceOf(Refused.class)
                    .extracting(problem -> ((Refused) problem).field())
                    .isEqualTo(PackFreezing.DAY);
        }
        assertThat(area.asManager(() -> packs.ofPlan(manager, planId))).isEmpty();
    }

    @Test
    void only_plan_managers_freeze_everybody_of_the_area_reads_and_nobody_else() {
        PackView frozen = frozen();
        for (Role role : List.of(Role.PUBLISHER, Role.OFFICER, Role.BOARD, Role.FORUM)) {
            Member member = area.member(role);
            assertThatThrownBy(() -> area.as(
                            member,
                            () -> freezing.freeze(member, new Freeze(UUID.randomUUID(), planId, cycle, day, null))))
                    .isInstanceOf(NotThere.class);
            assertThat(area.as(member, () -> packs.file(member, frozen, "board-pack.html")))
                    .isPresent();
        }
        TestArea other = areas.fresh();
        assertThat(other.asManager(() -> packs.pack(other.manager(), frozen.id())))
                .isEmpty();
        assertThat(other.asManager(() -> packs.file(other.manager(), frozen, "board-pack.html")))
                .isEmpty();
        assertThatThrownBy(() -> other.asManager(() ->
                        freezing.freeze(other.manager(), new Freeze(UUID.randomUUID(), planId, cycle, day, null))))
                .isInstanceOf(NotThere.class);
    }

    private PackView frozen() {
        PackView asked = freeze(null);
        making.make(area.id(), asked.id());
        return pack(asked.id());
    }

    private PackView freeze(String note) {
        UUID key = UUID.randomUUID();
        area.asManager(() -> freezing.freeze(manager, new Freeze(key, planId, cycle, day, note)));
        return pack(key);
    }

    private PackView pack(UUID id) {
        return area.asManager(() -> packs.pack(manager, id).orElseThrow());
    }

    private KeptFile file(PackView pack, String name) {
        return area.asManager(() -> packs.file(manager, pack, name).orElseThrow());
    }
}
