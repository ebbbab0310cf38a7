package uk.sendplan.boardroom.risk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.London;

/**
 * Something that was done with a risk, and what the risk was after it.
 *
 * @param note what they said of it, or null
 */
public record RiskStep(
        RiskStepKind kind,
        @Nullable String note,
        String recordedByName,
        Instant recordedAt,
        String description,
        @Nullable String cause,
        int likelihood,
        int impact,
        @Nullable Integer targetLikelihood,
        @Nullable Integer targetImpact,
        @Nullable LocalDate targetOn,
        @Nullable String mitigation,
        String ownerName,
        @Nullable String ownerRole,
        @Nullable ClosedBecause closedBecause) {

    public RiskScore score() {
        return new RiskScore(likelihood, impact);
    }

    public @Nullable RiskTarget target() {
        return RiskTarget.of(targetLikelihood, targetImpact, targetOn);
    }

    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, London.ZONE);
    }
}
