package uk.sendplan.standing;

import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;

/** How the standing of something differs between two days. */
public enum Change {
    WORSE,
    BETTER,
    /** It differs, and neither is the better one: suspended, moved to later, begun as planned. */
    OTHERWISE,
    SAME,
    /** It was not there on the first of the two days, or had nothing that could be told. */
    NEW;

    /**
     * Ranked marks are compared by their rank. Finished work is better than any. Work that comes back from rest or from the end to a
     * mark that is ranked is worse, unless it comes back as on track.
     */
    public static Change between(@Nullable Mark then, @Nullable Mark now) {
        if (then == null) {
            return NEW;
        }
        if (now == null || then.isSameAs(now)) {
            return now == null ? OTHERWISE : SAME;
        }
        if (then.isRanked() && now.isRanked()) {
            int difference = Mark.WORST_FIRST.compare(now, then);
            return difference == 0 ? SAME : difference < 0 ? WORSE : BETTER;
        }
        if (now.kind() == Kind.FINISHED) {
            return BETTER;
        }
        return now.isRanked() && !isOnTrack(now.level()) ? WORSE : OTHERWISE;
    }

    private static boolean isOnTrack(@Nullable RatingLevel level) {
        return level != null && level.role() == RatingRole.ON_TRACK;
    }
}
