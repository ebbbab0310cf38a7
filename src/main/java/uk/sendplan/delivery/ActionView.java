package uk.sendplan.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.PlanCycles;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/**
 * An action as a page shows it, now or as at a day: where it stands in its plan, who leads and owns it, its dates, its latest update
 * and the standing that follows.
 *
 * @param day the day it is judged on
 * @param referenceNumber null where it stands under a priority directly
 * @param moves how often its due date was moved
 * @param retired it, or something around it, is no longer worked on
 * @param retiredItself it was retired itself, whatever is around it
 * @param latest the latest update that counts: it needs no approval, or was approved
 * @param submitted what was recorded after that and does not count, or null
 * @param cycles the reporting cycles of its plan, as they were known on that day
 */
public record ActionView(
        UUID id,
        UUID areaId,
        UUID planId,
        String planSlug,
        String planTitle,
        LocalDate day,
        String number,
        String title,
        @Nullable String description,
        boolean standsForParent,
        UUID priorityId,
        String priorityNumber,
        String priorityName,
        @Nullable UUID referenceId,
        @Nullable String referenceNumber,
        UUID leadId,
        String leadName,
        @Nullable Owner owner,
        @Nullable VagueDate plannedStart,
        @Nullable VagueDate originalDue,
        @Nullable VagueDate due,
        int moves,
        @Nullable OpenProposal proposal,
        boolean retired,
        boolean retiredItself,
        long version,
        @Nullable LatestRecord latest,
        @Nullable Submitted submitted,
        PlanCycles cycles,
        Standing standing) {

    /** How long open work may go without an update where no reporting cycle asks for one. */
    public static final int DAYS_WITHOUT_UPDATE = 28;

    /** @param accountId null for a person who never signs in */
    public record Owner(UUID id, String name, @Nullable UUID accountId) {}

    /** A new due date that is not decided yet. */
    public record OpenProposal(UUID id, VagueDate date, String reason, String by, UUID byAccount, Instant at) {}

    /**
     * @param stillRight it confirmed the one before
     * @param cycleId the reporting cycle it was made in, or null
     */
    public record LatestRecord(
            UUID id,
            Stage stage,
            @Nullable RatingLevel level,
            Instant recordedAt,
            String author,
            boolean stillRight,
            @Nullable UUID cycleId) {

        public LocalDate day() {
            return LocalDate.ofInstant(recordedAt, London.ZONE);
        }
    }

    /**
     * The latest update where it does not count: nobody approved it.
     *
     * @param returned how it was returned; null while it awaits approval
     */
    public record Submitted(LatestRecord update, @Nullable Returned returned) {}

    /** @param comment what the reviewer asks for */
    public record Returned(String comment, String by, Instant at) {}

    /** What was recorded last, whether it counts or not; null while nothing was. Who records goes on from there. */
    public @Nullable LatestRecord newest() {
        return submitted == null ? latest : submitted.update();
    }

    public boolean isAwaitingApproval() {
        return submitted != null && submitted.returned() == null;
    }

    /** How its latest update was returned; null where it was not. */
    public @Nullable Returned returned() {
        return submitted == null ? null : submitted.returned();
    }

    /** Somebody recorded on it since that day, whether that counts yet or not, and it was not returned. */
    public boolean isReportedSince(LocalDate since) {
        LatestRecord newest = newest();
        return newest != null && returned() == null && !newest.day().isBefore(since);
    }

    /**
     * Its latest update was returned, or it is open work that is due to be worked on and nobody reported on it since its reporting cycle
     * opened, or for {@value #DAYS_WITHOUT_UPDATE} days where no cycle is open.
     */
    public boolean wantsUpdate() {
        LocalDate since = cycles.current(day).map(CycleView::opens).orElse(day.minusDays(DAYS_WITHOUT_UPDATE));
        return returned() != null || (isOpen() && standing.kind() != Standing.Kind.NOT_DUE && !isReportedSince(since));
    }

    /** What counts as recorded last, or "not started" while nothing does. */
    public Stage stage() {
        return latest == null ? Stage.NOT_STARTED : latest.stage();
    }

    public boolean isOpen() {
        return stage().isOpen();
    }

    /** Open work whose due date is past on the day it is judged on. */
    public boolean isOverdue() {
        return isOpen() && Standing.isOver(due, day);
    }

    /** The whole days since its due date passed; 0 where it did not. */
    public long daysOverdue() {
        LocalDate end = due == null ? null : due.to();
        return end == null || !isOverdue() ? 0 : ChronoUnit.DAYS.between(end, day);
    }

    /** Open work that is due today or within so many days. */
    public boolean isDueWithin(int days) {
        LocalDate end = due == null ? null : due.to();
        return isOpen() && end != null && !end.isBefore(day) && !end.isAfter(day.plusDays(days));
    }

    /** From the end of the original date to the end of the current one; 0 where it was never moved or either has no days. */
    public long daysSlipped() {
        LocalDate original = originalDue == null ? null : originalDue.to();
        LocalDate current = due == null ? null : due.to();
        return original == null || current == null ? 0 : ChronoUnit.DAYS.between(original, current);
    }

    /** The closed reporting cycle that was recorded in last, where that stays as it is; null where there is none. */
    public @Nullable CycleView closedCycle() {
        LatestRecord newest = newest();
        return cycles.all().stream()
                .filter(cycle ->
                        newest != null && cycle.isClosed() && cycle.id().equals(newest.cycleId()))
                .findFirst()
                .orElse(null);
    }

    /** The reporting cycle that its latest update is too old for; null where there is none. */
    public @Nullable CycleView missedCycle() {
        return latest == null ? null : cycles.missed(latest.day(), day).orElse(null);
    }

    /** Below the signed-in area: "/workspace/alderbrook/send-improvement-plan/actions/1.10.2". */
    public String href(String areaSlug) {
        return "/workspace/" + areaSlug + "/" + planSlug + "/actions/" + number;
    }
}
