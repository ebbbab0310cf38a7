package uk.sendplan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.evidence.EvidenceAdding.AddEvidence;
import uk.sendplan.evidence.EvidenceAdding.Content.AsFile;
import uk.sendplan.evidence.Subject;
import uk.sendplan.evidence.content.TestFiles;
import uk.sendplan.evidence.scanning.VirusScanner;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;
import uk.sendplan.shared.VagueDate;

/** Fifty people at the same moment, on real PostgreSQL: what is accepted is there, and nobody's work is lost in silence. */
@SpringBootTest(properties = "spring.datasource.hikari.connection-timeout=60000")
class ParallelRecordingTests {

    private static final int PEOPLE = 50;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ProgressRecording recording;

    @Autowired
    EvidencedProgress evidenced;

    @MockitoBean
    VirusScanner scanner;

    @Autowired
    DueDates dueDates;

    @Autowired
    ActionQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestArea area;
    Member manager;
    PriorityNode priority;
    UUID action;

    @BeforeEach
    void an_action() {
        area = areas.fresh();
        manager = area.manager();
        String slug = area.enter(TestPlans.ofReferences(2));
        priority = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW))
                .priorities()
                .get(0);
        AddAction added = add("First");
        action = added.id();
        area.asManager(() -> keeping.add(manager, added));
    }

    @Test
    void of_fifty_who_edit_one_action_each_accepted_edit_counts_and_none_is_lost() throws Exception {
        long before = now().version();

        List<String> answers = atOnce(person -> {
            long version = before;
            for (int tries = 0; ; tries++) {
                String title = "Edit " + person + " of try " + tries;
                String answer = answerOf(version, title);
                // Half of them read the newest version and try until they are in.
                if (!answer.equals("stale") || person % 2 == 1) {
                    return answer;
                }
                version = now().version();
            }
        });

        long saved = answers.stream().filter("saved"::equals).count();
        assertThat(saved).isGreaterThanOrEqualTo(PEOPLE / 2);
        assertThat(now().version()).isEqualTo(before + saved);
        assertThat(count("select count(*) from action_version where id = ?", action))
                .isEqualTo(saved + 1);
    }

    private String answerOf(long version, String title) {
        return answer(() -> keeping.edit(manager, action, version, TestActions.called(title, area.organisation())));
    }

    @Test
    void of_fifty_who_record_on_the_same_state_one_is_accepted_and_the_others_are_told() throws Exception {
        List<String> answers = atOnce(person ->
                answer(() -> recording.record(manager, TestActions.notStarted(action, null, "Said by " + person))));

        assertThat(answers).containsOnlyOnce("saved").contains("stale");
        assertThat(count("select count(*) from progress_update where action_id = ?", action))
                .isEqualTo(1);
    }

    @Test
    void fifty_who_read_again_and_record_are_all_recorded_one_after_the_other() throws Exception {
        List<String> answers = atOnce(person -> {
            for (; ; ) {
                LatestRecord latest = now().latest();
                String answer = answer(() -> recording.record(
                        manager,
                        TestActions.notStarted(action, latest == null ? null : latest.id(), "Said by " + person)));
                if (answer.equals("saved")) {
                    return answer;
                }
            }
        });

        assertThat(answers).containsOnly("saved");
        assertThat(count("select count(distinct done) from progress_update where action_id = ?", action))
                .isEqualTo(PEOPLE);
    }

    @Test
    void the_same_key_sent_by_fifty_at_once_is_one_row() throws Exception {
        UUID key = UUID.randomUUID();
        AddAction added = add("Second");

        assertThat(atOnce(person -> keeping.add(manager, added))).containsOnly(firstNumber(2));
        assertThat(atOnce(person -> answer(() -> recording.record(
                        manager, TestActions.recorded(key, action, null, Stage.NOT_STARTED, null, "Once")))))
                .containsOnly("saved");
        assertThat(count("select count(*) from progress_update where action_id = ?", action))
                .isEqualTo(1);
        UUID latest = now().latest().id();
        UUID confirmation = UUID.randomUUID();
        assertThat(atOnce(person -> answer(() -> recording.confirm(manager, confirmation, action, latest))))
                .containsOnly("saved");
        assertThat(count("select count(*) from progress_update where action_id = ?", action))
                .isEqualTo(2);
    }

    @Test
    void a_file_is_there_once_with_its_update_or_not_at_all_and_its_scanner_holds_nobody_up() throws Exception {
        when(scanner.ask(any()))
                .thenAnswer(asked -> TransactionSynchronizationManager.isActualTransactionActive()
                        ? new VirusScanner.Found("asked within a transaction")
                        : new VirusScanner.Clean());
        RecordProgress once = TestActions.recorded(UUID.randomUUID(), action, null, Stage.NOT_STARTED, null, "Once");
        assertThat(atOnce(person -> answer(() -> evidenced.record(manager, once, Optional.of(shows(once))))))
                .containsOnly("saved");
        assertThat(count("select count(*) from evidence where action_id = ?", action))
                .isEqualTo(1);

        assertThat(atOnce(person -> {
                    RecordProgress mine = TestActions.notStarted(action, once.key(), "Said by " + person);
                    return answer(() -> evidenced.record(manager, mine, Optional.of(shows(mine))));
                }))
                .containsOnlyOnce("saved")
                .contains("stale");
        assertThat(count("select count(*) from progress_update where action_id = ?", action))
                .isEqualTo(2);
        assertThat(count(
                        "select count(*) from evidence e join evidence_file f on f.evidence_id = e.id where e.action_id = ?",
                        action))
                .isEqualTo(2);
    }

    private static AddEvidence shows(RecordProgress update) {
        return new AddEvidence(
                UUID.nameUUIDFromBytes(update.key().toString().getBytes(StandardCharsets.UTF_8)),
                new Subject.OfUpdate(update.actionId(), update.key()),
                "List of the calls",
                false,
                new AsFile("calls.pdf", TestFiles.pdf("")));
    }

    @Test
    void of_fifty_who_propose_and_decide_one_proposal_and_one_decision_hold() throws Exception {
        List<String> proposed = atOnce(person -> answer(() -> dueDates.propose(
                manager,
                new DueDates.ProposeDate(
                        UUID.randomUUID(), action, VagueDate.read("30 June 2100"), "Said by " + person))));
        assertThat(proposed).containsOnlyOnce("saved").containsOnly("saved", "due.error.open");

        UUID proposal = now().proposal().id();
        List<String> decided = atOnce(person -> answer(() -> dueDates.decide(
                manager,
                new DueDates.DecideDate(
                        UUID.randomUUID(),
                        proposal,
                        person % 2 == 0 ? DueDates.Decided.APPROVED : DueDates.Decided.REFUSED,
                        "Said by " + person))));
        assertThat(decided).containsOnlyOnce("saved").containsOnly("saved", "due.decision.error.decided");
        boolean approved = decided.indexOf("saved") % 2 == 0;
        assertThat(now().due().words()).isEqualTo(approved ? "30 June 2100" : "31 December 2099");
        assertThat(now().originalDue().words()).isEqualTo("31 December 2099");
        assertThat(now().moves()).isEqualTo(approved ? 1 : 0);
    }

    @Test
    void numbers_given_at_once_are_all_different() throws Exception {
        List<String> numbers = atOnce(person -> keeping.add(manager, add("Of " + person)));

        assertThat(numbers)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, PEOPLE + 1)
                        .mapToObj(this::firstNumber)
                        .toList());
    }

    private String firstNumber(int number) {
        return priority.references().get(0).number() + "." + number;
    }

    private AddAction add(String title) {
        return TestActions.under(priority.references().get(0).id(), title, area.organisation());
    }

    private ActionView now() {
        return area.asManager(() -> TestActions.view(queries, manager, action));
    }

    private static String answer(Runnable command) {
        try {
            command.run();
            return "saved";
        } catch (StaleVersion late) {
            return "stale";
        } catch (Refused refused) {
            return refused.messageKey();
        }
    }

    private long count(String sql, @Nullable Object parameter) {
        return area.asManager(() -> transaction.execute(
                status -> jdbc.sql(sql).param(parameter).query(Long.class).single()));
    }

    private interface Work {
        String by(int person);
    }

    private List<String> atOnce(Work work) throws Exception {
        CountDownLatch ready = new CountDownLatch(PEOPLE);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                int number = person;
                all.add(() -> {
                    ready.countDown();
                    ready.await();
                    return area.asManager(() -> work.by(number));
                });
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : people.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
