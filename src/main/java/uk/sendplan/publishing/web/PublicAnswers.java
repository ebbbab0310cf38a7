package uk.sendplan.publishing.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ForASecond;
import uk.sendplan.publishing.feedback.AnswerPublished;
import uk.sendplan.publishing.feedback.PublishedAnswers;
import uk.sendplan.publishing.feedback.PublishedAnswers.PublishedAnswer;
import uk.sendplan.shared.London;

/** Finds what was answered to feedback and puts it into words. It is remembered for a second, as editions are ({@link PublicEditions}). */
@Component
class PublicAnswers {

    private static final int MOST_LISTS = 1000;

    private final PublishedAnswers answers;
    private final Words words;
    private final ForASecond<String, List<PublishedAnswer>> lists = ForASecond.ofMost(MOST_LISTS);

    PublicAnswers(PublishedAnswers answers, Words words) {
        this.answers = answers;
        this.words = words;
    }

    /**
     * An answer for readers.
     *
     * @param said what the area understood; null where it is withdrawn, as are {@code did} and {@code answer}
     * @param did "We did", "We will", "We cannot, because"
     * @param when it was published, a sentence, perhaps with how many had said so
     * @param withdrawn when, a sentence, or null; then there is a reason too
     */
    record ReadAnswer(
            String anchor,
            @Nullable String said,
            @Nullable String did,
            @Nullable String answer,
            String when,
            @Nullable String withdrawn,
            @Nullable String reason) {}

    /** The answers about one page of the plan. */
    record AnsweredPage(String number, String name, List<ReadAnswer> answers) {}

    /** Of the whole plan, the latest first; ask only for a plan that is published. */
    List<PublishedAnswer> of(String area, String plan) {
        return lists.get(PublicAddresses.plan(area, plan), address -> answers.ofPlan(area, plan));
    }

    List<PublishedAnswer> of(String area, String plan, String priority) {
        return of(area, plan).stream().filter(answer -> answer.isOf(priority)).toList();
    }

    @TransactionalEventListener
    @Order(ForASecond.BEFORE_ANSWERS)
    void on(AnswerPublished event) {
        lists.forget();
    }

    ReadAnswer read(PublishedAnswer answer) {
        Instant withdrawnAt = answer.withdrawnAt();
        boolean there = withdrawnAt == null;
        String day = London.dayInWords(answer.publishedAt());
        return new ReadAnswer(
                "answer-" + answer.id(),
                answer.said(),
                there ? words.of("answers.did." + answer.kind()) : null,
                answer.answer(),
                answer.saidBy() == null || !there
                        ? words.of("answers.when", day)
                        : words.of("answers.when.many", day, answer.saidBy()),
                withdrawnAt == null ? null : words.of("answers.withdrawn", London.dayInWords(withdrawnAt)),
                answer.reason());
    }
}
