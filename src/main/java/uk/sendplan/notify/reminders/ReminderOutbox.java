package uk.sendplan.notify.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.sendplan.notify.reminders.AreaReading.Area;
import uk.sendplan.notify.reminders.DaysReminders.About;
import uk.sendplan.notify.reminders.DaysReminders.Kind;
import uk.sendplan.notify.reminders.DaysReminders.TakenStep;
import uk.sendplan.shared.RecordRows;

/** Where reminders are put when it is decided who hears: one a day and address. Whoever decides holds the area, in a transaction. */
@Component
class ReminderOutbox {

    private final Addressees addressees;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderOutbox(Addressees addressees, JdbcClient jdbc, Clock clock) {
        this.addressees = addressees;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else decides who hears in this area. */
    void hold(UUID areaId) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)")
                .param("reminders of " + areaId)
                .query(String.class)
                .list();
    }

    private record StepRow(UUID cycleId, Kind kind, LocalDate stepOn) {}

    /** What was done before in an area. */
    StepsTaken before(UUID areaId) {
        List<StepRow> steps = jdbc.sql(
                        "select cycle_id, kind, max(step_on) as step_on from reminder_step where area_id = ? group by cycle_id, kind")
                .param(areaId)
                .query(RecordRows.of(StepRow.class))
                .list();
        return new StepsTaken(of(steps, Kind.OWNERS), of(steps, Kind.ESCALATION), of(steps, Kind.DAY));
    }

    private static Map<UUID, LocalDate> of(List<StepRow> steps, Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .collect(Collectors.toMap(StepRow::cycleId, StepRow::stepOn));
    }

    void take(UUID areaId, TakenStep step) {
        jdbc.sql(
                        "insert into reminder_step (area_id, cycle_id, kind, step_on, taken_at) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(areaId, step.cycleId(), step.kind().name(), step.on(), now())
                .update();
    }

    /** Of these addresses those that have no reminder of a day. */
    List<String> notTold(UUID areaId, LocalDate day, Set<String> addresses) {
        Set<String> told =
                Set.copyOf(jdbc.sql("select encode(addressee, 'hex') from reminder where area_id = ? and made_on = ?")
                        .params(areaId, day)
                        .query(String.class)
                        .list());
        return addresses.stream()
                .filter(address -> !told.contains(HexFormat.of().formatHex(addressees.of(areaId, address))))
                .sorted()
                .toList();
    }

    /** How many further ones an address was sent on a day because its owner asked. */
    int copies(UUID areaId, String address, LocalDate day) {
        return jdbc.sql(
                        "select coalesce(max(copy), 0) from reminder where area_id = ? and addressee = ? and made_on = ?")
                .params(areaId, addressees.of(areaId, address), day)
                .query(Integer.class)
                .single();
    }

    /**
     * None where the address has one of this day. An earlier one that still waits says the same in fewer words, so it is dropped.
     *
     * @param copy 0, or which further one its owner asked for
     * @param askedBy the name of whoever asked for it; null where nobody did
     * @return how many were made: 1 or 0
     */
    int add(Area area, String address, int copy, List<About> abouts, @Nullable String askedBy) {
        Hearer person = area.partners().at(address).orElseThrow();
        byte[] addressee = addressees.of(area.id(), address);
        UUID id = UUID.randomUUID();
        int made = jdbc.sql("""
                insert into reminder (id, area_id, addressee, person_id, made_on, copy, made_at, asked_by, state, due_at)
                values (:id, :area, :addressee, :person, :day, :copy, :now, :by, 'WAITING', :now)
                on conflict (area_id, addressee, made_on, copy) do nothing
                """)
                .param("id", id)
                .param("area", area.id())
                .param("addressee", addressee)
                .param("person", person.id())
                .param("day", area.day())
                .param("copy", copy)
                .param("now", now())
                .param("by", askedBy)
                .update();
        if (made == 0) {
            return 0;
        }
        List<About> all = new ArrayList<>(abouts);
        all.addAll(stillWaiting(area.id(), addressee, abouts));
        for (About about : all) {
            jdbc.sql(
                            "insert into reminder_about (area_id, reminder_id, cycle_id, step, step_on) values (?, ?, ?, ?, ?)")
                    .params(area.id(), id, about.cycleId(), about.step().name(), about.on())
                    .update();
        }
        jdbc.sql("""
                update reminder set state = 'DROPPED', settled_at = :now
                where area_id = :area and addressee = :addressee and state = 'WAITING' and made_on < :day
                """)
                .param("now", now())
                .param("area", area.id())
                .param("addressee", addressee)
                .param("day", area.day())
                .update();
        return 1;
    }

    /** What earlier ones that did not leave yet were about, and this one is not. */
    private List<About> stillWaiting(UUID areaId, byte[] addressee, List<About> abouts) {
        Map<String, About> earlier =
                jdbc.sql("""
                select a.cycle_id, a.step, max(a.step_on) as "on"
                from reminder r join reminder_about a on a.area_id = r.area_id and a.reminder_id = r.id
                where r.area_id = ? and r.addressee = ? and r.state = 'WAITING' and a.step not in ('ASKED', 'LINK') group by a.cycle_id, a.step
                """).params(areaId, addressee).query(RecordRows.of(About.class)).list().stream()
                        .collect(Collectors.toMap(ReminderOutbox::place, Function.identity()));
        abouts.forEach(about -> earlier.remove(place(about)));
        return List.copyOf(earlier.values());
    }

    private static String place(About about) {
        return about.cycleId() + " " + about.step();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
