package uk.sendplan.exchange.figures;

import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureSeries;

/**
 * A series with its measure.
 *
 * @param fresh it is a benchmark that the measure does not have yet
 */
public record SeriesOf(MeasureFigures figures, MeasureSeries series, boolean fresh) {

    public Measure measure() {
        return figures.measure();
    }
}
