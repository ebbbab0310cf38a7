package uk.sendplan.measure.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.ReadingDoubts;
import uk.sendplan.measure.ReadingEntering.Enter;
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
        return ReadingDoubts.of(
                        figures.measure(),
                        reading.period(),
                        reading.figure(),
                        figures.readings(reading.seriesId()).stream()
                                .map(MeasureReading::toJudge)
                                .toList(),
                        London.today(clock))
                .stream()
                .map(doubt -> judging.sentence(figures, doubt))
                .toList();
    }
}
