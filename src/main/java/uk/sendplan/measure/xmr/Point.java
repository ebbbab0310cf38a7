package uk.sendplan.measure.xmr;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a chart and what it shows.
 *
 * @param signals all that it shows, in their order, and where each points to
 * @param variation what its label says
 */
public record Point(BigDecimal value, Map<Signal, Side> signals, Variation variation) {

    /** The first of its signals by precedence. */
    public Optional<Signal> label() {
        return signals.keySet().stream().min(Signal::compareTo);
    }
}
