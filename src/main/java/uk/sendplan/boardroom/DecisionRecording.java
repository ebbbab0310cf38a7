package uk.sendplan.boardroom;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Records what a board decided, once it has met. Nothing of it is changed: a correction is a decision of its own that replaces another. */
@Service
@Transactional
public class DecisionRecording {

    public static final int LONGEST = 3000;

    private final SubjectQueries subjects;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionRecording(SubjectQueries subjects, JdbcClient jdbc, Clock clock) {
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param key the form's, which becomes the decision's id
     * @param cycleId whose board decided
     * @param ownerId the organisation that sees to it, or null
     * @param corrects the decision of the same meeting that this one replaces, or null
     */
    public record RecordDecision(
            UUID key,
            UUID planId,
            UUID cycleId,
            String text,
            SubjectKind kind,
            UUID subjectId,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn,
            @Nullable UUID corrects) {}

    private record Meeting(LocalDate boardDate, boolean retired) {}

    /**
     * @throws Refused where the plan is retired, or the board has not met yet
     * @throws StaleVersion where somebody else corrected the same decision
     */
    public void record(Member by, RecordDecision command) {
        by.require(Right.RECORD_DECISIONS);
        Meeting meeting = jdbc.sql("""
                select c.board_date, p.retired_at is not null as retired
                from improvement_plan p join reporting_cycle c on c.area_id = p.area_id and c.plan_id = p.id
                where p.area_id = ? and p.id = ? and c.id = ? for update of p
                """)
                .params(by.areaId(), command.planId(), command.cycleId())
                .query(RecordRows.of(Meeting.class))
                .optional()
                .orElseThrow(() -> new NotThere("cycle " + command.cycleId()));
        if (isRecorded(by, command)) {
            return;
        }
        if (meeting.retired()) {
            throw new Refused("", "edit.plan.error.retired");
        }
        if (meeting.boardDate().isAfter(London.today(clock))) {
            throw new Refused("", "decision.error.notMet", London.dayInWords(meeting.boardDate()));
        }
        if (command.corrects() != null) {
            requireCurrent(by, command.cycleId(), command.corrects());
        }
        Subject about = subjects.subject(by, command.planId(), command.kind(), command.subjectId())
                .orElseThrow(() -> new NotThere(command.kind() + " " + command.subjectId()));
        insert(by, command, about, meeting.boardDate());
    }

    private boolean isRecorded(Member by, RecordDecision command) {
        return jdbc.sql("select exists (select from board_decision where area_id = ? and cycle_id = ? and id = ?)")
                .params(by.areaId(), command.cycleId(), command.key())
                .query(Boolean.class)
                .single();
    }

    /** The plan is held: nobody corrects it meanwhile. */
    private void requireCurrent(Member by, UUID cycleId, UUID decision) {
        boolean corrected = jdbc.sql("""
                select exists (select from board_decision n where n.area_id = d.area_id and n.corrects = d.id)
                from board_decision d where d.area_id = ? and d.cycle_id = ? and d.id = ?
                """)
                .params(by.areaId(), cycleId, decision)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NotThere("decision " + decision));
        if (corrected) {
            throw new StaleVersion();
        }
    }

    private void insert(Member by, RecordDecision command, Subject about, LocalDate decidedOn) {
        jdbc.sql("""
                insert into board_decision (id, area_id, plan_id, cycle_id, number, kind, priority_id, reference_id, action_id, text,
                    owner_organisation_id, due_on, decided_on, corrects, recorded_by, recorded_by_name, recorded_at)
                select :key, :area, :plan, :cycle, coalesce(max(d.number), 0) + 1, :kind, case when :kind = 'PRIORITY' then :subject end,
                    case when :kind = 'REFERENCE' then :subject end, case when :kind = 'ACTION' then :subject end, :text,
                    cast(:owner as uuid), cast(:due as date), :decided, cast(:corrects as uuid), :by, :name, :at
                from board_decision d where d.area_id = :area and d.plan_id = :plan
                """)
                .param("key", command.key())
                .param("area", by.areaId())
                .param("plan", command.planId())
                .param("cycle", command.cycleId())
                .param("kind", about.kind().name())
                .param("subject", about.id())
                .param("text", command.text())
                .param("owner", command.ownerId())
                .param("due", command.dueOn())
                .param("decided", decidedOn)
                .param("corrects", command.corrects())
                .param("by", by.accountId())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
