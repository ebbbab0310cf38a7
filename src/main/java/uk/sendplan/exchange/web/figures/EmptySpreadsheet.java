package uk.sendplan.exchange.web.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.documents.Table;
import uk.sendplan.documents.XlsxTables;
import uk.sendplan.exchange.figures.SeriesNames;
import uk.sendplan.exchange.figures.SeriesOf;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.measure.judging.Days;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.web.JudgingWords;
import uk.sendplan.platform.web.Words;

/** A spreadsheet to be filled in: a row for the next reading of everything that somebody may enter. */
@Component
class EmptySpreadsheet {

    private final JudgingWords judging;
    private final Words words;

    EmptySpreadsheet(JudgingWords judging, Words words) {
        this.judging = judging;
        this.words = words;
    }

    byte[] of(Member by, List<MeasureFigures> measures) {
        Table table = Table.of(
                words.of("figures.empty.sheet"),
                heading("MEASURE"),
                heading("SERIES"),
                heading("PERIOD"),
                heading("FIGURE"),
                heading("NUMERATOR"),
                heading("DENOMINATOR"),
                heading("QUALIFIER"));
        for (MeasureFigures figures : measures) {
            if (figures.measure().isReadBy(by)) {
                figures.series().stream()
                        .filter(series -> !series.retired())
                        .forEach(series -> table.row(
                                SeriesNames.of(new SeriesOf(figures, figures.whole(), false)),
                                series.kind() == SeriesKind.WHOLE ? null : series.name(),
                                next(figures, series),
                                null,
                                null,
                                null,
                                null));
            }
        }
        return XlsxTables.write(List.of(table));
    }

    private String heading(String role) {
        return words.of("figures.heading." + role);
    }

    /** The period after that of its last reading, in words that are read again; null where nobody can say. */
    private @Nullable String next(MeasureFigures figures, MeasureSeries series) {
        List<MeasureReading> readings = figures.readings(series.id());
        Frequency frequency = figures.measure().frequency();
        if (readings.isEmpty() || frequency == Frequency.IRREGULAR) {
            return null;
        }
        MeasureReading last = readings.get(readings.size() - 1);
        Days next = frequency.after(last.period());
        return last.periodWords().matches("\\d{4}") && frequency == Frequency.YEARLY
                ? String.valueOf(next.first().getYear())
                : judging.inDays(next);
    }
}
