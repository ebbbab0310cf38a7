package uk.sendplan.measure.xmr;

import java.math.BigDecimal;
import uk.sendplan.measure.judging.GoodDirection;

/** What can be expected of a process against a target, while nothing changes. */
public enum Assurance {
    /** The target is beyond the limit on the wrong side: it will be missed. */
    CONSISTENTLY_MISSES,
    /** The target is between the limits, or on one: it will be hit and missed by chance. */
    HIT_OR_MISS,
    /** The target is beyond the limit on the right side: it will be passed. */
    CONSISTENTLY_PASSES,
    /** Without a target, without limits, or where neither up nor down is good. */
    NONE;

    static Assurance of(BigDecimal target, Limits limits, GoodDirection good) {
        boolean above = target.compareTo(limits.upper()) > 0;
        boolean below = target.compareTo(limits.lower()) < 0;
        return switch (good) {
            case UP -> above ? CONSISTENTLY_MISSES : below ? CONSISTENTLY_PASSES : HIT_OR_MISS;
            case DOWN -> below ? CONSISTENTLY_MISSES : above ? CONSISTENTLY_PASSES : HIT_OR_MISS;
            case CLOSER, NEUTRAL -> NONE;
        };
    }
}
