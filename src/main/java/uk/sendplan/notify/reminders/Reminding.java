package uk.sendplan.notify.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.Answerer;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.notify.reminders.AreaReading.Area;
import uk.sendplan.notify.reminders.DaysReminders.About;
import uk.sendplan.notify.reminders.DaysReminders.Kind;
import uk.sendplan.notify.reminders.DaysReminders.TakenStep;
import uk.sendplan.platform.MailServer;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * Decides each day who is reminded. An area is one transaction, which holds the area's lock: two instances that run at once do it one after
 * the other, and the second finds the steps taken. An area that fails does not keep others from theirs, and is tried again within the hour.
 *
 * <p>It runs in working hours only: never where an hour of London is skipped or doubled.
 */
@Service
public class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    private static final int MOST_COPIES = 3;

    private final AreaReading reading;
    private final Addressees addressees;
    private final MailServer server;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminding(
            AreaReading reading,
            Addressees addressees,
            MailServer server,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.reading = reading;
        this.addressees = addressees;
        this.server = server;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${sendplan.reminders.at}", zone = "Europe/London")
    void run() {
        if (!server.isConfigured()) {
            return;
        }
        List<UUID> areas =
                Scope.NONE.call(() -> transaction.execute(status -> jdbc.sql("select areas_with_open_cycles(?)")
                        .param(London.today(clock))
                        .query(UUID.class)
                        .list()));
        for (UUID area : areas == null ? List.<UUID>of() : areas) {
            try {
                run(area);
            } catch (RuntimeException failed) {
                LOG.error(
                        "The reminders of area {} could not be made; they are tried again within the hour",
                        area,
                        failed);
            }
        }
    }

    /** @return how many reminders were made */
    int run(UUID areaId) {
        Integer made = scope(areaId)
                .call(() -> transaction.execute(status -> {
                    hold(areaId);
                    Area area = reading.area(areaId);
                    DaysReminders reminders =
                            DaysReminders.on(area.day(), area.cycles(), area.partners(), before(area));
                    reminders.taken().forEach(step -> take(areaId, step));
                    int count = 0;
                    for (Map.Entry<String, List<About>> one :
                            reminders.byAddress().entrySet()) {
                        count += add(area, one.getKey(), 0, one.getValue(), null);
                    }
                    return count;
                }));
        return made == null ? 0 : made;
    }

    /** Those who would be reminded of a cycle now, because a plan manager asks: without those who got a mail today. */
    public int wouldHear(Member by, UUID cycleId) {
        return transaction.execute(status -> asked(by, cycleId).size());
    }

    /** @return how many are reminded */
    public int remindNow(Member by, UUID cycleId) {
        Integer made = transaction.execute(status -> {
            hold(by.areaId());
            Area area = reading.area(by.areaId());
            int count = 0;
            for (String address : asked(by, cycleId)) {
                count += add(area, address, 0, List.of(new About(cycleId, Step.ASKED, area.day())), by.name());
            }
            return count;
        });
        return made == null ? 0 : made;
    }

    /** What became of asking for another link. */
    public enum Another {
        ON_ITS_WAY,
        NOTHING_LEFT,
        STOPPED,
        TOO_MANY
    }

    /** Another reminder with another link, for an owner who used theirs: three a day at most. */
    public Another sendAnother(Answerer who) {
        return Objects.requireNonNull(who.scope()
                .call(() -> transaction.execute(status -> {
                    hold(who.areaId());
                    Area area = reading.area(who.areaId());
                    Hearer person = area.partners().person(who.personId()).orElse(null);
                    if (person == null || person.address() == null || person.reach() != Reach.REACHED) {
                        return Another.STOPPED;
                    }
                    String address = person.address();
                    List<About> abouts = area.cycles().stream()
                            .filter(asked ->
                                    DaysReminders.owners(asked, area.partners()).contains(address))
                            .map(asked -> new About(asked.cycle().id(), Step.LINK, area.day()))
                            .toList();
                    if (abouts.isEmpty()) {
                        return Another.NOTHING_LEFT;
                    }
                    int copies = jdbc.sql(
                                    "select coalesce(max(copy), 0) from reminder where area_id = ? and addressee = ? and made_on = ?")
                            .params(area.id(), addressees.of(area.id(), address), area.day())
                            .query(Integer.class)
                            .single();
                    if (copies >= MOST_COPIES) {
                        return Another.TOO_MANY;
                    }
                    add(area, address, copies + 1, abouts, who.name());
                    return Another.ON_ITS_WAY;
                })));
    }

    private List<String> asked(Member by, UUID cycleId) {
        by.require(Right.EDIT_PLAN);
        if (!server.isConfigured()) {
            return List.of();
        }
        Area area = reading.area(by.areaId());
        Set<String> told =
                Set.copyOf(jdbc.sql("select encode(addressee, 'hex') from reminder where area_id = ? and made_on = ?")
                        .params(by.areaId(), area.day())
                        .query(String.class)
                        .list());
        return area.cycles().stream()
                .filter(asked -> asked.cycle().id().equals(cycleId))
                .flatMap(asked -> DaysReminders.owners(asked, area.partners()).stream())
                .filter(address -> !told.contains(hex(addressees.of(by.areaId(), address))))
                .sorted()
                .toList();
    }

    private void hold(UUID areaId) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)")
                .param("reminders of " + areaId)
                .query(String.class)
                .list();
    }

    private record StepRow(UUID cycleId, Kind kind, LocalDate stepOn) {}

    private StepsTaken before(Area area) {
        List<StepRow> steps = jdbc.sql(
                        "select cycle_id, kind, max(step_on) as step_on from reminder_step where area_id = ? group by cycle_id, kind")
                .param(area.id())
                .query(RecordRows.of(StepRow.class))
                .list();
        return new StepsTaken(of(steps, Kind.OWNERS), of(steps, Kind.ESCALATION), of(steps, Kind.DAY));
    }

    private static Map<UUID, LocalDate> of(List<StepRow> steps, Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .collect(Collectors.toMap(StepRow::cycleId, StepRow::stepOn));
    }

    private void take(UUID areaId, TakenStep step) {
        jdbc.sql(
                        "insert into reminder_step (area_id, cycle_id, kind, step_on, taken_at) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(areaId, step.cycleId(), step.kind().name(), step.on(), now())
                .update();
    }

    /** None where the address has one of this day. An earlier one that still waits says the same in fewer words, so it is dropped. */
    private int add(Area area, String address, int copy, List<About> abouts, @Nullable String askedBy) {
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
                        .collect(Collectors.toMap(Reminding::place, Function.identity()));
        abouts.forEach(about -> earlier.remove(place(about)));
        return List.copyOf(earlier.values());
    }

    private static String place(About about) {
        return about.cycleId() + " " + about.step();
    }

    static Scope scope(UUID areaId) {
        return new Scope(null, Set.of(areaId), Scope.Mode.MEMBER);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
