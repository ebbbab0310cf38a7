package uk.sendplan.delivery;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.Freshness.CycleDays;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.shared.VagueDate;

/**
 * Where an action stands on a day.
 *
 * @param level its rating where it is {@link Kind#RATED}
 * @param worst nothing in the scale of that rating is worse
 * @param stale the rating is old; only the worst level of a scale still stands then
 */
public record Standing(Kind kind, @Nullable RatingLevel level, boolean worst, boolean stale) {

    /** From what wants most attention to what wants none; ratings have an order of their own, by their severity. */
    public enum Kind {
        OVERDUE_WITHOUT_UPDATE,
        NO_UPDATE,
        RATED,
        NOT_STARTED,
        NOT_DUE,
        SUSPENDED,
        FINISHED;

        /** Work that a board counts and does not rank. */
        public boolean isAtRest() {
            return this == NOT_DUE || this == SUSPENDED || this == FINISHED;
        }
    }

    /** How long before its due date work that has no planned start may be silent. */
    static final int DAYS_BEFORE_DUE = 30;

    /**
     * What the latest update says.
     *
     * @param level its rating, in the scale it was made with; null where the stage is not rated
     * @param isWorst nothing in that scale is worse
     * @param on the day it was recorded, in London
     */
    public record LatestUpdate(Stage stage, @Nullable RatingLevel level, boolean isWorst, LocalDate on) {}

    /**
     * The first that applies: finished or suspended, by its stage; not due; overdue without any update; no update, never or a
     * stale one; not started; else its rating. A stale update counts as none, but the worst level stays.
     *
     * <p>Days are London's. A date in words lasts to the end of what it means, so "Spring 2026" is over after 31 May; words
     * without days are never over.
     *
     * @param latest the latest update known on that day, or null
     * @param plannedStart when work is to begin, or null
     * @param due when it is to be done, as decided, or null
     */
    public static Standing on(
            LocalDate day,
            @Nullable LatestUpdate latest,
            @Nullable VagueDate plannedStart,
            @Nullable VagueDate due,
            List<CycleDays> cycles) {
        if (latest == null) {
            if (isNotDue(day, plannedStart, due)) {
                return of(Kind.NOT_DUE);
            }
            return of(isOver(due, day) ? Kind.OVERDUE_WITHOUT_UPDATE : Kind.NO_UPDATE);
        }
        if (latest.stage().isFinished()) {
            return of(Kind.FINISHED);
        }
        if (latest.stage() == Stage.SUSPENDED) {
            return of(Kind.SUSPENDED);
        }
        boolean rated = latest.stage() == Stage.IN_PROGRESS && latest.level() != null;
        if (Freshness.isStale(latest.on(), cycles, day)) {
            return rated && latest.isWorst() ? rated(latest, true) : of(Kind.NO_UPDATE);
        }
        return rated ? rated(latest, false) : of(Kind.NOT_STARTED);
    }

    private static boolean isNotDue(LocalDate day, @Nullable VagueDate plannedStart, @Nullable VagueDate due) {
        if (plannedStart != null && plannedStart.to() != null) {
            return plannedStart.to().isAfter(day);
        }
        return due != null && due.to() != null && ChronoUnit.DAYS.between(day, due.to()) > DAYS_BEFORE_DUE;
    }

    private static Standing rated(LatestUpdate latest, boolean stale) {
        return new Standing(Kind.RATED, latest.level(), latest.isWorst(), stale);
    }

    private static Standing of(Kind kind) {
        return new Standing(kind, null, false, false);
    }

    /** Somebody should have told how it goes. */
    public boolean isExpected() {
        return !kind.isAtRest();
    }

    /** Somebody should have told how it goes, and nobody did, or not lately. */
    public boolean isUnreported() {
        return kind == Kind.OVERDUE_WITHOUT_UPDATE || kind == Kind.NO_UPDATE || stale;
    }

    /** Whether all days that a date means are past. */
    public static boolean isOver(@Nullable VagueDate date, LocalDate day) {
        return date != null && date.to() != null && date.to().isBefore(day);
    }
}
