package uk.sendplan.boardroom.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NaturalOrder;

/**
 * A risk as it was known, now or at the end of a day.
 *
 * @param number in its plan, which is never given to another
 * @param targetLikelihood with the two after it: where it should be, and by when; all null where nobody said
 * @param ownerRole the post that looks after it, or null
 * @param closedBecause null while it is open
 * @param previousLikelihood with the two after it: where it was before its score changed last, and when that was; null where it never did
 * @param reviewedAt when somebody judged it last
 * @param priorityNumbers of the priorities it is about, with blanks between them
 * @param referenceNumbers of the references it is about, with blanks between them
 * @param referencesPriorities of the priorities in which these stand, with blanks between them
 */
public record Risk(
        UUID id,
        int number,
        String description,
        @Nullable String cause,
        int likelihood,
        int impact,
        @Nullable Integer targetLikelihood,
        @Nullable Integer targetImpact,
        @Nullable LocalDate targetOn,
        @Nullable String mitigation,
        UUID ownerId,
        String ownerName,
        @Nullable String ownerRole,
        @Nullable ClosedBecause closedBecause,
        long version,
        @Nullable Integer previousLikelihood,
        @Nullable Integer previousImpact,
        @Nullable Instant movedAt,
        Instant reviewedAt,
        String reviewedByName,
        @Nullable String priorityNumbers,
        @Nullable String referenceNumbers,
        @Nullable String referencesPriorities) {

    /** A risk that nobody judged for more than so many days is due for a review. */
    public static final int REVIEW_DAYS = 90;

    /** "R7": as people call it, and its part of the address. */
    public String code() {
        return "R" + number;
    }

    public RiskScore score() {
        return new RiskScore(likelihood, impact);
    }

    public @Nullable RiskTarget target() {
        return RiskTarget.of(targetLikelihood, targetImpact, targetOn);
    }

    /** The score it had before this one. */
    public @Nullable RiskScore previous() {
        return previousLikelihood == null || previousImpact == null
                ? null
                : new RiskScore(previousLikelihood, previousImpact);
    }

    /** By how much its score rose when it changed last; negative where it fell, 0 where it never changed. */
    public int change() {
        RiskScore before = previous();
        return before == null ? 0 : score().value() - before.value();
    }

    public boolean isOpen() {
        return closedBecause == null;
    }

    /** Whether it is where it should be, or better. */
    public boolean isAtTarget() {
        RiskTarget target = target();
        return target != null && score().value() <= target.score().value();
    }

    /** Whether its target was to be reached before this day and is not. */
    public boolean isTargetMissed(LocalDate day) {
        RiskTarget target = target();
        return isOpen() && target != null && !isAtTarget() && target.by().isBefore(day);
    }

    public LocalDate reviewedOn() {
        return LocalDate.ofInstant(reviewedAt, London.ZONE);
    }

    /** Whether it is open and nobody judged it for too long. */
    public boolean isReviewDue(LocalDate day) {
        return isOpen() && ChronoUnit.DAYS.between(reviewedOn(), day) > REVIEW_DAYS;
    }

    /** The numbers of the priorities it is about, as people count them. */
    public List<String> priorities() {
        return numbers(priorityNumbers);
    }

    public List<String> references() {
        return numbers(referenceNumbers);
    }

    /** Whether it is about a priority, or about a reference in it. */
    public boolean touches(String priority) {
        return Stream.concat(numbers(priorityNumbers).stream(), numbers(referencesPriorities).stream())
                .anyMatch(priority::equalsIgnoreCase);
    }

    private static List<String> numbers(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Stream.of(joined.split(" "))
                        .distinct()
                        .sorted(NaturalOrder.COMPARATOR)
                        .toList();
    }

    /** Whether they may judge it anew: the organisation that owns it, and plan managers. */
    public boolean isReviewedBy(Member member) {
        return member.mayRecordFor(ownerId);
    }

    /** Whether they may write it anew, close it and open it again. */
    public static boolean isKeptBy(Member member) {
        return member.may(Right.EDIT_PLAN);
    }
}
