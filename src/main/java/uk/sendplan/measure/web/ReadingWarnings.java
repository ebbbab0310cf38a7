package uk.sendplan.measure.web;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.ReadingEntering.Enter;

/** What looks wrong with a reading that somebody is about to enter: told, and never mended. */
@Component
class ReadingWarnings {

    List<String> of(MeasureFigures figures, Enter reading) {
        return List.of();
    }
}
