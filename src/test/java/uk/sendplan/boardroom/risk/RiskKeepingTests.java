package uk.sendplan.boardroom.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.Proof;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.boardroom.risk.RiskKeeping.AddRisk;
import uk.sendplan.boardroom.risk.RiskKeeping.Assessment;
import uk.sendplan.boardroom.risk.RiskKeeping.Step;
import uk.sendplan.boardroom.risk.RiskKeeping.Wording;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** What is done with risks, by whom, and as it was known on any day. */
@SpringBootTest
class RiskKeepingTests {

    private static final int DAYS_BETWEEN = 30;
    private static final LocalDate TARGET_DAY = LocalDate.of(2027, 3, 31);

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    RiskKeeping keeping;

    @Autowired
    RiskQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    TestArea area;
    Member manager;
    Member officer;
    UUID trust;
    UUID planId;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        manager = area.manager();
        trust = area.organisation("Test Trust");
        officer = area.another(Role.OFFICER, trust);
        String slug = area.enter(TestPlans.sharedBy("Test Council", "Test Trust"));
        planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW)).id();
    }

    @Test
    void a_risk_is_added_with_all_that_is_known_of_it() {
        Wording wording =
                new Wording("Posts stay empty", "Few apply", trust, "Head of therapies", Set.of("1"), Set.of("1.1"));
        RiskTarget target = new RiskTarget(new RiskScore(2, 4), TARGET_DAY);
        AddRisk add = new AddRisk(
                UUID.randomUUID(), planId, wording, new Assessment(new RiskScore(4, 4), target, "We train"));
        assertThat(area.asManager(() -> keeping.add(manager, add))).isEqualTo(1);
        assertThat(area.asManager(() -> keeping.add(manager, add))).isEqualTo(1);

        Risk risk = risk(add.key());
        assertThat(risk.code()).isEqualTo("R1");
        assertThat(risk.score().band()).isEqualTo(RiskBand.SEVERE);
        assertThat(risk.target()).isEqualTo(target);
        assertThat(risk.ownerName()).isEqualTo("Test Trust");
        assertThat(risk.priorities()).containsExactly("1");
        assertThat(risk.references()).containsExactly("1.1");
        assertThat(risk.touches("1")).isTrue();
        assertThat(risk.touches("2")).isFalse();
        assertThat(risk.isOpen()).isTrue();
        assertThat(risk.isReviewDue(London.today(clock))).isFalse();
        assertThat(steps(add.key())).extracting(RiskStep::kind).containsExactly(RiskStepKind.ADDED);
    }

    @Test
    void it_is_reviewed_edited_closed_and_opened_again_and_each_step_stays() {
        UUID id = add("Posts stay empty", 4, 4, trust);
        act(officer, () -> keeping.review(officer, step(id), to(3, 4), "Two of five are filled"));
        act(officer, () -> keeping.review(officer, step(id), to(3, 4), null));
        act(manager, () -> keeping.edit(manager, step(id), wording("Posts stay empty for long", area.organisation())));
        act(manager, () -> keeping.close(manager, step(id), ClosedBecause.NO_LONGER, "All are filled"));
        assertThat(risk(id).isOpen()).isFalse();
        act(manager, () -> keeping.reopen(manager, step(id), "Two left"));

        Risk risk = risk(id);
        assertThat(risk.isOpen()).isTrue();
        assertThat(risk.version()).isEqualTo(5);
        assertThat(risk.change()).isEqualTo(-4);
        assertThat(risk.previous()).isEqualTo(new RiskScore(4, 4));
        assertThat(risk.description()).isEqualTo("Posts stay empty for long");
        assertThat(steps(id))
                .extracting(RiskStep::kind)
                .containsExactly(
                        RiskStepKind.ADDED,
                        RiskStepKind.REVIEWED,
                        RiskStepKind.REVIEWED,
                        RiskStepKind.EDITED,
                        RiskStepKind.CLOSED,
                        RiskStepKind.REOPENED);
        assertThat(steps(id)).extracting(step -> step.score().value()).containsExactly(16, 12, 12, 12, 12, 12);
        assertThat(steps(id)).extracting(RiskStep::ownerName).contains("Test Trust", "Test Council");
        assertThat(steps(id).get(1).recordedByName()).isEqualTo("OFFICER");
        assertThat(steps(id).get(4).closedBecause()).isEqualTo(ClosedBecause.NO_LONGER);
    }

    @Test
    void a_score_does_not_move_without_a_word_and_a_closed_risk_is_not_judged() {
        UUID id = add("Posts stay empty", 4, 4, trust);
        assertThatThrownBy(() -> act(manager, () -> keeping.review(manager, step(id), to(3, 4), null)))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("note"));
        Assessment withTarget =
                new Assessment(new RiskScore(4, 4), new RiskTarget(new RiskScore(1, 1), TARGET_DAY), null);
        assertThatThrownBy(() -> act(manager, () -> keeping.review(manager, step(id), withTarget, null)))
                .isInstanceOf(Refused.class);
        act(manager, () -> keeping.close(manager, step(id), ClosedBecause.ACCEPTED, "We live with it"));
        assertThatThrownBy(() -> act(manager, () -> keeping.review(manager, step(id), to(4, 4), null)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> act(manager, () -> keeping.edit(manager, step(id), wording("Other", trust))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> act(manager, () -> keeping.close(manager, step(id), ClosedBecause.ACCEPTED, "Once more")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void only_those_who_may_do_something() {
        UUID id = add("Posts stay empty", 4, 4, trust);
        Member otherOfficer = area.member(Role.OFFICER);
        for (Member member :
                List.of(otherOfficer, area.member(Role.BOARD), area.member(Role.FORUM), area.member(Role.PUBLISHER))) {
            refused(member, () -> keeping.review(member, step(id), to(4, 4), null));
        }
        for (Member member : List.of(officer, area.member(Role.BOARD), area.member(Role.FORUM))) {
            refused(member, () -> keeping.edit(member, step(id), wording("Other", trust)));
            refused(member, () -> keeping.close(member, step(id), ClosedBecause.NO_LONGER, "Gone"));
            refused(member, () -> keeping.reopen(member, step(id), "Back"));
            refused(
                    member,
                    () -> keeping.add(member, new AddRisk(UUID.randomUUID(), planId, wording("New", trust), to(1, 1))));
        }
        for (Role role : Role.values()) {
            Member reader = area.member(role);
            assertThat(area.as(reader, () -> queries.ofPlan(reader, planId, AsAt.NOW)))
                    .hasSize(1);
        }
    }

    @Test
    void an_owner_or_a_number_that_is_not_there_is_refused_at_its_field() {
        refusedAt("owner", wording("Posts", UUID.randomUUID()));
        refusedAt("owner", wording("Posts", area.organisation("Not a partner")));
        refusedAt("priorities", new Wording("Posts", null, trust, null, Set.of("9"), Set.of()));
        refusedAt("references", new Wording("Posts", null, trust, null, Set.of(), Set.of("1.99")));
        assertThat(ofPlan(AsAt.NOW)).isEmpty();
    }

    private void refusedAt(String field, Wording wording) {
        assertThatThrownBy(() -> area.asManager(
                        () -> keeping.add(manager, new AddRisk(UUID.randomUUID(), planId, wording, to(1, 1)))))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void the_same_form_sent_twice_is_one_step_and_a_late_one_is_told() {
        UUID id = add("Posts stay empty", 4, 4, trust);
        Step first = step(id);
        act(officer, () -> keeping.review(officer, first, to(3, 4), "Better"));
        act(officer, () -> keeping.review(officer, first, to(3, 4), "Better"));
        assertThat(steps(id)).hasSize(2);
        Step late = new Step(UUID.randomUUID(), id, 0);
        assertThatThrownBy(() -> act(manager, () -> keeping.review(manager, late, to(5, 5), "Worse")))
                .isInstanceOf(StaleVersion.class);
        assertThat(risk(id).score().value()).isEqualTo(12);
    }

    @Test
    void of_many_who_review_at_once_one_is_heard_and_numbers_are_given_once() throws Exception {
        UUID id = add("Posts stay empty", 4, 4, trust);
        int people = 8;
        CyclicBarrier start = new CyclicBarrier(people);
        List<Future<String>> answers = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(people);
        try {
            for (int person = 0; person < people; person++) {
                Step step = new Step(UUID.randomUUID(), id, 0);
                AddRisk add = new AddRisk(UUID.randomUUID(), planId, wording("Risk of " + person, trust), to(1, 1));
                answers.add(pool.submit(() -> {
                    start.await();
                    area.asManager(() -> keeping.add(manager, add));
                    try {
                        act(officer, () -> keeping.review(officer, step, to(1, 2), "Better"));
                        return "saved";
                    } catch (StaleVersion stale) {
                        return "stale";
                    }
                }));
            }
            List<String> said = new ArrayList<>();
            for (Future<String> answer : answers) {
                said.add(answer.get());
            }
            assertThat(said).containsOnlyOnce("saved").contains("stale");
        } finally {
            pool.shutdownNow();
        }
        assertThat(steps(id)).hasSize(2);
        assertThat(ofPlan(AsAt.NOW)).extracting(Risk::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void a_risk_that_nobody_judged_for_more_than_90_days_is_due_and_an_edit_does_not_judge() {
        UUID id = add("Posts stay empty", 4, 4, trust);
        area.letDaysPass(90);
        assertThat(risk(id).isReviewDue(London.today(clock))).isFalse();
        area.letDaysPass(1);
        act(manager, () -> keeping.edit(manager, step(id), wording("Posts stay empty for long", trust)));
        assertThat(risk(id).isReviewDue(London.today(clock))).isTrue();
        act(officer, () -> keeping.review(officer, step(id), to(4, 4), null));
        assertThat(risk(id).isReviewDue(London.today(clock))).isFalse();
    }

    @Test
    void the_register_of_a_past_day_is_what_a_replay_says() {
        for (int history = 0; history < Proof.size(2, 200); history++) {
            area = areas.fresh();
            manager = area.manager();
            trust = area.organisation("Test Trust");
            String slug = area.enter(TestPlans.sharedBy("Test Council", "Test Trust"));
            planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW)).id();
            replay(new Random(20261122 + history));
        }
    }

    /** What a register shows of a risk; the history is kept here, day by day, beside the database. */
    private record Shown(
            String text,
            int score,
            int change,
            @Nullable Integer target,
            boolean open,
            boolean due,
            String owner,
            List<String> priorities) {}

    private void replay(Random random) {
        int days = 10;
        LocalDate today = London.today(clock);
        Map<Integer, Map<Integer, Shown>> expected = new TreeMap<>();
        Map<Integer, Replayed> risks = new TreeMap<>();
        for (int day = 0; day < days; day++) {
            area.letDaysPass(DAYS_BETWEEN);
            for (int times = random.nextInt(6); times > 0; times--) {
                if (risks.isEmpty() || random.nextInt(4) == 0) {
                    Replayed made = new Replayed(random, day);
                    risks.put(made.number, made);
                } else {
                    risks.get(1 + random.nextInt(risks.size())).goOn(random, day);
                }
            }
            Map<Integer, Shown> then = new TreeMap<>();
            for (Replayed one : risks.values()) {
                then.put(one.number, one.shown(day));
            }
            expected.put(day, then);
        }
        for (int day = 0; day < days; day++) {
            LocalDate asked = today.minusDays((long) DAYS_BETWEEN * (days - 1 - day));
            Map<Integer, Shown> read = new TreeMap<>();
            ofPlan(AsAt.endOf(asked)).forEach(one -> read.put(one.number(), shown(one, asked)));
            assertThat(read).as("day " + day).isEqualTo(expected.get(day));
        }
        assertThat(ofPlan(AsAt.NOW)).isEqualTo(ofPlan(AsAt.endOf(today)));
    }

    private static Shown shown(Risk one, LocalDate day) {
        RiskTarget target = one.target();
        return new Shown(
                one.description(),
                one.score().value(),
                one.change(),
                target == null ? null : target.score().value(),
                one.isOpen(),
                one.isReviewDue(day),
                one.ownerName(),
                one.priorities());
    }

    private final class Replayed {

        private final UUID id = UUID.randomUUID();
        private final int number;
        private String text;
        private int likelihood;
        private int impact;
        private int change;
        private @Nullable RiskTarget target;
        private boolean open = true;
        private int judged;
        private boolean ofTrust;
        private Set<String> priorities;

        private Replayed(Random random, int day) {
            text = "Risk of day " + day;
            likelihood = 1 + random.nextInt(5);
            impact = 1 + random.nextInt(5);
            judged = day;
            ofTrust = random.nextBoolean();
            priorities = random.nextBoolean() ? Set.of("1") : Set.of("1", "2");
            number = area.asManager(() ->
                    keeping.add(manager, new AddRisk(id, planId, wording(), new Assessment(score(), null, null))));
        }

        private void goOn(Random random, int day) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (open) {
                        text = "Reworded on day " + day;
                        ofTrust = random.nextBoolean();
                        priorities = random.nextBoolean() ? Set.of() : Set.of("2");
                        act(manager, () -> keeping.edit(manager, step(id), wording()));
                    }
                }
                case 1 -> {
                    if (open) {
                        act(manager, () -> keeping.close(manager, step(id), ClosedBecause.ACCEPTED, "Enough"));
                    } else {
                        act(manager, () -> keeping.reopen(manager, step(id), "Not enough"));
                    }
                    open = !open;
                    judged = day;
                }
                default -> {
                    if (open) {
                        int before = likelihood * impact;
                        likelihood = 1 + random.nextInt(5);
                        impact = random.nextBoolean() ? impact : 1 + random.nextInt(5);
                        target = random.nextBoolean() ? null : new RiskTarget(new RiskScore(1, 2), TARGET_DAY);
                        change = likelihood * impact == before ? change : likelihood * impact - before;
                        act(
                                manager,
                                () -> keeping.review(
                                        manager,
                                        step(id),
                                        new Assessment(score(), target, null),
                                        "Judged on day " + day));
                        judged = day;
                    }
                }
            }
        }

        private RiskScore score() {
            return new RiskScore(likelihood, impact);
        }

        private Wording wording() {
            return new Wording(text, null, ofTrust ? trust : area.organisation(), null, priorities, Set.of());
        }

        private Shown shown(int day) {
            return new Shown(
                    text,
                    likelihood * impact,
                    change,
                    target == null ? null : target.score().value(),
                    open,
                    open && DAYS_BETWEEN * (day - judged) > Risk.REVIEW_DAYS,
                    ofTrust ? "Test Trust" : "Test Council",
                    priorities.stream().sorted().toList());
        }
    }

    @Test
    void another_area_sees_and_reaches_nothing() {
        UUID id = add("Posts stay empty", 4, 4, trust);
        TestArea other = areas.fresh();
        Member stranger = other.manager();
        assertThat(other.asManager(() -> queries.ofPlan(stranger, planId, AsAt.NOW)))
                .isEmpty();
        assertThat(other.asManager(() -> queries.steps(stranger, id, AsAt.NOW))).isEmpty();
        assertThatThrownBy(() -> other.asManager(() -> {
                    keeping.review(stranger, new Step(UUID.randomUUID(), id, 0), to(1, 1), "No");
                    return true;
                }))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> other.asManager(() -> keeping.add(
                        stranger,
                        new AddRisk(UUID.randomUUID(), planId, wording("New", other.organisation()), to(1, 1)))))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void the_database_takes_no_step_in_the_name_of_somebody_else() {
        add("Posts stay empty", 4, 4, trust);
        assertThatThrownBy(() -> area.as(
                        officer,
                        () -> new TransactionTemplate(transactions)
                                .execute(status -> jdbc.sql("""
                insert into risk_step (id, area_id, risk_id, version, kind, note, recorded_by, recorded_by_name, recorded_at)
                select gen_random_uuid(), area_id, risk_id, 1, 'REVIEWED', null, recorded_by, recorded_by_name, recorded_at
                from risk_step""").update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private UUID add(String description, int likelihood, int impact, UUID owner) {
        UUID key = UUID.randomUUID();
        area.asManager(() ->
                keeping.add(manager, new AddRisk(key, planId, wording(description, owner), to(likelihood, impact))));
        return key;
    }

    private static Wording wording(String description, UUID owner) {
        return new Wording(description, null, owner, null, Set.of(), Set.of());
    }

    private static Assessment to(int likelihood, int impact) {
        return new Assessment(new RiskScore(likelihood, impact), null, null);
    }

    /** After all that was done so far. */
    private Step step(UUID id) {
        return new Step(UUID.randomUUID(), id, risk(id).version());
    }

    private Risk risk(UUID id) {
        return ofPlan(AsAt.NOW).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Risk> ofPlan(AsAt asAt) {
        return area.asManager(() -> queries.ofPlan(manager, planId, asAt));
    }

    private List<RiskStep> steps(UUID id) {
        return area.asManager(() -> queries.steps(manager, id, AsAt.NOW));
    }

    private void refused(Member by, Runnable work) {
        assertThatThrownBy(() -> act(by, work)).isInstanceOf(NotThere.class);
    }

    private void act(Member by, Runnable work) {
        area.as(by, () -> {
            work.run();
            return true;
        });
    }
}
