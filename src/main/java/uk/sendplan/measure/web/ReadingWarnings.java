package uk.sendplan.measure.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.ReadingEntering.Enter;
import uk.sendplan.measure.judging.Days;
import uk.sendplan.measure.judging.Entry;
import uk.sendplan.shared.London;

/** What looks wrong with a reading that somebody is about to enter: told, and never mended. */
@Component
class ReadingWarnings {

    private final JudgingWords judging;
    private final Clock clock;

    ReadingWarnings(JudgingWords judging, Clock clock) {
        this.judging = judging;
        this.clock = clock;
    }

    List<String> of(MeasureFigures figures, Enter reading) {
        if (reading.figure().value() == null) {
            return List.of();
        }
        Measure measure = figures.measure();
        return new Entry(
                        new Days(reading.period().from(), reading.period().to()),
                        Objects.requireNonNull(reading.figure().value()),
                        reading.figure().numerator(),
                        reading.figure().denominator(),
                        measure.unit() == MeasureUnit.PERCENT,
                        Objects.requireNonNull(reading.figure().value()).scale() > 0
                                ? Objects.requireNonNull(reading.figure().value())
                                        .scale()
                                : 0)
                        .doubts(
                                figures.readings(reading.seriesId()).stream()
                                        .map(MeasureReading::toJudge)
                                        .toList(),
                                London.today(clock))
                        .stream()
                        .map(doubt -> judging.sentence(figures, doubt))
                        .toList();
    }
}
