package uk.sendplan.publishing.feedback;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.publishing.KnownPeople;
import uk.sendplan.publishing.checking.Concern;
import uk.sendplan.publishing.checking.DisclosureCheck;
import uk.sendplan.publishing.feedback.AnswerDrafting.Wording;
import uk.sendplan.shared.Refused;

/**
 * Takes an answer to the public: sent to review, returned or published by a publisher who wrote none of it, perhaps withdrawn. What tells
 * who somebody is does not pass, whoever wants it to.
 */
@Service
@Transactional
public class AnswerReview {

    private final AnswerHolding holding;
    private final FeedbackStore feedback;
    private final FeedbackSteps steps;
    private final KnownPeople people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerReview(
            AnswerHolding holding,
            FeedbackStore feedback,
            FeedbackSteps steps,
            KnownPeople people,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holding = holding;
        this.feedback = feedback;
        this.steps = steps;
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A step that somebody takes.
     *
     * @param key the form's: the same form sent twice takes one step
     * @param version that they saw
     */
    public record Step(UUID key, UUID answerId, long version) {}

    /** @throws Refused where it tells who somebody is, or is under way already */
    public void submit(Member by, Step step, @Nullable String comment) {
        FeedbackAnswer held = holding.answer(by, Right.ANSWER_FEEDBACK, step.answerId());
        if (begins(by, step, held, AnswerState.DRAFT, AnswerState.RETURNED)) {
            check(by, held);
            end(by, step, held, FeedbackStep.Kind.SUBMITTED, AnswerState.IN_REVIEW, comment);
        }
    }

    /** Back to those who write, before a publisher has decided. */
    public void takeBack(Member by, Step step) {
        FeedbackAnswer held = holding.answer(by, Right.ANSWER_FEEDBACK, step.answerId());
        if (begins(by, step, held, AnswerState.IN_REVIEW)) {
            end(by, step, held, FeedbackStep.Kind.TAKEN_BACK, AnswerState.DRAFT, null);
        }
    }

    /** @param comment what is to be mended */
    public void sendBack(Member by, Step step, String comment) {
        FeedbackAnswer held = holding.answer(by, Right.PUBLISH_PAGES, step.answerId());
        if (begins(by, step, held, AnswerState.IN_REVIEW)) {
            end(by, step, held, FeedbackStep.Kind.RETURNED, AnswerState.RETURNED, comment);
        }
    }

    /** @throws Refused for one who wrote it, and where it tells who somebody is */
    public void publish(Member by, Step step) {
        FeedbackAnswer held = holding.answer(by, Right.PUBLISH_PAGES, step.answerId());
        if (!begins(by, step, held, AnswerState.IN_REVIEW)) {
            return;
        }
        if (holding.isAuthor(by, held)) {
            throw new Refused("", "answer.error.own");
        }
        check(by, held);
        int made = insert(by, step.key(), held);
        if (made == 0) {
            throw new Refused("", "answer.error.planNotPublished");
        }
        end(by, step, held, FeedbackStep.Kind.PUBLISHED, AnswerState.PUBLISHED, null);
        tell(by, held);
    }

    /** How many had said it goes with it only where nobody can be known by the number. */
    private int insert(Member by, UUID id, FeedbackAnswer held) {
        Wording wording = held.wording();
        return jdbc.sql("""
                insert into feedback_answer_edition (id, area_id, answer_id, number, area_slug, plan_slug, priority_number, priority_name,
                    said, kind, answer, said_by, published_at, published_by)
                select :id, y.area_id, :answerId, :number, e.area_slug, e.plan_slug, y.number, y.name, :said, :kind, :answer,
                    (select case when sum(f.times) >= :small then sum(f.times) end from feedback f
                        where f.area_id = y.area_id and f.answer_id = :answerId), :at, :by
                from priority y join lateral (select area_slug, plan_slug from plan_edition p
                    where p.area_id = y.area_id and p.plan_id = y.plan_id order by p.number desc limit 1) e on true
                where y.area_id = :area and y.id = :priority
                """)
                .param("id", id)
                .param("answerId", held.id())
                .param("number", holding.nextEdition(held))
                .param("said", wording.said())
                .param("kind", wording.kind().name())
                .param("answer", wording.answer())
                .param("small", DisclosureCheck.SMALL_BELOW)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.accountId())
                .param("area", by.areaId())
                .param("priority", held.priorityId())
                .update();
    }

    /**
     * Takes the words back from the public, for good.
     *
     * @param reason for everyone to read
     */
    public void withdraw(Member by, Step step, String reason) {
        FeedbackAnswer held = holding.answer(by, Right.PUBLISH_PAGES, step.answerId());
        if (steps.isTaken(by, step.key())) {
            return;
        }
        int withdrawn = jdbc.sql("""
                insert into feedback_answer_withdrawal (edition_id, area_id, reason, withdrawn_at, withdrawn_by)
                select e.id, e.area_id, ?, ?, ? from feedback_answer_edition e where e.area_id = ? and e.answer_id = ?
                    and e.number = (select max(l.number) from feedback_answer_edition l where l.area_id = e.area_id and l.answer_id = e.answer_id)
                on conflict (edition_id) do nothing
                """)
                .params(reason, clock.instant().atOffset(ZoneOffset.UTC), by.accountId(), by.areaId(), step.answerId())
                .update();
        if (withdrawn == 0) {
            throw new Refused("", "answer.error.notPublic");
        }
        AnswerState reached = held.state() == AnswerState.PUBLISHED ? AnswerState.WITHDRAWN : held.state();
        end(by, step, held, FeedbackStep.Kind.WITHDRAWN, reached, reason);
        tell(by, held);
    }

    /** @return false where this very form was sent before */
    private boolean begins(Member by, Step step, FeedbackAnswer held, AnswerState... states) {
        if (steps.isTaken(by, step.key())) {
            return false;
        }
        held.requireVersion(step.version());
        if (!Arrays.asList(states).contains(held.state())) {
            throw new Refused("", "answer.error.state." + held.state());
        }
        return true;
    }

    private void end(
            Member by,
            Step step,
            FeedbackAnswer held,
            FeedbackStep.Kind kind,
            AnswerState reached,
            @Nullable String comment) {
        held.reach(reached);
        steps.take(by, step.key(), kind, null, held.id(), comment);
    }

    /** Words may have come in that the answer repeats, and people whom it names, since it was written. */
    private void check(Member by, FeedbackAnswer held) {
        Wording wording = held.wording();
        concerns(by, wording).stream()
                .filter(concern -> stopsIt(concern.kind()))
                .findFirst()
                .ifPresent(concern -> {
                    throw new Refused("", "answer.error.concern." + concern.kind(), concern.asWritten());
                });
        AnswerDrafting.requireOwnWords(
                wording,
                feedback.findByAreaIdAndAnswerId(by.areaId(), held.id()).stream()
                        .map(Feedback::comment)
                        .filter(comment -> comment != null)
                        .toList());
    }

    /** Where families find help may be public; who somebody is may not. */
    private static boolean stopsIt(Concern.Kind kind) {
        return switch (kind) {
            case NHS_NUMBER, PUPIL_NUMBER, DATE_OF_BIRTH, NAME, SMALL_COUNT -> true;
            case EMAIL_ADDRESS, PHONE_NUMBER -> false;
        };
    }

    /** What should not be published, or not without thinking, in the order of the text. */
    public List<Concern> concerns(Member by, Wording wording) {
        return DisclosureCheck.knowing(people.names(by)).concerns(wording.said() + "\n" + wording.answer());
    }

    private void tell(Member by, FeedbackAnswer held) {
        jdbc.sql(
                        "select plan_slug from feedback_answer_edition where area_id = ? and answer_id = ? order by number desc limit 1")
                .params(by.areaId(), held.id())
                .query(String.class)
                .optional()
                .ifPresent(plan -> events.publishEvent(new AnswerPublished(by.areaSlug(), plan)));
    }
}
