package uk.sendplan.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.shared.NaturalOrder;

/**
 * A measure as it was defined, now or at the end of a day.
 *
 * @param number in its plan, which is never given to another
 * @param definition what exactly is measured; null where nobody wrote it
 * @param variant which of several ways to count it ("excluding exceptions"), or null
 * @param unitWords what it counts ("assessments", "per 10,000 children"), or null
 * @param decimals places behind the point with which it is shown
 * @param geography whose it is, where it is not the area's, or null
 * @param numerator what is counted, of a percentage or rate, or null
 * @param denominator of what, or null
 * @param surveyOf who was asked; null where it is no survey
 * @param ownerRole the post that looks after it, or null
 * @param daysToEnter after the end of a period until its reading is overdue
 * @param threshold published counts from 1 to below this are suppressed
 * @param screened whether outlying moving ranges are left out of the limits of its chart
 * @param baseline where it stood before; null, with the three after it, where nobody said
 * @param baselineWords when that was, as written
 * @param outcomes what it is linked to: "1.10" where a reference has one outcome, "4.1/2" for the second of several, with blanks between
 * @param priorities the numbers of the priorities it is linked to itself, with blanks between them
 * @param outcomesPriorities of the priorities in which the references of its outcomes stand, with blanks between them
 */
public record Measure(
        UUID id,
        int number,
        String name,
        @Nullable String definition,
        @Nullable String variant,
        MeasureUnit unit,
        @Nullable String unitWords,
        int decimals,
        GoodDirection goodDirection,
        @Nullable String geography,
        Frequency frequency,
        PeriodType periodType,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String surveyOf,
        @Nullable String source,
        UUID ownerId,
        String ownerName,
        @Nullable String ownerRole,
        int daysToEnter,
        int threshold,
        boolean screened,
        @Nullable BigDecimal baseline,
        @Nullable String baselineWords,
        @Nullable LocalDate baselineFrom,
        @Nullable LocalDate baselineTo,
        @Nullable String baselineComment,
        boolean retired,
        long version,
        @Nullable String outcomes,
        @Nullable String priorities,
        @Nullable String outcomesPriorities) {

    /** "M7": as people call it, and its part of the address. */
    public String code() {
        return "M" + number;
    }

    /** With its variant: "Plans within 20 weeks (excluding exceptions)". */
    public String title() {
        return variant == null ? name : name + " (" + variant + ")";
    }

    /** "1.10", "4.1/2": see {@link #outcomes}. */
    public List<String> ownOutcomes() {
        return numbers(outcomes);
    }

    public List<String> ownPriorities() {
        return numbers(priorities);
    }

    /** Whether it tells something about a priority: itself, or by an outcome in it. */
    public boolean touches(String priority) {
        return Stream.concat(numbers(priorities).stream(), numbers(outcomesPriorities).stream())
                .anyMatch(priority::equals);
    }

    /** Whether it tells something about an outcome of a reference. */
    public boolean touchesReference(String reference) {
        return numbers(outcomes).stream()
                .anyMatch(outcome -> outcome.equals(reference) || outcome.startsWith(reference + "/"));
    }

    public boolean isLinked() {
        return outcomes != null || priorities != null;
    }

    private static List<String> numbers(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Stream.of(joined.split(" "))
                        .distinct()
                        .sorted(NaturalOrder.COMPARATOR)
                        .toList();
    }

    /** Whether they may enter readings of it: the organisation that owns it, and plan managers. */
    public boolean isReadBy(Member member) {
        return !retired && member.mayRecordFor(ownerId);
    }

    /** Whether they may write it anew. */
    public static boolean isKeptBy(Member member) {
        return member.may(Right.EDIT_PLAN);
    }
}
