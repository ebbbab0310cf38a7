package uk.sendplan.publishing.feedback;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Holds an answer until the transaction ends. Whoever writes on it is remembered as one of its authors. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerHolding {

    private final FeedbackAnswerStore answers;
    private final JdbcClient jdbc;

    AnswerHolding(FeedbackAnswerStore answers, JdbcClient jdbc) {
        this.answers = answers;
        this.jdbc = jdbc;
    }

    /** @throws NotThere for an answer of another area, or one without the right */
    FeedbackAnswer answer(Member by, Right right, UUID id) {
        by.require(right);
        return answers.findAndHoldByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("answer " + id));
    }

    /** @throws Refused while it is in review */
    FeedbackAnswer toWrite(Member by, UUID id) {
        FeedbackAnswer held = answer(by, Right.ANSWER_FEEDBACK, id);
        if (!held.state().isWritable()) {
            throw new Refused("", "answer.error.inReview");
        }
        return held;
    }

    void isWrittenBy(Member by, FeedbackAnswer answer) {
        jdbc.sql("""
                insert into feedback_answer_author (answer_id, edition, account_id, area_id) values (?, ?, ?, ?) on conflict do nothing
                """)
                .params(answer.id(), nextEdition(answer), by.accountId(), by.areaId())
                .update();
    }

    /** Whether they wrote anything of the edition that comes next. */
    boolean isAuthor(Member by, FeedbackAnswer answer) {
        return jdbc.sql("""
                select exists (select from feedback_answer_author where area_id = ? and answer_id = ? and edition = ? and account_id = ?)
                """)
                .params(answer.areaId(), answer.id(), nextEdition(answer), by.accountId())
                .query(Boolean.class)
                .single();
    }

    int nextEdition(FeedbackAnswer answer) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from feedback_answer_edition where area_id = ? and answer_id = ?")
                .params(answer.areaId(), answer.id())
                .query(Integer.class)
                .single();
    }
}
