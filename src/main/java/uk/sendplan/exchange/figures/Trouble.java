package uk.sendplan.exchange.figures;

import uk.sendplan.exchange.sheet.Place;

/**
 * A cell that keeps its figure from being entered.
 *
 * @param written what stands in it
 */
public record Trouble(Place place, Kind kind, String written) {

    public enum Kind {
        ERROR,
        PLACEHOLDER,
        RUN_TOGETHER,
        COMMA,
        BOUND,
        BRACKETS,
        DATE,
        MERGED,
        TOO_LARGE,
        TEXT,
        /** Its measure is not named. */
        NO_LABEL,
        NO_PERIOD,
        /** The words of its period mean no days. */
        PERIOD,
        /** The same series and period stands in an earlier cell too. */
        TWICE,
        NUMERATOR,
        DENOMINATOR,
        BASE,
        RESPONSE_RATE,
        QUALIFIER;

        static Kind of(CellFigure.Trouble trouble) {
            return valueOf(trouble.name());
        }
    }
}
