package uk.sendplan.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import uk.sendplan.measure.ReadingEntering.Figure;
import uk.sendplan.measure.ReadingEntering.Period;
import uk.sendplan.measure.judging.Days;
import uk.sendplan.measure.judging.Doubt;
import uk.sendplan.measure.judging.Entry;
import uk.sendplan.measure.judging.Reading;

/** What looks wrong with a reading that somebody is about to enter. A symbol is never doubted. */
public final class ReadingDoubts {

    private ReadingDoubts() {}

    /** @param others readings of the same series, in any order; one of the same period is no neighbour */
    public static List<Doubt> of(Measure measure, Period period, Figure figure, List<Reading> others, LocalDate today) {
        BigDecimal value = figure.value();
        if (value == null) {
            return List.of();
        }
        return new Entry(
                        new Days(period.from(), period.to()),
                        value,
                        figure.numerator(),
                        figure.denominator(),
                        measure.unit() == MeasureUnit.PERCENT,
                        Math.max(value.scale(), 0))
                .doubts(others, today);
    }
}
