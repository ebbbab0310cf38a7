package uk.sendplan.publishing.feedback;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;

/** Keeps who did what with feedback and answers. A step has the key of its form, so that a form sent twice takes one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FeedbackSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isTaken(Member by, UUID key) {
        return jdbc.sql("select exists (select from feedback_step where area_id = ? and id = ?)")
                .params(by.areaId(), key)
                .query(Boolean.class)
                .single();
    }

    void take(
            Member by,
            UUID key,
            FeedbackStep.Kind kind,
            @Nullable UUID feedback,
            @Nullable UUID answer,
            @Nullable String comment) {
        jdbc.sql("""
                insert into feedback_step (id, area_id, feedback_id, answer_id, kind, comment, taken_by, taken_by_name, taken_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        key,
                        by.areaId(),
                        feedback,
                        answer,
                        kind.name(),
                        comment,
                        by.accountId(),
                        by.name(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }
}
