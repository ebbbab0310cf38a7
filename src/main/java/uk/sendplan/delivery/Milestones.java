package uk.sendplan.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.WorkPlaces;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;
import uk.sendplan.shared.VagueDate;

/**
 * Keeps the milestones of actions: what is to be reached by when. Whoever may record on an action keeps its milestones. The date that was
 * planned first stays beside a later one, and a milestone that will not be reached is withdrawn with a reason, never deleted.
 */
@Service
@Transactional
public class Milestones {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_REASON = 1000;
    public static final int MOST = 40;

    private final ActionKeeping keeping;
    private final WorkPlaces places;
    private final JdbcClient jdbc;
    private final Clock clock;

    Milestones(ActionKeeping keeping, WorkPlaces places, JdbcClient jdbc, Clock clock) {
        this.keeping = keeping;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a milestone stands on a day. */
    public enum State {
        OVERDUE,
        PLANNED,
        DONE,
        WITHDRAWN
    }

    /**
     * A milestone, now or as at a day.
     *
     * @param day the day it is judged on
     * @param originalDue when it was planned first
     * @param doneOn null while it is not reached
     * @param withdrawnBecause null unless it was withdrawn
     */
    public record Milestone(
            UUID id,
            LocalDate day,
            String title,
            VagueDate originalDue,
            VagueDate due,
            @Nullable LocalDate doneOn,
            @Nullable String withdrawnBecause,
            long version) {

        public State state() {
            if (withdrawnBecause != null) {
                return State.WITHDRAWN;
            }
            if (doneOn != null) {
                return State.DONE;
            }
            return Standing.isOver(due, day) ? State.OVERDUE : State.PLANNED;
        }

        public boolean isMoved() {
            return !due.equals(originalDue);
        }
    }

    /** @param doneOn null while it is not reached */
    public record Said(
            String title,
            VagueDate due,
            @Nullable LocalDate doneOn,
            @Nullable String withdrawnBecause) {}

    /**
     * @param key the form's key
     * @throws Refused at "due", "doneOn", "withdrawnBecause"; as a whole where there are too many
     */
    public void add(Member by, UUID key, UUID actionId, Said said) {
        Action action = held(by, actionId);
        check(said);
        if (count("id = ?", List.of(key)) > 0) {
            return;
        }
        if (count("area_id = ? and action_id = ?", List.of(by.areaId(), action.id())) >= MOST) {
            throw new Refused("", "milestone.error.many", MOST);
        }
        jdbc.sql("""
                insert into milestone (id, area_id, action_id, title, original_due_words, original_due_from, original_due_to,
                    due_words, due_from, due_to, done_on, withdrawn_because, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(Arrays.asList(
                        key,
                        by.areaId(),
                        action.id(),
                        said.title(),
                        said.due().words(),
                        said.due().from(),
                        said.due().to(),
                        said.due().words(),
                        said.due().from(),
                        said.due().to(),
                        said.doneOn(),
                        said.withdrawnBecause()))
                .update();
    }

    /** @throws StaleVersion where somebody changed it since the form was read */
    public void change(Member by, UUID actionId, UUID id, long version, Said said) {
        Action action = held(by, actionId);
        check(said);
        int changed = jdbc.sql("""
                update milestone set title = ?, due_words = ?, due_from = ?, due_to = ?, done_on = ?, withdrawn_because = ?,
                    version = version + 1
                where area_id = ? and action_id = ? and id = ? and version = ?""")
                .params(Arrays.asList(
                        said.title(),
                        said.due().words(),
                        said.due().from(),
                        said.due().to(),
                        said.doneOn(),
                        said.withdrawnBecause(),
                        by.areaId(),
                        action.id(),
                        id,
                        version))
                .update();
        if (changed == 0) {
            throw new StaleVersion();
        }
    }

    private Action held(Member by, UUID actionId) {
        Action action = keeping.held(by, actionId);
        ActionKeeping.refuseRetired(action);
        places.requireCurrent(by, action.place());
        return action;
    }

    private void check(Said said) {
        if (!said.due().hasDays()) {
            throw new Refused("due", "due.error.unread", said.due().words());
        }
        if (said.doneOn() != null && said.doneOn().isAfter(London.today(clock))) {
            throw new Refused("doneOn", "milestone.doneOn.error.future");
        }
        if (said.doneOn() != null && said.withdrawnBecause() != null) {
            throw new Refused("withdrawnBecause", "milestone.withdrawn.error.done");
        }
    }

    private int count(String where, List<UUID> values) {
        return jdbc.sql("select count(*) from milestone where " + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private record Row(
            UUID id,
            String title,
            String originalDueWords,
            @Nullable LocalDate originalDueFrom,
            @Nullable LocalDate originalDueTo,
            String dueWords,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable LocalDate doneOn,
            @Nullable String withdrawnBecause,
            long version) {

        Milestone milestone(LocalDate day) {
            return new Milestone(
                    id,
                    day,
                    title,
                    new VagueDate(originalDueWords, originalDueFrom, originalDueTo),
                    new VagueDate(dueWords, dueFrom, dueTo),
                    doneOn,
                    withdrawnBecause,
                    version);
        }
    }

    /** Those of an action, by their dates. */
    @Transactional(readOnly = true)
    public List<Milestone> of(Member by, UUID actionId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        LocalDate day = asAt.day(clock);
        return jdbc
                .sql(asAt.tables("""
                        select id, title, original_due_words, original_due_from, original_due_to, due_words, due_from, due_to,
                            done_on, withdrawn_because, version
                        from {milestone} where area_id = :area and action_id = :action and cast(:moment as timestamptz) is not null
                        """))
                .param("area", by.areaId())
                .param("action", actionId)
                .param("moment", asAt.moment())
                .query(RecordRows.of(Row.class))
                .list()
                .stream()
                .map(row -> row.milestone(day))
                .sorted(Comparator.comparing(
                                (Milestone one) -> one.due().to(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Milestone::title)
                        .thenComparing(Milestone::id))
                .toList();
    }

    /** @throws NotThere where the action has none of that id */
    @Transactional(readOnly = true)
    public Milestone milestone(Member by, UUID actionId, UUID id) {
        return of(by, actionId, AsAt.NOW).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThere("milestone"));
    }
}
