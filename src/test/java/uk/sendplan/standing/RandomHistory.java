package uk.sendplan.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Eight and a half months of a plan: 60 to 100 commands, many of them around midnight, at the ends of months, and in the nights when
 * the clocks change. One seed is always the same history.
 */
final class RandomHistory {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS = 258;

    /** Each with both nights when the clocks change, one with a leap day. */
    private static final List<LocalDate> STARTS =
            List.of(LocalDate.of(2025, 2, 16), LocalDate.of(2025, 9, 24), LocalDate.of(2023, 9, 20));

    private static final List<LocalTime> TIMES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(0, 0, 0, 1_000),
            LocalTime.of(0, 30),
            LocalTime.of(1, 30),
            LocalTime.of(9, 15),
            LocalTime.of(16, 40),
            LocalTime.of(22, 59, 59, 999_999_000),
            LocalTime.of(23, 0),
            LocalTime.of(23, 30),
            LocalTime.of(23, 59, 59, 999_999_000));

    private final Random random;
    private final LocalDate first;
    private final History history;
    private final PlanCommands plan;
    private final List<Supplier<Optional<String>>> deeds = new ArrayList<>();

    RandomHistory(Services services, long seed) {
        this.random = new Random(seed);
        this.first = STARTS.get((int) (seed % STARTS.size()));
        this.history =
                new History(services, random, first.atTime(8, 0).atZone(LONDON).toInstant());
        this.plan = new PlanCommands(history);
        ActionCommands actions = new ActionCommands(history);
        CycleCommands cycles = new CycleCommands(history);
        often(26, actions::record);
        often(6, actions::confirm);
        often(8, actions::add);
        often(8, actions::edit);
        often(6, actions::move);
        often(4, actions::retire);
        often(4, actions::reinstate);
        often(6, actions::propose);
        often(6, actions::decide);
        often(6, cycles::add);
        often(4, cycles::change);
        often(8, cycles::close);
        often(2, plan::addReference);
        often(4, plan::cite);
        often(3, plan::moveReference);
        often(4, plan::retireOrReinstateReference);
        often(1, plan::addPriority);
        often(2, plan::renamePriority);
        often(3, plan::changeListing);
        often(3, plan::retireOrReinstatePriority);
        often(3, plan::reorderPriorities);
        often(1, plan::addObjective);
        often(1, plan::rewordObjective);
        often(2, plan::retireOrReinstateObjective);
        often(2, plan::renameOrganisation);
        often(1, plan::renamePerson);
        often(6, plan::changeScale);
        for (int number = 0; number < 6; number++) {
            history.replay().keep(history.moment(), actions.add().orElseThrow());
        }
    }

    private void often(int times, Supplier<Optional<String>> deed) {
        deeds.addAll(Collections.nCopies(times, deed));
    }

    History history() {
        return history;
    }

    /** @param afterEach is told after each command, at the moment of the command */
    void live(Consumer<History> afterEach) {
        for (Instant moment : moments(60 + random.nextInt(41))) {
            history.goOnAt(moment);
            history.replay().keep(moment, something());
            afterEach.accept(history);
        }
    }

    /** A retired plan comes back soon. */
    private String something() {
        if (history.now().retired() ? random.nextInt(3) == 0 : random.nextInt(30) == 0) {
            return plan.retireOrReinstatePlan().orElseThrow();
        }
        for (int tries = 0; tries < 1_000; tries++) {
            Optional<String> done = history.pick(deeds).get();
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new IllegalStateException("there is nothing to do any more");
    }

    private List<Instant> moments(int number) {
        List<LocalDate> special = special();
        return Stream.generate(() -> random.nextInt(3) == 0
                        ? special.get(random.nextInt(special.size()))
                        : first.plusDays(1L + random.nextInt(DAYS)))
                .map(day -> day.atTime(TIMES.get(random.nextInt(TIMES.size()))).atZone(LONDON))
                .map(time -> random.nextBoolean() ? time.withLaterOffsetAtOverlap() : time)
                .map(ZonedDateTime::toInstant)
                .limit(number)
                .sorted()
                .toList();
    }

    /** The last and first days of months, and the days on which the clocks change. */
    private List<LocalDate> special() {
        return Stream.iterate(first.plusDays(1), day -> day.plusDays(1))
                .limit(DAYS)
                .filter(day -> day.getDayOfMonth() == 1
                        || day.plusDays(1).getDayOfMonth() == 1
                        || hours(day) != 24
                        || hours(day.minusDays(1)) != 24)
                .toList();
    }

    private static long hours(LocalDate day) {
        return ChronoUnit.HOURS.between(
                day.atStartOfDay(LONDON), day.plusDays(1).atStartOfDay(LONDON));
    }

    /** Days worth asking for: the first, the last, the one before the plan was there; then days of change and the edges of rules. */
    List<LocalDate> dates(int number) {
        List<LocalDate> changes = new ArrayList<>(special());
        history.replay().days().forEach(day -> changes.addAll(List.of(day, day.minusDays(1))));
        List<LocalDate> edges = edges();
        Collections.shuffle(changes, random);
        Collections.shuffle(edges, random);
        Stream<LocalDate> always = Stream.of(first, first.minusDays(1), history.today());
        Stream<LocalDate> others = IntStream.range(0, Math.min(changes.size(), edges.size()))
                .boxed()
                .flatMap(place -> Stream.of(changes.get(place), edges.get(place)));
        return Stream.concat(always, others)
                .filter(day -> !day.isAfter(history.today()))
                .distinct()
                .limit(number)
                .toList();
    }

    /** The last day of what holds for so many days, and the next: an update is believed, a date is ahead, a date is not over, a cycle is not open, its updates are not due. */
    private List<LocalDate> edges() {
        TreeSet<LocalDate> edges = new TreeSet<>();
        for (LocalDate day : history.replay().days()) {
            for (KnownPlan.Cycle cycle : history.replay().endOf(day).cycles().values()) {
                edges.addAll(List.of(
                        cycle.opens().minusDays(1),
                        cycle.opens(),
                        cycle.due(),
                        cycle.due().plusDays(1)));
                if (cycle.closed() != null) {
                    edges.addAll(List.of(cycle.closed(), cycle.closed().plusDays(1)));
                }
            }
            for (KnownPlan.Action action : history.replay().endOf(day).actions().values()) {
                Stream.of(action.dates().start(), action.dates().due())
                        .filter(date -> date != null && date.to() != null)
                        .forEach(date -> edges.addAll(List.of(
                                date.to().minusDays(31),
                                date.to().minusDays(30),
                                date.to(),
                                date.to().plusDays(1))));
                if (action.latest() != null) {
                    LocalDate told = action.latest().day();
                    edges.addAll(List.of(told.plusDays(45), told.plusDays(46)));
                }
            }
        }
        return new ArrayList<>(edges.tailSet(first));
    }

    /** An earlier day to compare with: the same, the one before, a month before, or any. */
    LocalDate since(LocalDate day) {
        return switch (random.nextInt(5)) {
            case 0 -> day;
            case 1 -> day.minusDays(1);
            case 2 -> day.minusMonths(1);
            default -> day.minusDays(random.nextInt(DAYS));
        };
    }
}
