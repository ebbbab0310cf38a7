package uk.sendplan.measure.published;

/** Why a figure is not told, for those who publish; readers see its symbol. */
public enum Withheld {
    /** It is small, or something small could be worked out from it. */
    SMALL("c"),
    /** How many stand behind it is not recorded. */
    UNKNOWN_BASE("x"),
    /** It says something else than the counts that are recorded with it. */
    DISAGREES("x"),
    /** It is no whole number of anything. */
    NO_COUNT("x");

    private final String symbol;

    Withheld(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }
}
