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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.comment.CommentQueries.WrittenComment;
import uk.sendplan.comment.Commenting.Comment;
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
        UUID key = UUID.randomUUID();
        area.as(by, () -> commenting.comment(by, new Comment(key, action, text, Set.of())));
        return key;
    }

    @Test
    void sent_twice_it_is_one_and_tells_once() {
        Comment comment = new Comment(UUID.randomUUID(), action, "Look, @OFFICER", Set.of());
        area.asManager(() -> commenting.comment(area.manager(), comment));
        area.asManager(() -> commenting.comment(area.manager(), comment));
        assertThat(area.asManager(() -> queries.count(area.manager(), action))).isEqualTo(1);
        Member officer = area.member(Role.OFFICER);
        assertThat(area.as(officer, () -> mentions.unread(List.of(officer)))).isEqualTo(1);
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
