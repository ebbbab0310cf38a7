package uk.sendplan.delivery;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which actions cannot keep their date because of what they wait for.
 *
 * <p>What is finished holds up nothing. Open work is done on the last day of its due date at the earliest, and today where that is past.
 * What waits for it and has not begun begins on the next day at the earliest, and takes as many days as lie between its planned start and its
 * due date; where it has no planned start, or has begun, it is done on the day on which the last of what it waits for is done, at the earliest. Work without a due date
 * holds up others only by what it waits for itself.
 */
public final class Slips {

    private final LocalDate day;
    private final Map<UUID, Work> work = new HashMap<>();
    private final Map<UUID, Set<UUID>> waitsFor;
    private final Map<UUID, Optional<LocalDate>> done = new HashMap<>();

    private Slips(LocalDate day, Collection<Work> work, Map<UUID, Set<UUID>> waitsFor) {
        this.day = day;
        this.waitsFor = waitsFor;
        work.forEach(one -> this.work.put(one.id(), one));
    }

    /**
     * The dates of an action, each the last day that it means.
     *
     * @param start when it is planned to begin; null where that is not said, and where it has begun
     * @param finished it is done, or not worked on any more
     */
    public record Work(
            UUID id, @Nullable LocalDate start, @Nullable LocalDate due, boolean finished) {}

    /** @param earliest when it can be done, which is after it is due */
    public record Slip(LocalDate due, LocalDate earliest) {

        public long days() {
            return ChronoUnit.DAYS.between(due, earliest);
        }
    }

    /**
     * Those that cannot be done by their due date because of what they wait for, whether they are late by themselves or not.
     *
     * @param waitsFor by action, what it waits for; it leads nowhere back
     */
    public static Map<UUID, Slip> of(LocalDate day, Collection<Work> work, Map<UUID, Set<UUID>> waitsFor) {
        Slips slips = new Slips(day, work, waitsFor);
        Map<UUID, Slip> held = new HashMap<>();
        for (Work one : work) {
            LocalDate due = one.due();
            LocalDate after = one.finished() ? null : slips.afterWhatItWaitsFor(one);
            if (due != null && after != null && after.isAfter(due)) {
                held.put(one.id(), new Slip(due, after));
            }
        }
        return held;
    }

    /** When an action is done at the earliest; none where nothing says it. */
    private Optional<LocalDate> done(UUID id) {
        Optional<LocalDate> known = done.get(id);
        if (known == null) {
            Work one = work.get(id);
            known = one == null || one.finished() ? Optional.empty() : latest(byItself(one), afterWhatItWaitsFor(one));
            done.put(id, known);
        }
        return known;
    }

    private @Nullable LocalDate byItself(Work one) {
        return one.due() != null && one.due().isBefore(day) ? day : one.due();
    }

    private @Nullable LocalDate afterWhatItWaitsFor(Work one) {
        LocalDate last = null;
        for (UUID other : waitsFor.getOrDefault(one.id(), Set.of())) {
            last = latest(last, done(other).orElse(null)).orElse(null);
        }
        return last == null
                        || one.start() == null
                        || one.due() == null
                        || one.due().isBefore(one.start())
                ? last
                : last.plusDays(1 + ChronoUnit.DAYS.between(one.start(), one.due()));
    }

    private static Optional<LocalDate> latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return Optional.ofNullable(one == null ? other : one);
        }
        return Optional.of(one.isAfter(other) ? one : other);
    }

    /** All that an action would lead back to itself by, were it to wait for another: true where there is such a chain. */
    public static boolean leadsBack(UUID action, UUID other, Map<UUID, Set<UUID>> waitsFor) {
        Set<UUID> seen = new HashSet<>();
        return reaches(other, action, waitsFor, seen);
    }

    private static boolean reaches(UUID from, UUID to, Map<UUID, Set<UUID>> waitsFor, Set<UUID> seen) {
        return from.equals(to)
                || (seen.add(from)
                        && waitsFor.getOrDefault(from, Set.of()).stream()
                                .anyMatch(next -> reaches(next, to, waitsFor, seen)));
    }
}
