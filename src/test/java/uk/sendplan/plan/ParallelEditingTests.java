package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.PlanTree.StatementNode;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Many people at the same moment, on real PostgreSQL. */
@SpringBootTest
@AutoConfigureMockMvc
class ParallelEditingTests {

    private static final int PEOPLE = 20;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries queries;

    @Autowired
    PlanDrafting plans;

    @Autowired
    PriorityDrafting priorities;

    @Autowired
    StatementDrafting statements;

    @Autowired
    ReferenceDrafting references;

    @Autowired
    OutcomeDrafting outcomes;

    @Autowired
    ObjectiveDrafting objectives;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestArea area;
    Member manager;
    String slug;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        manager = area.manager();
        slug = area.enter(TestPlans.ofReferences(20));
    }

    @Test
    void of_twenty_who_edit_one_statement_each_accepted_edit_counts_and_none_is_lost() throws Exception {
        StatementNode statement = first().current(StatementKind.WANT_TO_SEE).get(0);

        List<String> answers = atOnce(person -> {
            // Half read the newest version and try until they are in, half come with the version of the beginning.
            for (int tries = 0; ; tries++) {
                StatementNode seen = person % 2 == 0 ? statementNow(statement.id()) : statement;
                try {
                    statements.reword(
                            manager, seen.id(), seen.version(), wording("Edit " + person + " of try " + tries));
                    return "saved";
                } catch (StaleVersion late) {
                    if (person % 2 == 1) {
                        return "stale";
                    }
                }
            }
        });

        long saved = answers.stream().filter("saved"::equals).count();
        assertThat(saved).isGreaterThanOrEqualTo(PEOPLE / 2);
        assertThat(statementNow(statement.id()).version()).isEqualTo(statement.version() + saved);
        assertThat(statesKept("statement_version", statement.id())).isEqualTo(saved + 1);
    }

    @Test
    void of_twenty_who_edit_the_points_of_the_same_version_one_is_accepted() throws Exception {
        StatementNode statement = first().current(StatementKind.WANT_TO_SEE).get(0);

        List<String> answers = atOnce(person -> {
            StatementDrafting.Wording points = new StatementDrafting.Wording(
                    null, statement.text(), "", List.of(new PointWording("Point of " + person, "A1")));
            return saves(() -> statements.reword(manager, statement.id(), statement.version(), points));
        });

        assertThat(answers).containsOnlyOnce("saved");
        assertThat(statementNow(statement.id()).points()).hasSize(1);
        assertThat(statementNow(statement.id()).version()).isEqualTo(statement.version() + 1);
    }

    @Test
    void the_same_key_sent_by_twenty_at_once_is_one_row_and_every_one_is_answered_alike() throws Exception {
        UUID key = UUID.randomUUID();
        UUID priority = first().id();
        UUID reference = first().references().get(0).id();

        assertThat(atOnce(person -> plans.draft(
                        manager, new PlanDrafting.DraftPlan(key, "One plan", PlanKind.OTHER, "Priority", null))))
                .containsOnly("one-plan");
        assertThat(atOnce(person ->
                        references.add(manager, new ReferenceDrafting.AddReference(key, priority, null, "A1"))))
                .containsOnly("1.11");
        assertThat(atOnce(person -> priorities.add(
                        manager,
                        new PriorityDrafting.AddPriority(key, planId(), null, "One priority", null, List.of("One")))))
                .containsOnly("3");
        assertThat(atOnce(person -> saves(() -> statements.add(
                        manager,
                        new StatementDrafting.AddStatement(
                                key, priority, StatementKind.OTHER, "Heading", wording("One"))))))
                .containsOnly("saved");
        assertThat(atOnce(person -> saves(() -> outcomes.add(
                        manager, key, reference, new OutcomeDrafting.Wording("One", List.of(), null, null)))))
                .containsOnly("saved");
        assertThat(atOnce(person -> saves(
                        () -> objectives.add(manager, new ObjectiveDrafting.AddObjective(key, planId(), "Z1", "One")))))
                .containsOnly("saved");

        assertThat(now().priorities()).hasSize(3);
        assertThat(first().references()).hasSize(11);
        assertThat(first().current(StatementKind.OTHER)).hasSize(1);
        assertThat(first().references().get(0).outcomes()).hasSize(2);
    }

    @Test
    void priorities_and_references_added_at_once_get_numbers_and_places_of_their_own() throws Exception {
        UUID priority = first().id();

        List<String> numbers = atOnce(person -> person % 2 == 0
                ? priorities.add(
                        manager,
                        new PriorityDrafting.AddPriority(
                                UUID.randomUUID(), planId(), null, "P" + person, null, List.of()))
                : references.add(manager, new ReferenceDrafting.AddReference(UUID.randomUUID(), priority, null, null)));

        assertThat(numbers).doesNotHaveDuplicates().contains("3", "12", "1.11", "1.20");
        assertThat(places("priority", "plan_id", planId()))
                .isEqualTo(IntStream.range(0, 12).boxed().toList());
        assertThat(places("reference", "priority_id", priority))
                .isEqualTo(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void the_same_code_or_number_wished_for_at_once_is_given_once() throws Exception {
        UUID priority = first().id();

        assertThat(atOnce(person -> saves(() -> objectives.add(
                        manager, new ObjectiveDrafting.AddObjective(UUID.randomUUID(), planId(), "Z1", "W")))))
                .containsOnlyOnce("saved");
        assertThat(atOnce(person -> saves(() -> references.add(
                        manager, new ReferenceDrafting.AddReference(UUID.randomUUID(), priority, "1.99", null)))))
                .containsOnlyOnce("saved");
    }

    @Test
    void siblings_moved_at_once_keep_one_place_each_and_their_versions() throws Exception {
        List<ReferenceNode> before = first().references();

        atOnce(person -> saves(() ->
                references.move(manager, before.get(person % before.size()).id(), person % 3 == 0 ? -1 : person)));

        assertThat(first().references()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(places("reference", "priority_id", first().id()))
                .isEqualTo(IntStream.range(0, 10).boxed().toList());
    }

    @Test
    void editing_ordering_and_moving_at_once_never_block_each_other_for_ever() throws Exception {
        List<UUID> priority = now().priorities().stream().map(PriorityNode::id).toList();
        List<ReferenceNode> all = now().references().toList();

        List<String> answers = atOnce(person -> {
            ReferenceNode reference = all.get(person);
            return switch (person % 5) {
                case 0 -> saves(() -> references.cite(manager, reference.id(), reference.version(), "B1, C1"));
                case 1 -> saves(() -> references.move(manager, reference.id(), 3));
                case 2 ->
                    saves(() -> references.moveTo(
                            manager, reference.id(), reference.version(), priority.get(person < 10 ? 1 : 0), null));
                case 3 ->
                    saves(() -> priorities.describe(
                            manager,
                            new PriorityDrafting.DescribePriority(
                                    priority.get(0), 0, "Name " + person, null, List.of("One", "Two"))));
                default ->
                    saves(() -> outcomes.add(
                            manager,
                            UUID.randomUUID(),
                            reference.id(),
                            new OutcomeDrafting.Wording("More", List.of(new PointWording("P", "A1")), null, null)));
            };
        });

        assertThat(answers).filteredOn("stale"::equals).hasSize(3);
        assertThat(answers).filteredOn("saved"::equals).hasSize(17);
        assertThat(now().references()).hasSize(20);
    }

    @Test
    void a_key_principle_that_is_being_cited_is_not_taken_away() throws Exception {
        PriorityNode priority = first();
        area.asManager(() -> {
            priorities.describe(
                    manager,
                    new PriorityDrafting.DescribePriority(
                            priority.id(), priority.version(), "Name", null, List.of("One", "Two")));
            return 0;
        });
        long version = first().version();

        List<String> answers = atOnce(person -> person == 7
                ? saves(() -> priorities.describe(
                        manager,
                        new PriorityDrafting.DescribePriority(priority.id(), version, "Name", null, List.of("One"))))
                : saves(() -> references.cite(
                        manager,
                        priority.references().get(person % 10).id(),
                        priority.references().get(person % 10).version(),
                        "2")));

        // Either they were first, and it stays, or it was gone, and their "2" is flagged.
        boolean gone = answers.get(7).equals("saved");
        assertThat(first().principles()).hasSize(gone ? 1 : 2);
        assertThat(answers).filteredOn("saved"::equals).hasSizeBetween(10, 11);
    }

    private StatementDrafting.Wording wording(String text) {
        return new StatementDrafting.Wording(null, text, "A1, B1", List.of(new PointWording(text, "C1")));
    }

    private static String saves(Runnable command) {
        try {
            command.run();
            return "saved";
        } catch (StaleVersion late) {
            return "stale";
        } catch (Refused refused) {
            return refused.messageKey();
        }
    }

    private interface Work {
        String by(int person) throws Exception;
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
                    return area.asManager(() -> {
                        try {
                            return work.by(number);
                        } catch (RuntimeException failed) {
                            throw failed;
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    });
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

    private PlanTree now() {
        return area.asManager(() -> queries.plan(manager, slug, AsAt.NOW));
    }

    private UUID planId() {
        return now().plan().id();
    }

    private PriorityNode first() {
        return now().priorities().get(0);
    }

    private StatementNode statementNow(UUID id) {
        return now().priorities().stream()
                .flatMap(priority -> priority.statements().stream())
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long statesKept(String versions, UUID id) {
        return area.asManager(
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + versions + " where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()));
    }

    private List<Integer> places(String table, String parent, UUID id) {
        return area.asManager(() -> transaction.execute(
                status -> jdbc.sql("select position from %s where %s = ? order by position".formatted(table, parent))
                        .param(id)
                        .query(Integer.class)
                        .list()));
    }
}
