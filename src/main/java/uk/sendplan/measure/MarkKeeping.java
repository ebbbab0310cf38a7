package uk.sendplan.measure;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Keeps what people write beside a movement. Whoever records progress for a partner explains and annotates, whoever owns the measure: rival
 * explanations stand side by side. Limits are drawn anew by plan managers. Only who wrote one, or a plan manager, takes it back.
 */
@Service
@Transactional
public class MarkKeeping {

    public static final int LONGEST = 1000;
    public static final int MOST_MARKS = 200;

    private final MeasureHolding holding;
    private final JdbcClient jdbc;

    MarkKeeping(MeasureHolding holding, JdbcClient jdbc) {
        this.holding = holding;
        this.jdbc = jdbc;
    }

    /** @param key the form's, which becomes its id */
    public record AddMark(UUID key, UUID measureId, MarkKind kind, LocalDate on, String text) {}

    /**
     * @throws NotThere for somebody who records no progress
     * @throws Refused where the measure is retired or has too many
     */
    public void add(Member by, AddMark command) {
        hold(by, command.kind(), command.measureId());
        if (count("id", by, command.key()) > 0) {
            return;
        }
        if (count("measure_id", by, command.measureId()) >= MOST_MARKS) {
            throw new Refused("", "measure.mark.error.many", MOST_MARKS);
        }
        jdbc.sql("""
                insert into measure_mark (id, area_id, measure_id, kind, marked_on, text, recorded_by, recorded_by_name, recorded_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, app_now(), 0)
                """)
                .params(
                        command.key(),
                        by.areaId(),
                        command.measureId(),
                        command.kind().name(),
                        command.on(),
                        command.text(),
                        by.accountId(),
                        by.name())
                .update();
    }

    /**
     * @throws NotThere for somebody who neither wrote it nor keeps measures
     * @throws Refused where the measure is retired
     * @throws StaleVersion where it was taken back meanwhile
     */
    public void takeBack(Member by, MeasureMark mark) {
        hold(by, mark.kind(), mark.measureId());
        if (!mayTakeBack(by, mark)) {
            throw new NotThere("mark " + mark.id());
        }
        int changed = jdbc.sql("""
                update measure_mark set retired_at = app_now(), version = version + 1
                where area_id = ? and measure_id = ? and id = ? and version = ? and retired_at is null
                """)
                .params(by.areaId(), mark.measureId(), mark.id(), mark.version())
                .update();
        if (changed == 0) {
            throw new StaleVersion();
        }
    }

    public static boolean mayTakeBack(Member by, MeasureMark mark) {
        return by.may(Right.EDIT_PLAN) || mark.recordedBy().equals(by.accountId()) && mark.kind() != MarkKind.REBASE;
    }

    private void hold(Member by, MarkKind kind, UUID measureId) {
        if (kind == MarkKind.REBASE) {
            holding.toKeep(by, measureId);
        } else {
            holding.toExplain(by, measureId);
        }
    }

    private int count(String column, Member by, UUID id) {
        return jdbc.sql("select count(*) from measure_mark where area_id = ? and " + column + " = ?")
                .params(by.areaId(), id)
                .query(Integer.class)
                .single();
    }
}
