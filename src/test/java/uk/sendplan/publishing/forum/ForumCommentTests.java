package uk.sendplan.publishing.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.publishing.ProgressDrafting;
import uk.sendplan.publishing.ProgressDrafting.AddItem;
import uk.sendplan.publishing.ProgressDrafting.Place;
import uk.sendplan.publishing.ProgressQueries;
import uk.sendplan.publishing.ProgressReview;
import uk.sendplan.publishing.ProgressView;
import uk.sendplan.publishing.forum.ForumCommenting.Reply;
import uk.sendplan.publishing.forum.ForumCommenting.Say;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** What the forum says of a draft, and what it is answered. */
@SpringBootTest
class ForumCommentTests {

    @Autowired
    TestAreas areas;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    PlanQueries plans;

    @Autowired
    ProgressDrafting drafting;

    @Autowired
    ProgressReview review;

    @Autowired
    ProgressQueries pages;

    @Autowired
    ForumCommenting commenting;

    @Autowired
    ForumCommentQueries comments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    TestArea area;
    Member manager;
    Member forum;
    UUID planId;
    String cycle;
    UUID item;

    @BeforeEach
    void a_shared_draft() {
        area = areas.fresh();
        manager = area.manager();
        forum = area.member(Role.FORUM);
        String slug = area.enter(TestPlans.small());
        planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW).id());
        LocalDate today = London.today(clock);
        cycle = area.asManager(
                () -> cycles.add(manager, TestCycles.add(planId, "Autumn", today.minusDays(5), today.plusDays(5))));
        item = UUID.randomUUID();
        ProgressView view = page();
        act(
                manager,
                () -> drafting.add(
                        manager,
                        new AddItem(
                                item,
                                new Place(view.cycle().id(), view.priority().id()),
                                view.sections().get(0).section().id(),
                                "Asked families",
                                null,
                                null,
                                List.of())));
        share(true);
    }

    @Test
    void a_comment_stands_once_with_the_words_that_it_is_about() {
        Say say = new Say(UUID.randomUUID(), pageId(), item, "Which families?");
        act(forum, () -> commenting.say(forum, say));
        act(forum, () -> commenting.say(forum, say));
        ProgressView.Item written = page().items().get(0);
        act(
                manager,
                () -> drafting.reword(
                        manager, item, written.version(), written.sectionId(), "Asked 18 families", List.of()));

        ForumComment comment = only(manager);
        assertThat(comment.text()).isEqualTo("Which families?");
        assertThat(comment.itemText()).isEqualTo("Asked families");
        assertThat(comment.writtenByName()).isEqualTo("FORUM");
        assertThat(comment.answer()).isNull();
        assertThat(only(forum)).isEqualTo(comment);
    }

    @Test
    void it_is_answered_once_by_the_plan_manager_for_ever() {
        UUID said = say("Which families?");
        Reply reply = new Reply(UUID.randomUUID(), said, CommentOutcome.CHANGED, null);
        act(manager, () -> commenting.answer(manager, reply));
        act(manager, () -> commenting.answer(manager, reply));

        ForumComment.Answer answer = only(forum).answer();
        assertThat(answer).isNotNull();
        assertThat(answer.outcome()).isEqualTo(CommentOutcome.CHANGED);
        assertThat(answer.answeredByName()).isEqualTo("PLAN_MANAGER");
        Reply other = new Reply(UUID.randomUUID(), said, CommentOutcome.KEPT, "It is enough");
        assertThatThrownBy(() -> act(manager, () -> commenting.answer(manager, other)))
                .isInstanceOf(StaleVersion.class);
        assertThat(only(forum).answer()).isEqualTo(answer);
    }

    @Test
    void a_draft_that_stays_as_it_is_needs_a_reason() {
        UUID said = say("Which families?");
        Reply reply = new Reply(UUID.randomUUID(), said, CommentOutcome.KEPT, null);
        assertThatThrownBy(() -> act(manager, () -> commenting.answer(manager, reply)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("answer"));
    }

    @Test
    void nothing_is_said_of_a_draft_that_is_not_shared_any_more() {
        UUID page = pageId();
        share(false);
        assertThatThrownBy(() ->
                        act(forum, () -> commenting.say(forum, new Say(UUID.randomUUID(), page, null, "Too late"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("forum.comment.error.unshared"));
        assertThat(area.as(forum, () -> comments.ofPage(forum, page))).isEmpty();
    }

    @Test
    void only_the_forum_comments_and_only_the_plan_manager_answers() {
        UUID page = pageId();
        UUID said = say("Which families?");
        for (Role role : List.of(Role.PLAN_MANAGER, Role.OFFICER, Role.PUBLISHER, Role.BOARD)) {
            Member other = area.member(role);
            assertThatThrownBy(() ->
                            act(other, () -> commenting.say(other, new Say(UUID.randomUUID(), page, null, "Words"))))
                    .isInstanceOf(NotThere.class);
        }
        for (Role role : List.of(Role.FORUM, Role.OFFICER, Role.PUBLISHER, Role.BOARD)) {
            Member other = area.member(role);
            assertThatThrownBy(() -> act(
                            other,
                            () -> commenting.answer(
                                    other, new Reply(UUID.randomUUID(), said, CommentOutcome.CHANGED, null))))
                    .isInstanceOf(NotThere.class);
        }
    }

    @Test
    void the_database_takes_a_comment_from_the_forum_alone_and_changes_none() {
        say("Which families?");
        String insert =
                "insert into forum_comment (id, area_id, page_id, text, written_by, written_by_name, written_at) "
                        + "select gen_random_uuid(), area_id, page_id, 'Made up', written_by, written_by_name, written_at from forum_comment";
        assertThatThrownBy(() -> sql(manager, insert)).rootCause().hasMessageContaining("row-level security");
        for (String change : List.of("update forum_comment set text = 'x'", "delete from forum_comment_answer")) {
            assertThatThrownBy(() -> sql(forum, change)).rootCause().hasMessageContaining("permission denied");
        }
    }

    private void sql(Member by, String statement) {
        area.as(
                by,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(statement).update()));
    }

    private UUID say(String text) {
        UUID key = UUID.randomUUID();
        act(forum, () -> commenting.say(forum, new Say(key, pageId(), null, text)));
        return key;
    }

    private ForumComment only(Member by) {
        List<ForumComment> all = area.as(by, () -> comments.ofPage(by, pageId()));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void share(boolean withForum) {
        UUID page = pageId();
        act(manager, () -> review.share(manager, UUID.randomUUID(), page, withForum));
    }

    private UUID pageId() {
        ProgressView.Head head = page().head();
        assertThat(head).isNotNull();
        return head.id();
    }

    private ProgressView page() {
        return area.asManager(() -> pages.page(manager, planId, cycle, "1"));
    }

    private void act(Member by, Runnable work) {
        area.as(by, () -> {
            work.run();
            return true;
        });
    }
}
