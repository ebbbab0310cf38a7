package uk.sendplan.exchange.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.sheet.Row;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.ReadingEntering.Figure;
import uk.sendplan.measure.ReadingEntering.Period;

/**
 * What a file says as readings, for one person and as things stand.
 *
 * @param form how the table is read
 * @param formProblems why it cannot be read so; then there is nothing else
 * @param labels what its rows or columns are, in the order of the file
 * @param areas of published statistics, else empty
 * @param readings those that are new, that correct one, and that are there already, in the order of the file
 * @param troubles cells that cannot be read
 * @param leftTroubles the same that a person chose to leave out
 * @param remarks what looks unusual
 * @param missing empty cells
 * @param leftOut rows without figures
 */
public record FileReading(
        TableForm form,
        List<TableForm.Problem> formProblems,
        List<LabelReading> labels,
        List<AreaReading> areas,
        List<FoundReading> readings,
        List<Trouble> troubles,
        List<Trouble> leftTroubles,
        List<Remark> remarks,
        List<Place> missing,
        List<Row> leftOut) {

    /** What a label is. */
    public enum Meaning {
        /** By its name. */
        FOUND,
        /** A person said so. */
        CHOSEN,
        LEFT_OUT,
        /** A measure of an organisation for which this person may not record. */
        NOT_THEIRS,
        UNKNOWN
    }

    /**
     * @param cells how many figures stand under it
     * @param series null where it is unknown or was left out
     */
    public record LabelReading(
            Label label,
            Place first,
            int cells,
            Meaning meaning,
            @Nullable SeriesOf series) {}

    /** What an area is. */
    public enum AreaMeaning {
        OURS,
        BENCHMARK,
        LEFT_OUT
    }

    public record AreaReading(String name, int rows, AreaMeaning meaning) {}

    /** @param there the reading of its period that stands, or null */
    public record FoundReading(
            Place place,
            SeriesOf series,
            Period period,
            Figure figure,
            @Nullable MeasureReading there) {

        public boolean isNew() {
            return there == null;
        }

        /** Whether the same stands already: then nothing is to be done. What the file does not say is no difference. */
        public boolean isSame() {
            return there != null
                    && same(figure.value(), there.value())
                    && figure.symbol() == there.symbol()
                    && (figure.numerator() == null || same(figure.numerator(), there.numerator()))
                    && (figure.denominator() == null || same(figure.denominator(), there.denominator()))
                    && (figure.base() == null || figure.base().equals(there.base()))
                    && (figure.responseRate() == null || same(figure.responseRate(), there.responseRate()))
                    && (figure.qualifier() == null || figure.qualifier().equals(there.qualifier()));
        }

        public boolean isCorrection() {
            return there != null && !isSame();
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
        }
    }

    public List<LabelReading> unknown() {
        return labels.stream()
                .filter(label -> label.meaning() == Meaning.UNKNOWN)
                .toList();
    }

    public boolean lacksOurs() {
        return !areas.isEmpty() && areas.stream().noneMatch(area -> area.meaning() == AreaMeaning.OURS);
    }

    /** Those that would be entered. */
    public List<FoundReading> toEnter() {
        return readings.stream().filter(reading -> !reading.isSame()).toList();
    }

    public long corrections() {
        return readings.stream().filter(FoundReading::isCorrection).count();
    }

    public long measures() {
        return readings.stream()
                .map(reading -> reading.series().measure().id())
                .distinct()
                .count();
    }

    /** Benchmarks that their measures do not have yet. */
    public List<SeriesOf> freshSeries() {
        return readings.stream()
                .map(FoundReading::series)
                .filter(SeriesOf::fresh)
                .distinct()
                .toList();
    }

    /** Whether a person has to decide or put right something before anything of it can be entered. */
    public boolean isBlocked() {
        return !formProblems.isEmpty() || !troubles.isEmpty() || !unknown().isEmpty() || lacksOurs();
    }
}
