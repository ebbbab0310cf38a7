package uk.sendplan.boardroom.risk;

/**
 * How likely something is and how much it would do, each from 1 to 5. Their product, 1 to 25, is the score.
 *
 * @param likelihood 1 is rare, 5 almost certain
 * @param impact 1 is insignificant, 5 severe
 */
public record RiskScore(int likelihood, int impact) {

    /** The highest step of either. */
    public static final int STEPS = 5;

    public RiskScore {
        if (!isStep(likelihood) || !isStep(impact)) {
            throw new IllegalArgumentException(likelihood + " x " + impact);
        }
    }

    public static boolean isStep(int number) {
        return number >= 1 && number <= STEPS;
    }

    public int value() {
        return likelihood * impact;
    }

    public RiskBand band() {
        return RiskBand.of(value());
    }
}
