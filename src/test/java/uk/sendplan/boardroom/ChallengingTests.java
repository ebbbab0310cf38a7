package uk.sendplan.boardroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.TestPlans;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.boardroom.Challenging.Ask;
import uk.sendplan.boardroom.Challenging.Say;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** What is asked, answered and closed, by whom, and as it was known on any day. */
@SpringBootTest
class ChallengingTests {

    @Autowired
    TestAreas areas;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    Challenging challenging;

    @Autowired
    ChallengeQueries queries;

    @Autowired
    BoardroomQueries boardroom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    TestArea area;
    Member manager;
    Member board;
    Member officer;
    PlanTree plan;
    UUID planId;
    UUID action;

    @BeforeEach
    void an_action_of_another_organisation() {
        area = areas.fresh();
        manager = area.manager();
        board = area.member(Role.BOARD);
        UUID trust = area.organisation("Test Trust");
        officer = area.another(Role.OFFICER, trust);
        String slug = area.enter(TestPlans.small());
        plan = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW));
        planId = plan.plan().id();
        AddAction add =
                TestActions.under(plan.priorities().get(0).references().get(0).id(), "First", trust);
        area.asManager(() -> keeping.add(manager, add));
        action = add.id();
    }

    @Test
    void a_question_about_an_action_is_answered_by_its_lead_and_closed_by_whoever_asked() {
        UUID id = ask(board, SubjectKind.ACTION, action, "Why is it late?");
        assertThat(view(id).state()).isEqualTo(ChallengeState.OPEN);
        assertThat(view(id).leadName()).isEqualTo("Test Trust");
        assertThat(view(id).askedFor()).isEqualTo("Test Council");
        assertThat(view(id).askedAs()).isEqualTo(Role.BOARD);

        act(officer, () -> challenging.answer(officer, say(id, "Two posts are empty.")));
        assertThat(view(id).state()).isEqualTo(ChallengeState.ANSWERED);

        act(board, () -> challenging.close(board, new Say(UUID.randomUUID(), id, 2, null)));
        assertThat(view(id).state()).isEqualTo(ChallengeState.CLOSED);
        assertThat(thread(id))
                .extracting(ChallengeEntry::kind)
                .containsExactly(EntryKind.ASKED, EntryKind.ANSWERED, EntryKind.CLOSED);
        assertThat(thread(id).get(1).writtenFor()).isEqualTo("Test Trust");
        assertThat(thread(id).get(1).writtenAs()).isEqualTo(Role.OFFICER);
    }

    @Test
    void what_is_not_answered_is_open_again_and_everything_stays_in_the_thread() {
        UUID id = ask(board, SubjectKind.ACTION, action, "Why is it late?");
        act(officer, () -> challenging.answer(officer, say(id, "It will be done.")));
        act(board, () -> challenging.sayNotAnswered(board, say(id, "I asked why.")));
        assertThat(view(id).state()).isEqualTo(ChallengeState.OPEN);
        act(manager, () -> challenging.answer(manager, say(id, "Two posts are empty.")));
        assertThat(thread(id))
                .extracting(ChallengeEntry::text)
                .containsExactly("Why is it late?", "It will be done.", "I asked why.", "Two posts are empty.");
        assertThat(view(id).version()).isEqualTo(4);
    }

    @Test
    void only_those_who_may_say_something() {
        UUID ofAction = ask(board, SubjectKind.ACTION, action, "Why is it late?");
        UUID ofPlan = ask(board, SubjectKind.PLAN, planId, "Who pays?");
        Member otherOfficer = area.member(Role.OFFICER);
        Member publisher = area.member(Role.PUBLISHER);
        for (Member member : List.of(otherOfficer, publisher, board, area.member(Role.FORUM))) {
            refused(member, () -> challenging.answer(member, say(ofAction, "No.")));
        }
        refused(officer, () -> challenging.answer(officer, say(ofPlan, "No.")));
        for (Member member : List.of(officer, publisher)) {
            refused(
                    member,
                    () -> challenging.ask(
                            member, new Ask(UUID.randomUUID(), planId, SubjectKind.PLAN, planId, "May I?")));
        }
        act(manager, () -> challenging.answer(manager, say(ofPlan, "The council.")));
        Member otherBoard = area.another(Role.BOARD);
        for (Member member : List.of(otherBoard, manager, area.member(Role.FORUM))) {
            refused(member, () -> challenging.close(member, say(ofPlan, "Enough.")));
            refused(member, () -> challenging.sayNotAnswered(member, say(ofPlan, "Not enough.")));
        }
        for (Role role : Role.values()) {
            Member reader = area.member(role);
            assertThat(area.as(reader, () -> queries.ofPlan(reader, planId, AsAt.NOW)))
                    .hasSize(2);
        }
    }

    @Test
    void nobody_answers_their_own_question() {
        UUID id = ask(manager, SubjectKind.PLAN, planId, "Who pays?");
        refused(manager, () -> challenging.answer(manager, say(id, "I do.")));
        Member other = area.another(Role.PLAN_MANAGER);
        act(other, () -> challenging.answer(other, say(id, "The council.")));
        assertThat(view(id).state()).isEqualTo(ChallengeState.ANSWERED);
    }

    @Test
    void it_is_taken_back_only_while_nobody_answered_and_closed_only_after() {
        UUID first = ask(board, SubjectKind.PLAN, planId, "Who pays?");
        refused(board, () -> challenging.close(board, say(first, "Never mind.")));
        act(board, () -> challenging.withdraw(board, say(first, null)));
        assertThat(view(first).state()).isEqualTo(ChallengeState.WITHDRAWN);

        UUID second = ask(board, SubjectKind.PLAN, planId, "Who pays, and how?");
        act(manager, () -> challenging.answer(manager, say(second, "The council.")));
        refused(board, () -> challenging.withdraw(board, say(second, null)));
    }

    @Test
    void a_plan_manager_closes_it_with_a_reason_once_whoever_asked_is_gone() {
        UUID id = ask(board, SubjectKind.ACTION, action, "Why is it late?");
        refused(manager, () -> challenging.close(manager, say(id, "They left.")));
        TestAreas.asAdministrator(() -> accounts.close(board.accountId()));
        assertThat(view(id).askerLeft()).isTrue();
        assertThatThrownBy(() -> act(manager, () -> challenging.close(manager, say(id, null))))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("close"));
        act(manager, () -> challenging.close(manager, say(id, "Answered at the meeting.")));
        assertThat(view(id).state()).isEqualTo(ChallengeState.CLOSED);
        assertThat(view(id).lastByName()).isEqualTo("PLAN_MANAGER");
    }

    @Test
    void the_same_form_sent_twice_is_one_row_and_numbers_count_up() {
        Ask ask = new Ask(UUID.randomUUID(), planId, SubjectKind.PLAN, planId, "Who pays?");
        assertThat(area.as(board, () -> challenging.ask(board, ask))).isEqualTo(1);
        assertThat(area.as(board, () -> challenging.ask(board, ask))).isEqualTo(1);
        Say answer = say(ask.key(), "The council.");
        act(manager, () -> challenging.answer(manager, answer));
        act(manager, () -> challenging.answer(manager, answer));
        assertThat(thread(ask.key())).hasSize(2);
        ask(board, SubjectKind.PLAN, planId, "And then?");
        assertThat(area.as(board, () -> queries.ofPlan(board, planId, AsAt.NOW)))
                .extracting(ChallengeView::number)
                .containsExactly(1, 2);
    }

    @Test
    void of_many_who_answer_at_once_one_is_heard_and_the_others_are_told() throws Exception {
        UUID id = ask(board, SubjectKind.ACTION, action, "Why is it late?");
        int people = 8;
        CyclicBarrier start = new CyclicBarrier(people);
        List<Future<String>> answers = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(people);
        try {
            for (int person = 0; person < people; person++) {
                Say answer = new Say(UUID.randomUUID(), id, 1, "Said by " + person);
                answers.add(pool.submit(() -> {
                    start.await();
                    try {
                        act(officer, () -> challenging.answer(officer, answer));
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
        assertThat(thread(id)).hasSize(2);
    }

    @Test
    void what_waits_on_a_past_day_is_what_a_replay_says() {
        Random random = new Random(20261122);
        Map<UUID, List<ChallengeEntry>> kept = new TreeMap<>();
        int days = 40;
        List<UUID> all = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            area.letDaysPass(1);
            for (int step = random.nextInt(3); step > 0; step--) {
                if (all.isEmpty() || random.nextInt(3) == 0) {
                    all.add(ask(board, SubjectKind.PLAN, planId, "Question of day " + day));
                } else {
                    goOn(random, all.get(random.nextInt(all.size())));
                }
            }
        }
        all.forEach(id -> kept.put(id, thread(id)));
        LocalDate today = London.today(clock);
        for (int ago = 0; ago <= days; ago++) {
            LocalDate day = today.minusDays(ago);
            Map<UUID, ChallengeState> expected = new TreeMap<>();
            kept.forEach((id, thread) -> thread.stream()
                    .filter(entry ->
                            !LocalDate.ofInstant(entry.writtenAt(), London.ZONE).isAfter(day))
                    .reduce((before, after) -> after)
                    .ifPresent(last -> expected.put(id, last.kind().after())));
            Map<UUID, ChallengeState> shown = new TreeMap<>();
            area.as(board, () -> queries.ofPlan(board, planId, AsAt.endOf(day)))
                    .forEach(one -> shown.put(one.id(), one.state()));
            assertThat(shown).as(day.toString()).isEqualTo(expected);
            expected.values().removeIf(state -> !state.isWaiting());
            Map<UUID, ChallengeState> waiting = new TreeMap<>();
            area.as(board, () -> boardroom.waiting(board, planId, AsAt.endOf(day)))
                    .challenges()
                    .forEach(one -> waiting.put(one.id(), one.state()));
            assertThat(waiting).as(day.toString()).isEqualTo(expected);
        }
        assertThat(area.as(board, () -> queries.ofPlan(board, planId, AsAt.NOW)))
                .isEqualTo(area.as(board, () -> queries.ofPlan(board, planId, AsAt.endOf(today))))
                .hasSizeGreaterThan(5);
    }

    private void goOn(Random random, UUID id) {
        switch (view(id).last()) {
            case ASKED -> {
                if (random.nextInt(5) == 0) {
                    act(board, () -> challenging.withdraw(board, say(id, null)));
                } else {
                    act(manager, () -> challenging.answer(manager, say(id, "Answer")));
                }
            }
            case NOT_ANSWERED -> act(manager, () -> challenging.answer(manager, say(id, "Once more")));
            case ANSWERED -> {
                if (random.nextBoolean()) {
                    act(board, () -> challenging.close(board, say(id, null)));
                } else {
                    act(board, () -> challenging.sayNotAnswered(board, say(id, "Not yet")));
                }
            }
            case CLOSED, WITHDRAWN -> assertThat(view(id).state().isWaiting()).isFalse();
        }
    }

    @Test
    void another_area_sees_and_reaches_nothing() {
        UUID id = ask(board, SubjectKind.PLAN, planId, "Who pays?");
        TestArea other = areas.fresh();
        Member stranger = other.manager();
        assertThat(other.asManager(() -> queries.ofPlan(stranger, planId, AsAt.NOW)))
                .isEmpty();
        assertThatThrownBy(() -> other.asManager(() -> {
                    challenging.answer(stranger, new Say(UUID.randomUUID(), id, 1, "No."));
                    return true;
                }))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> other.asManager(() -> challenging.ask(
                        stranger, new Ask(UUID.randomUUID(), planId, SubjectKind.PLAN, planId, "May I?"))))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void the_database_takes_nothing_in_the_name_of_somebody_else_and_changes_nothing() {
        ask(board, SubjectKind.PLAN, planId, "Who pays?");
        assertThatThrownBy(() -> sql(manager, """
                insert into challenge_entry (id, area_id, challenge_id, sequence, kind, text, written_by, written_by_name, written_for,
                    written_as, written_at)
                select gen_random_uuid(), area_id, challenge_id, 1, 'CLOSED', null, written_by, written_by_name, written_for, written_as,
                    written_at from challenge_entry""")).rootCause().hasMessageContaining("row-level security");
        for (String change : List.of("update challenge_entry set text = 'x'", "delete from challenge")) {
            assertThatThrownBy(() -> sql(manager, change)).rootCause().hasMessageContaining("permission denied");
        }
        assertThat(TestDatabase.asOwner(TestDatabase.shared())
                        .sql("select count(*) from challenge_entry where area_id = ?")
                        .param(area.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void sql(Member by, String statement) {
        area.as(
                by,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(statement).update()));
    }

    private UUID ask(Member by, SubjectKind kind, UUID about, String question) {
        UUID key = UUID.randomUUID();
        area.as(by, () -> challenging.ask(by, new Ask(key, planId, kind, about, question)));
        return key;
    }

    /** After all that was said so far. */
    private Say say(UUID id, String text) {
        return new Say(UUID.randomUUID(), id, view(id).version(), text);
    }

    private ChallengeView view(UUID id) {
        return area.asManager(() -> queries.challenge(manager, id).orElseThrow());
    }

    private List<ChallengeEntry> thread(UUID id) {
        return area.asManager(() -> queries.thread(manager, id, AsAt.NOW));
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
