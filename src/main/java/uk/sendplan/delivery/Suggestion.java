package uk.sendplan.delivery;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.shared.VagueDate;

/**
 * What the dates of open work suggest as its rating, and why; whoever records decides. At risk: overdue up to 30 days; due within
 * 14 days and not started; a third date. Off track: overdue over 30 days.
 *
 * @param days how many the reason speaks of
 */
public record Suggestion(RatingRole role, Because because, long days) {

    static final int OFF_TRACK_AFTER_DAYS = 30;
    static final int DUE_SOON_DAYS = 14;

    public enum Because {
        OVERDUE,
        DUE_SOON_AND_NOT_STARTED,
        THIRD_DATE;

        public String messageKey() {
            return "suggestion." + name();
        }
    }

    /**
     * @param stage the stage that is to be recorded
     * @param due the date that holds, not one that is only proposed
     * @param moves how often the date was moved: twice makes a third date
     * @return none where the dates give no cause for concern, and for work that is not open
     */
    public static Optional<Suggestion> on(LocalDate day, Stage stage, @Nullable VagueDate due, int moves) {
        if (!stage.isOpen()) {
            return Optional.empty();
        }
        LocalDate end = due == null ? null : due.to();
        if (end != null) {
            long overdue = ChronoUnit.DAYS.between(end, day);
            if (overdue > OFF_TRACK_AFTER_DAYS) {
                return Optional.of(new Suggestion(RatingRole.OFF_TRACK, Because.OVERDUE, overdue));
            }
            if (overdue > 0) {
                return Optional.of(new Suggestion(RatingRole.AT_RISK, Because.OVERDUE, overdue));
            }
            if (stage == Stage.NOT_STARTED && -overdue <= DUE_SOON_DAYS) {
                return Optional.of(new Suggestion(RatingRole.AT_RISK, Because.DUE_SOON_AND_NOT_STARTED, -overdue));
            }
        }
        return moves >= 2
                ? Optional.of(new Suggestion(RatingRole.AT_RISK, Because.THIRD_DATE, moves))
                : Optional.empty();
    }
}
