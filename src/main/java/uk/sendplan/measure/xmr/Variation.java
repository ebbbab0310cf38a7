package uk.sendplan.measure.xmr;

import org.jspecify.annotations.Nullable;
import uk.sendplan.measure.judging.GoodDirection;

/** What a point says of a measure. */
public enum Variation {
    /** A signal the way that is good. */
    IMPROVEMENT,
    /** A signal the other way. */
    CONCERN,
    /** A signal up, where no way is good as such. */
    NEUTRAL_HIGH,
    /** A signal down, where no way is good as such. */
    NEUTRAL_LOW,
    /** No signal: what this process gives while nothing changes. */
    COMMON_CAUSE;

    /** @param side where its label points to, null without a signal */
    static Variation of(@Nullable Side side, GoodDirection good) {
        if (side == null) {
            return COMMON_CAUSE;
        }
        return switch (good) {
            case UP -> side == Side.HIGH ? IMPROVEMENT : CONCERN;
            case DOWN -> side == Side.LOW ? IMPROVEMENT : CONCERN;
            case CLOSER, NEUTRAL -> side == Side.HIGH ? NEUTRAL_HIGH : NEUTRAL_LOW;
        };
    }
}
