package uk.sendplan.notify.reminders;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.sendplan.platform.MailServer;
import uk.sendplan.shared.London;
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
    private final ReminderOutbox outbox;
    private final MailServer server;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminding(
            AreaReading reading,
            ReminderOutbox outbox,
            MailServer server,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.reading = reading;
        this.outbox = outbox;
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
                    outbox.hold(areaId);
                    Area area = reading.area(areaId);
                    DaysReminders reminders =
                            DaysReminders.on(area.day(), area.cycles(), area.partners(), outbox.before(areaId));
                    reminders.taken().forEach(step -> outbox.take(areaId, step));
                    int count = 0;
                    for (Map.Entry<String, List<About>> one :
                            reminders.byAddress().entrySet()) {
                        count += outbox.add(area, one.getKey(), 0, one.getValue(), null);
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
            outbox.hold(by.areaId());
            Area area = reading.area(by.areaId());
            int count = 0;
            for (String address : asked(by, cycleId)) {
                count += outbox.add(area, address, 0, List.of(new About(cycleId, Step.ASKED, area.day())), by.name());
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
                    outbox.hold(who.areaId());
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
                    int copies = outbox.copies(area.id(), address, area.day());
                    if (copies >= MOST_COPIES) {
                        return Another.TOO_MANY;
                    }
                    outbox.add(area, address, copies + 1, abouts, who.name());
                    return Another.ON_ITS_WAY;
                })));
    }

    private List<String> asked(Member by, UUID cycleId) {
        by.require(Right.EDIT_PLAN);
        if (!server.isConfigured()) {
            return List.of();
        }
        Area area = reading.area(by.areaId());
        Set<String> addresses = area.cycles().stream()
                .filter(asked -> asked.cycle().id().equals(cycleId))
                .flatMap(asked -> DaysReminders.owners(asked, area.partners()).stream())
                .collect(Collectors.toSet());
        return outbox.notTold(by.areaId(), area.day(), addresses);
    }

    static Scope scope(UUID areaId) {
        return new Scope(null, Set.of(areaId), Scope.Mode.MEMBER);
    }
}
