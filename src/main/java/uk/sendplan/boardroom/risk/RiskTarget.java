package uk.sendplan.boardroom.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a risk should be, and by what day. */
public record RiskTarget(RiskScore score, LocalDate by) {

    /** Null where there is none: all three are given, or none. */
    static @Nullable RiskTarget of(@Nullable Integer likelihood, @Nullable Integer impact, @Nullable LocalDate by) {
        return likelihood == null || impact == null || by == null
                ? null
                : new RiskTarget(new RiskScore(likelihood, impact), by);
    }
}
