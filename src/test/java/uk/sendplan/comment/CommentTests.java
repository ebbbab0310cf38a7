package uk.sendplan.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.comment.CommentQueries.WrittenComment;
import uk.sendplan.comment.Commenting.Comment;
import uk.sendplan.comment.Commenting.Said;
import uk.sendplan.comment.MentionQueries.Mention;
import uk.sendplan.reporting.web.TestWork;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

@SpringBootTest
@Import(TestWork.class)
class CommentTests {

    private static final int LIVES = 4;
    private static final int STEPS = 60;

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    Commenting commenting;

    @Autowired
    CommentQueries queries;

    @Autowired
    MentionQueries mentions;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    TestArea area;
    TestWork.Of work;
    List<Member> people;
    UUID action;

    @BeforeEach
    void an_action() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        people = List.of(area.manager(), area.member(Role.OFFICER), area.member(Role.BOARD), area.member(Role.FORUM));
        action = work.add("Ring every family", "31 March 2099");
    }

    /** What somebody with a notebook knows of one comment. */
    private static final class Entry {
        final UUID id;
        final Member by;
        final @Nullable String text;
        final Set<UUID> named;
        final Set<UUID> readBy = new HashSet<>();
        boolean gone;
        int age;

        Entry(UUID id, Member by, String text, Set<UUID> named) {
            this.id = id;
            this.by = by;
            this.text = text;
            this.named = named;
        }
    }

    @Test
    void what_is_read_is_what_a_notebook_says_in_random_lives() {
        for (int seed = 0; seed < LIVES; seed++) {
            an_action();
            live(new Random(seed), "life " + seed);
        }
    }

    private void live(Random random, String life) {
        List<Entry> notebook = new ArrayList<>();
        int days = 0;
        for (int step = 0; step < STEPS; step++) {
            Member by = people.get(random.nextInt(people.size()));
            switch (random.nextInt(8)) {
                case 0 -> {
                    area.letDaysPass(1);
                    days++;
                    notebook.forEach(entry -> entry.age++);
                }
                case 1, 2 -> takeBack(notebook, by, random, life);
                case 3 -> {
                    area.as(by, () -> {
                        mentions.read(
                                List.of(by),
                                notebook.stream().map(one -> one.id).toList());
                        return true;
                    });
                    notebook.forEach(entry -> entry.readBy.add(by.accountId()));
                }
                default -> {
                    Member named = people.get(random.nextInt(people.size()));
                    String text = "Step " + step + (random.nextBoolean() ? " @" + named.name() : "");
                    Set<UUID> all = text.contains("@") && !named.equals(by) ? Set.of(named.accountId()) : Set.of();
                    notebook.add(new Entry(say(by, text), by, text, all));
                }
            }
        }
        for (int daysAgo = 0; daysAgo <= days; daysAgo++) {
            int age = daysAgo;
            AsAt asAt = age == 0 ? AsAt.NOW : AsAt.endOf(London.today(clock).minusDays(age));
            CommentQueries.Page page = area.asManager(() -> queries.page(area.manager(), action, asAt, STEPS, 0));
            List<Entry> expected =
                    notebook.stream().filter(one -> one.age >= age).toList();
            assertThat(page.total()).as(life).isEqualTo(expected.size());
            assertThat(page.rows()).as(life).extracting(WrittenComment::id).isEqualTo(ids(expected));
            assertThat(page.rows())
                    .as(life)
                    .extracting(WrittenComment::text)
                    .isEqualTo(expected.stream()
                            .map(one -> one.gone ? null : one.text)
                            .toList());
        }
        for (Member who : people) {
            List<Entry> theirs = new ArrayList<>(notebook.stream()
                    .filter(one -> !one.gone && one.named.contains(who.accountId()))
                    .toList());
            Collections.reverse(theirs);
            assertThat(area.as(who, () -> mentions.of(List.of(who), STEPS, 0)))
                    .as(life + " " + who.name())
                    .extracting(Mention::commentId)
                    .isEqualTo(ids(theirs));
            assertThat(area.as(who, () -> mentions.unread(List.of(who))))
                    .as(life + " " + who.name())
                    .isEqualTo((int) theirs.stream()
                            .filter(one -> !one.readBy.contains(who.accountId()))
                            .count());
        }
    }

    private static List<UUID> ids(List<Entry> entries) {
        return entries.stream().map(one -> one.id).toList();
    }

    private void takeBack(List<Entry> notebook, Member by, Random random, String life) {
        if (notebook.isEmpty()) {
            return;
        }
        Entry entry = notebook.get(random.nextInt(notebook.size()));
        if (by.equals(entry.by) || by.equals(area.manager())) {
            takeBack(by, entry.id);
            entry.gone = true;
        } else {
            assertThatThrownBy(() -> takeBack(by, entry.id)).as(life).isInstanceOf(NotThere.class);
        }
    }

    private void takeBack(Member by, UUID comment) {
        area.as(by, () -> {
            commenting.takeBack(by, action, comment);
            return true;
        });
    }

    private UUID say(Member by, String text) {
        return area.as(by, () -> commenting.comment(by, new Comment(UUID.randomUUID(), action, text, Set.of())))
                .id();
    }

    @Test
    void sent_twice_at_once_it_is_one_and_tells_once() throws Exception {
        Comment comment = new Comment(UUID.randomUUID(), action, "Look, @OFFICER", Set.of());
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Said> sending = () -> {
            together.await();
            return area.asManager(() -> commenting.comment(area.manager(), comment));
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Said>> both = two.invokeAll(List.of(sending, sending));
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
        } finally {
            two.shutdownNow();
        }
        assertThat(area.asManager(() -> queries.count(area.manager(), action))).isEqualTo(1);
        Member officer = area.member(Role.OFFICER);
        assertThat(area.as(officer, () -> mentions.unread(List.of(officer)))).isEqualTo(1);
    }

    @Test
    void whoever_names_themselves_is_not_told() {
        Said said = area.asManager(() -> commenting.comment(
                area.manager(),
                new Comment(
                        UUID.randomUUID(),
                        action,
                        "@PLAN_MANAGER and @OFFICER",
                        Set.of(area.manager().accountId()))));
        assertThat(said.told()).containsExactly("OFFICER");
        assertThat(area.asManager(() -> mentions.count(List.of(area.manager()))))
                .isZero();
    }

    @Test
    void another_text_from_a_form_that_was_sent_is_another_comment() {
        UUID key = UUID.randomUUID();
        for (String text : List.of("First", "Second", "First")) {
            area.asManager(() -> commenting.comment(area.manager(), new Comment(key, action, text, Set.of())));
        }
        assertThat(area.asManager(() -> queries.page(area.manager(), action, AsAt.NOW, 9, 0))
                        .rows())
                .extracting(WrittenComment::text)
                .containsExactly("First", "Second");
    }

    @Test
    void who_works_for_many_with_long_names_comments_too() {
        Member busy = area.member(Role.OFFICER);
        for (int more = 0; more < 8; more++) {
            UUID organisation = area.organisation(more + " " + "x".repeat(190));
            TestAreas.asAdministrator(
                    () -> accounts.join(UUID.randomUUID(), area.id(), organisation, busy.accountId(), Role.OFFICER));
        }
        UUID said = say(busy, "Hello");
        assertThat(area.asManager(() -> queries.comment(area.manager(), action, said)))
                .hasValueSatisfying(one -> assertThat(one.authorOf()).hasSizeGreaterThan(1500));
    }

    @Test
    void what_was_said_is_not_rewritten_whatever_the_application_asks() {
        say(area.manager(), "Said, @OFFICER");
        for (String rewriting : List.of("text = 'Unsaid'", "text = text || '.'")) {
            assertThatThrownBy(() -> area.asManager(() -> transaction.execute(status ->
                            jdbc.sql("update comment set " + rewriting).update())))
                    .as(rewriting)
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void nobody_of_another_area_is_named_or_takes_part() {
        TestArea other = areas.fresh();
        Member stranger = other.member(Role.OFFICER);
        UUID said = say(area.manager(), "Ours");
        assertThatThrownBy(() -> area.asManager(() -> commenting.comment(
                        area.manager(), new Comment(UUID.randomUUID(), action, "Look", Set.of(stranger.accountId())))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> other.as(
                        stranger,
                        () -> commenting.comment(stranger, new Comment(UUID.randomUUID(), action, "Hello", Set.of()))))
                .isInstanceOf(NotThere.class);
        assertThat(other.as(stranger, () -> queries.comment(stranger, action, said)))
                .isEmpty();
    }
}
