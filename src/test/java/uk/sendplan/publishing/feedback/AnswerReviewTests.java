package uk.sendplan.publishing.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.TestPublishing;
import uk.sendplan.publishing.feedback.AnswerDrafting.Wording;
import uk.sendplan.publishing.feedback.AnswerDrafting.WriteAnswer;
import uk.sendplan.publishing.feedback.AnswerReview.Step;
import uk.sendplan.publishing.feedback.FeedbackFilter.Shown;
import uk.sendplan.publishing.feedback.FeedbackView.Piece;
import uk.sendplan.publishing.feedback.LeavingFeedback.Outcome;
import uk.sendplan.publishing.feedback.LeavingFeedback.Page;
import uk.sendplan.publishing.feedback.LeavingFeedback.Said;
import uk.sendplan.publishing.feedback.PublishedAnswers.PublishedAnswer;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** From feedback to an answer that everyone reads. */
@SpringBootTest
class AnswerReviewTests {

    private static final Wording WORDING =
            new Wording("You want to know when things happen.", AnswerKind.DONE, "We put a date beside each line.");

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    PlanQueries plans;

    @Autowired
    LeavingFeedback leaving;

    @Autowired
    FeedbackQueries queries;

    @Autowired
    FeedbackModeration moderation;

    @Autowired
    AnswerDrafting drafting;

    @Autowired
    AnswerReview review;

    @Autowired
    PublishedAnswers published;

    TestArea area;
    Member officer;
    Member publisher;
    UUID planId;
    String slug;

    @BeforeEach
    void a_published_plan() {
        area = areas.fresh();
        officer = area.member(Role.OFFICER);
        publisher = area.member(Role.PUBLISHER);
        slug = area.enter(TestPlans.small());
        planId = area.asManager(() -> plans.head(area.manager(), slug, AsAt.NOW).id());
        TestPublishing.publish(publishing, area, slug, null);
    }

    private UUID said(String priority, String comment) {
        UUID key = UUID.randomUUID();
        assertThat(leaving.leave(
                        new Page(area.slug(), slug, priority),
                        key,
                        new Said(FeedbackRating.PARTLY_HELPFUL, comment),
                        "192.0.2." + Math.floorMod(key.hashCode(), 200)))
                .isEqualTo(Outcome.TAKEN);
        return key;
    }

    private UUID answered(UUID... pieces) {
        UUID key = UUID.randomUUID();
        act(officer, () -> drafting.write(officer, new WriteAnswer(key, planId, Set.of(pieces), WORDING)));
        return key;
    }

    private void act(Member by, Runnable work) {
        area.as(by, () -> {
            work.run();
            return true;
        });
    }

    private Step step(UUID answer) {
        long version =
                area.as(officer, () -> queries.answer(officer, planId, answer)).version();
        return new Step(UUID.randomUUID(), answer, version);
    }

    private void publish(UUID answer) {
        act(officer, () -> review.submit(officer, step(answer), null));
        act(publisher, () -> review.publish(publisher, step(answer)));
    }

    private List<PublishedAnswer> shown() {
        return published.ofPlan(area.slug(), slug);
    }

    private List<Piece> list(Shown shown) {
        return area.as(officer, () -> queries.list(officer, planId, new FeedbackFilter(null, null, shown), "1"))
                .pieces();
    }

    private static void refused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    @Test
    void an_answer_is_public_once_somebody_else_published_it_and_no_comment_ever_is() {
        UUID answer = answered(said("1", "When will it happen?"), said("1", "No dates"));
        assertThat(shown()).isEmpty();
        assertThat(list(Shown.GROUPED)).hasSize(2);
        act(officer, () -> review.submit(officer, step(answer), null));
        assertThat(shown()).isEmpty();

        act(publisher, () -> review.publish(publisher, step(answer)));

        assertThat(shown()).hasSize(1);
        PublishedAnswer read = shown().get(0);
        assertThat(read.said()).isEqualTo(WORDING.said());
        assertThat(read.answer()).isEqualTo(WORDING.answer());
        assertThat(read.saidBy()).as("two are few enough to be known").isNull();
        assertThat(list(Shown.ANSWERED)).hasSize(2);
        assertThat(list(Shown.NEW)).isEmpty();
    }

    @Test
    void how_many_said_it_is_told_from_five_on() {
        UUID[] pieces = new UUID[5];
        for (int place = 0; place < 5; place++) {
            pieces[place] = said("1", "Voice " + place);
        }
        publish(answered(pieces));
        assertThat(shown().get(0).saidBy()).isEqualTo(5);
    }

    @Test
    void nobody_publishes_what_they_wrote_whatever_their_roles() {
        UUID answer = answered(said("1", "No dates"));
        Member both = new Member(
                officer.accountId(),
                officer.name(),
                area.id(),
                area.slug(),
                area.name(),
                Set.of(Role.OFFICER, Role.PUBLISHER),
                officer.organisations());
        act(officer, () -> review.submit(officer, step(answer), null));
        refused(() -> act(both, () -> review.publish(both, step(answer))), "answer.error.own");
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_reader_s_own_words_a_name_or_a_small_number_do_not_pass() {
        UUID piece = said("1", "We waited nine months and nobody told us why it took so long");
        refused(
                () -> act(
                        officer,
                        () -> drafting.write(
                                officer,
                                new WriteAnswer(
                                        UUID.randomUUID(),
                                        planId,
                                        Set.of(piece),
                                        new Wording(
                                                "You said nobody told us why it took so long",
                                                AnswerKind.CANNOT,
                                                "It is so.")))),
                "answer.error.verbatim");
        area.person("Ada Byrne", area.organisation());
        UUID answer = answered(piece);
        for (var wrong : List.of(
                List.of("Ada Byrne will see to it.", "answer.error.concern.NAME"),
                List.of("We helped 3 children.", "answer.error.concern.SMALL_COUNT"),
                List.of("For 943 476 5919 we did.", "answer.error.concern.NHS_NUMBER"))) {
            act(
                    officer,
                    () -> drafting.reword(
                            officer,
                            answer,
                            step(answer).version(),
                            new Wording("You waited long.", AnswerKind.DONE, wrong.get(0))));
            refused(() -> act(officer, () -> review.submit(officer, step(answer), null)), wrong.get(1));
        }
        act(
                officer,
                () -> drafting.reword(
                        officer,
                        answer,
                        step(answer).version(),
                        new Wording("You waited long.", AnswerKind.DONE, "Write to help@alderbrook.example.")));
        publish(answer);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void what_is_changed_later_is_public_when_it_is_published_again() {
        UUID answer = answered(said("1", "No dates"));
        publish(answer);
        act(
                officer,
                () -> drafting.reword(
                        officer,
                        answer,
                        step(answer).version(),
                        new Wording("You want dates.", AnswerKind.PROMISED, "add them in May.")));
        assertThat(shown().get(0).said()).isEqualTo(WORDING.said());
        publish(answer);
        assertThat(shown()).hasSize(1);
        assertThat(shown().get(0).said()).isEqualTo("You want dates.");
    }

    @Test
    void what_is_withdrawn_leaves_its_reason_and_not_its_words() {
        UUID answer = answered(said("1", "No dates"));
        publish(answer);
        Step step = step(answer);
        act(publisher, () -> review.withdraw(publisher, step, "It was not true"));
        act(publisher, () -> review.withdraw(publisher, step, "It was not true"));

        PublishedAnswer read = shown().get(0);
        assertThat(read.reason()).isEqualTo("It was not true");
        assertThat(read.said()).isNull();
        assertThat(read.answer()).isNull();
        refused(
                () -> act(publisher, () -> review.withdraw(publisher, step(answer), "Again")),
                "answer.error.notPublic");
        assertThat(list(Shown.ANSWERED)).isEmpty();
        assertThat(list(Shown.GROUPED)).hasSize(1);
    }

    @Test
    void a_form_of_another_version_and_the_same_form_twice_change_nothing() {
        UUID piece = said("1", "No dates");
        UUID answer = answered(piece);
        Step early = step(answer);
        act(
                officer,
                () -> drafting.reword(
                        officer,
                        answer,
                        early.version(),
                        new Wording("You want dates.", AnswerKind.DONE, "There they are.")));
        assertThatThrownBy(() -> act(officer, () -> review.submit(officer, early, null)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> act(officer, () -> drafting.reword(officer, answer, early.version(), WORDING)))
                .isInstanceOf(StaleVersion.class);
        Step submit = step(answer);
        act(officer, () -> review.submit(officer, submit, null));
        act(officer, () -> review.submit(officer, submit, null));
        refused(
                () -> act(
                        officer,
                        () -> drafting.reword(officer, answer, step(answer).version(), WORDING)),
                "answer.error.inReview");
        act(officer, () -> drafting.write(officer, new WriteAnswer(answer, planId, Set.of(piece), WORDING)));
        assertThat(area.as(officer, () -> queries.answers(officer, planId))).hasSize(1);
    }

    @Test
    void a_piece_stands_under_one_answer_and_an_answer_is_about_one_page() {
        UUID first = said("1", "No dates");
        UUID answer = answered(first);
        refused(() -> answered(first), "feedback.error.taken");
        refused(() -> answered(said("1", "One"), said("2", "Two")), "feedback.error.pages");
        UUID later = said("1", "Still no dates");
        act(officer, () -> drafting.group(officer, answer, Set.of(first, later)));
        assertThat(area.as(officer, () -> queries.answer(officer, planId, answer))
                        .total())
                .isEqualTo(2);
        act(officer, () -> drafting.ungroup(officer, answer, first));
        assertThat(list(Shown.NEW)).extracting(Piece::id).contains(first).doesNotContain(later);
    }

    @Test
    void what_tells_who_somebody_is_loses_its_words_for_good_and_other_hidden_feedback_keeps_them() {
        UUID personal = said("1", "The boy at number 9");
        UUID spam = said("1", "Buy cheap pills");
        UUID key = UUID.randomUUID();
        act(officer, () -> moderation.hide(officer, key, personal, 0, HidingReason.PERSONAL));
        act(officer, () -> moderation.hide(officer, key, personal, 0, HidingReason.SPAM));
        act(officer, () -> moderation.hide(officer, UUID.randomUUID(), spam, 0, HidingReason.SPAM));
        assertThat(list(Shown.ALL)).isEmpty();
        assertThat(list(Shown.HIDDEN)).extracting(Piece::comment).containsExactlyInAnyOrder(null, "Buy cheap pills");
        assertThat(area.as(officer, () -> queries.counts(officer, planId, null)).total())
                .isZero();
        said("1", "Buy  cheap pills");
        assertThat(list(Shown.ALL)).as("the same again stays hidden").isEmpty();

        assertThatThrownBy(() -> act(officer, () -> moderation.show(officer, UUID.randomUUID(), spam, 0)))
                .isInstanceOf(StaleVersion.class);
        act(officer, () -> moderation.show(officer, UUID.randomUUID(), spam, 1));
        assertThat(list(Shown.NEW)).extracting(Piece::comment).containsExactly("Buy cheap pills");
        assertThat(area.as(officer, () -> queries.stepsOfPiece(officer, spam)))
                .extracting(FeedbackStep::kind)
                .containsExactly(FeedbackStep.Kind.SHOWN, FeedbackStep.Kind.HIDDEN);
        answered(spam);
        refused(
                () -> act(officer, () -> moderation.hide(officer, UUID.randomUUID(), spam, 3, HidingReason.SPAM)),
                "feedback.error.grouped");
    }

    @Test
    void those_who_may_not_and_those_of_another_area_find_nothing() {
        UUID piece = said("1", "No dates");
        Member board = area.member(Role.BOARD);
        Member elsewhere = areas.fresh().manager();
        for (Member by : List.of(board, area.member(Role.FORUM))) {
            assertThatThrownBy(() -> act(by, () -> queries.counts(by, planId, null)))
                    .isInstanceOf(NotThere.class);
        }
        assertThatThrownBy(() -> act(
                        publisher, () -> moderation.hide(publisher, UUID.randomUUID(), piece, 0, HidingReason.SPAM)))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> area.as(elsewhere, () -> queries.piece(elsewhere, planId, piece)))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> act(
                        elsewhere,
                        () -> drafting.write(
                                elsewhere, new WriteAnswer(UUID.randomUUID(), planId, Set.of(piece), WORDING))))
                .isInstanceOf(NotThere.class);
    }
}
