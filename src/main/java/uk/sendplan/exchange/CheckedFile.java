package uk.sendplan.exchange;

import java.util.List;
import uk.sendplan.exchange.figures.FileChoices;
import uk.sendplan.exchange.figures.FileReading;
import uk.sendplan.exchange.sheet.Spreadsheet;
import uk.sendplan.measure.MeasureFigures;

/** A file of readings as it reads now, for one person. */
public record CheckedFile(
        ReadingFile file,
        FileChoices choices,
        Spreadsheet content,
        FileReading reading,
        List<MeasureFigures> measures) {}
