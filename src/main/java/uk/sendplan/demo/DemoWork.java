package uk.sendplan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.MovableClock;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Scope;

/**
 * Does the year's work, one visit of one person after the other, each in a transaction of its own at its own moment. Work that
 * was interrupted goes on: what was done up to the last update is left out, and what came after it has keys that were used before.
 */
@Component
@InDemoMode
class DemoWork {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWork.class);
    private static final DateTimeFormatter QUARTER_ENDS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final ActionQueries actions;
    private final PlanQueries plans;
    private final PartnershipQueries partnership;
    private final DemoDeeds deeds;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    DemoWork(
            ActionQueries actions,
            PlanQueries plans,
            PartnershipQueries partnership,
            DemoDeeds deeds,
            TransactionTemplate transaction,
            MovableClock clock) {
        this.actions = actions;
        this.plans = plans;
        this.partnership = partnership;
        this.deeds = deeds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the work stands on: where actions can stand, by number, and who can own them, by key. */
    record Ground(UUID planId, Map<String, Place> places, Map<String, UUID> owners) {}

    /** Whether the last action of all is there; in two queries. */
    boolean isFinished() {
        Member manager = DemoPerson.MANAGER.member();
        UUID last = DemoYear.lastAdded().id();
        return scope(DemoPerson.MANAGER)
                .call(() -> actions.action(manager, last, AsAt.NOW).isPresent());
    }

    void goOn(List<DemoVisit> visits) {
        Ground ground = scope(DemoPerson.MANAGER).call(this::ground);
        Instant done = scope(DemoPerson.MANAGER).call(() -> lastRecorded(ground.planId()));
        List<DemoVisit> toDo =
                visits.stream().filter(visit -> visit.at().isAfter(done)).toList();
        @Nullable YearMonth quarter = null;
        for (DemoVisit visit : toDo) {
            YearMonth next = quarterOf(visit.at());
            if (!next.equals(quarter)) {
                LOG.info(
                        "The demonstration’s year: {} to {}",
                        next.getMonth().getDisplayName(TextStyle.FULL, Locale.UK),
                        QUARTER_ENDS.format(next.plusMonths(2)));
                quarter = next;
            }
            clock.at(
                    visit.at(),
                    () -> scope(visit.by())
                            .run(() -> transaction.executeWithoutResult(status -> deeds.doAll(visit, ground))));
        }
    }

    private static YearMonth quarterOf(Instant moment) {
        YearMonth month = YearMonth.from(LocalDate.ofInstant(moment, London.ZONE));
        return month.minusMonths((month.getMonthValue() - 1) % 3);
    }

    private static Scope scope(DemoPerson person) {
        return Scope.of(person.id(), false, Set.of(DemoPartnership.AREA));
    }

    private Instant lastRecorded(UUID planId) {
        return actions.ofPlan(DemoPerson.MANAGER.member(), planId, AsAt.NOW).stream()
                .flatMap(action -> Stream.ofNullable(action.latest()))
                .map(LatestRecord::recordedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private Ground ground() {
        PlanTree tree = plans.plan(DemoPerson.MANAGER.member(), DemoPartnership.PLAN_SLUG, AsAt.NOW);
        Map<String, Place> places = new HashMap<>();
        tree.priorities().forEach(priority -> places.put(priority.number(), new Place.OfPriority(priority.id())));
        tree.references().forEach(reference -> places.put(reference.number(), new Place.OfReference(reference.id())));
        return new Ground(tree.plan().id(), places, owners(DemoOwner.all().values()));
    }

    /** Those who sign in became people of their organisation when they joined it. */
    private Map<String, UUID> owners(Collection<DemoOwner> all) {
        Map<UUID, UUID> byAccount = new HashMap<>();
        partnership.people(DemoPartnership.AREA).stream()
                .filter(person -> person.accountId() != null)
                .forEach(person -> byAccount.put(Objects.requireNonNull(person.accountId()), person.id()));
        Map<String, UUID> owners = new HashMap<>();
        for (DemoOwner owner : all) {
            DemoPerson account = owner.account();
            owners.put(owner.key(), account == null ? owner.id() : Objects.requireNonNull(byAccount.get(account.id())));
        }
        return owners;
    }
}
