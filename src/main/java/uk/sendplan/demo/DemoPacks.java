package uk.sendplan.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.pack.PackFreezing;
import uk.sendplan.boardroom.pack.PackFreezing.Freeze;
import uk.sendplan.boardroom.pack.PackMaking;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.platform.MovableClock;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Scope;

/** What the board of the demonstration was given to read before its last two meetings. */
@Component
@InDemoMode
class DemoPacks {

    private static final LocalTime AFTERNOON = LocalTime.of(14, 20);
    private static final int AFTER_UPDATES_WERE_DUE = 2;

    private final PackFreezing freezing;
    private final PackMaking making;
    private final PlanQueries plans;
    private final MovableClock clock;

    DemoPacks(PackFreezing freezing, PackMaking making, PlanQueries plans, MovableClock clock) {
        this.freezing = freezing;
        this.making = making;
        this.plans = plans;
        this.clock = clock;
    }

    /** @param before the cycle, counted back from the one that is open */
    private record Pack(int before, String note) {

        DemoCycle cycle() {
            return new DemoCycle(before);
        }

        UUID key() {
            return UUID.nameUUIDFromBytes(("pack " + before).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Pack> all() {
        return List.of(new Pack(2, """
                        This is the first pack in this form. Everything in it can be found again on the dashboard as at its day.
                        I ask the board to look at who has not reported: without that, nothing else here is worth much."""), new Pack(1, """
                        Three dates were moved again. Each time for a reason, and each time we said it was the last time.
                        I ask the board to decide on one of them, the special school, and to tell us what it wants to see before it believes the next date.
                        Volunteers still find our forms too long. We will bring a shorter one to the meeting."""));
    }

    /** Does nothing where it was done before. */
    void make(DemoCalendar calendar) {
        Member manager = DemoPerson.MANAGER.member();
        for (Pack pack : all()) {
            LocalDate due = calendar.day(pack.cycle().updatesDue());
            Instant frozen = due.plusDays(AFTER_UPDATES_WERE_DUE)
                    .atTime(AFTERNOON)
                    .atZone(London.ZONE)
                    .toInstant();
            clock.at(
                    frozen,
                    () -> Scope.of(manager.accountId(), false, Set.of(DemoPartnership.AREA))
                            .run(() -> freeze(manager, pack, due)));
        }
    }

    private void freeze(Member manager, Pack pack, LocalDate day) {
        UUID planId = plans.head(manager, DemoPartnership.PLAN_SLUG, AsAt.NOW).id();
        Freeze wanted = new Freeze(pack.key(), planId, pack.cycle().id(), day, pack.note());
        making.make(manager, pack.key(), () -> freezing.freeze(manager, wanted));
    }
}
