package uk.sendplan.boardroom.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;

/** Asks for a pack, which is then made in the background. What was asked for is never changed; another pack of the meeting is another row. */
@Service
@Transactional
public class PackFreezing {

    public static final int LONGEST_NOTE = 2000;

    /** With the longest note page one is still one page. */
    public static final int MOST_LINES = 10;

    /** The field at which a day is refused. */
    public static final String DAY = "day";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PackFreezing(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param key the form's, which becomes the pack's id
     * @param cycleId for whose board it is
     * @param day which it shows as at its end
     * @param note the covering note, or null
     */
    public record Freeze(
            UUID key,
            UUID planId,
            UUID cycleId,
            LocalDate day,
            @Nullable String note) {}

    private record Meeting(String name, LocalDate boardDate, boolean retired, LocalDate knownSince) {}

    /**
     * Of two that are asked for with one key there is one.
     *
     * @return its number in the plan
     * @throws Refused at {@link #DAY} where the day is not over, or before the plan; where the plan is retired
     */
    public int freeze(Member by, Freeze command) {
        Meeting meeting = requireFreezable(by, command.planId(), command.cycleId());
        Integer asked = jdbc.sql("select number from board_pack where area_id = ? and plan_id = ? and id = ?")
                .params(by.areaId(), command.planId(), command.key())
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (asked != null) {
            return asked;
        }
        check(meeting, command.day());
        int number = insert(by, command, meeting);
        jdbc.sql("insert into board_pack_making (pack_id, area_id) values (?, ?)")
                .params(command.key(), by.areaId())
                .update();
        events.publishEvent(new PackAsked(by.areaId()));
        return number;
    }

    /**
     * Whether such a pack could be asked for.
     *
     * @throws Refused as {@link #freeze} does
     */
    public void check(Member by, UUID planId, UUID cycleId, LocalDate day) {
        check(requireFreezable(by, planId, cycleId), day);
    }

    private Meeting requireFreezable(Member by, UUID planId, UUID cycleId) {
        by.require(Right.FREEZE_PACKS);
        return jdbc.sql("""
                select c.name, c.board_date, p.retired_at is not null as retired,
                    cast(p.created_at at time zone :zone as date) as known_since
                from improvement_plan p join reporting_cycle c on c.area_id = p.area_id and c.plan_id = p.id
                where p.area_id = :area and p.id = :plan and c.id = :cycle for update of p
                """)
                .param("area", by.areaId())
                .param("plan", planId)
                .param("cycle", cycleId)
                .param("zone", London.ZONE.getId())
                .query(RecordRows.of(Meeting.class))
                .optional()
                .orElseThrow(() -> new NotThere("cycle " + cycleId));
    }

    private void check(Meeting meeting, LocalDate day) {
        if (meeting.retired()) {
            throw new Refused("", "edit.plan.error.retired");
        }
        if (!day.isBefore(London.today(clock))) {
            throw new Refused(DAY, "pack.day.error.notOver");
        }
        if (day.isBefore(meeting.knownSince())) {
            throw new Refused(DAY, "pack.day.error.before", London.dayInWords(meeting.knownSince()));
        }
    }

    /** The plan is held: nobody takes the same number meanwhile. */
    private int insert(Member by, Freeze command, Meeting meeting) {
        try {
            return jdbc.sql("""
                    insert into board_pack (id, area_id, plan_id, cycle_id, number, cycle_number, cycle_name, board_date, shown_day,
                        note, asked_by, asked_by_name, asked_at)
                    select :key, :area, :plan, :cycle, coalesce(max(p.number), 0) + 1,
                        1 + count(*) filter (where p.cycle_id = :cycle), :name, :board, :day, :note, :by, :byName, :at
                    from board_pack p where p.area_id = :area and p.plan_id = :plan
                    returning number
                    """)
                    .param("key", command.key())
                    .param("area", by.areaId())
                    .param("plan", command.planId())
                    .param("cycle", command.cycleId())
                    .param("name", meeting.name())
                    .param("board", meeting.boardDate())
                    .param("day", command.day())
                    .param("note", command.note())
                    .param("by", by.accountId())
                    .param("byName", by.name())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException keyOfAnotherPlan) {
            throw new Refused("", "edit.error.key");
        }
    }

    /** Has a pack that failed made again; one that is being made, or is there, is left alone. */
    public void tryAgain(Member by, UUID packId) {
        by.require(Right.FREEZE_PACKS);
        jdbc.sql(
                        "update board_pack_making set failed_at = null, done = 0, attempts = 0 where area_id = ? and pack_id = ? and failed_at is not null")
                .params(by.areaId(), packId)
                .update();
        events.publishEvent(new PackAsked(by.areaId()));
    }

    /** Something is to be made in this area. */
    record PackAsked(UUID areaId) {}
}
