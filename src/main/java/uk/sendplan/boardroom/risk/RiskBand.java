package uk.sendplan.boardroom.risk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a score means, the lowest first: 1 to 4 is low, 5 to 9 moderate, 10 to 15 high, 16 to 25 severe. */
public enum RiskBand {
    LOW(1),
    MODERATE(5),
    HIGH(10),
    SEVERE(16);

    private final int from;

    RiskBand(int from) {
        this.from = from;
    }

    /** The lowest score that is in it. */
    public int from() {
        return from;
    }

    /** The highest score that is in it. */
    public int to() {
        return this == SEVERE ? RiskScore.STEPS * RiskScore.STEPS : values()[ordinal() + 1].from - 1;
    }

    static RiskBand of(int score) {
        return Stream.of(values())
                .filter(band -> score >= band.from && score <= band.to())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("score " + score));
    }

    /** "high": as addresses write it. */
    public String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RiskBand> of(String inAddress) {
        return Stream.of(values())
                .filter(band -> band.inAddress().equals(inAddress))
                .findFirst();
    }
}
