package uk.sendplan.measure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.documents.chart.Chart;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SummaryRow;

/**
 * A measure.
 *
 * @param lead how it stands, and why, in a sentence
 * @param latest its last figure in full, with its period and when it was entered; null where there is none
 * @param chart what its chart shows, in sentences
 * @param drawn the chart, or null where there is nothing to draw
 * @param parts the charts of its groups and intervals
 * @param screening whether outlying movements count in the limits; null without limits
 * @param gaps how far the groups of each dimension are apart, in sentences
 * @param actions what can be done by whoever looks
 */
record MeasurePage(
        AsAtView asAt,
        List<Link> crumbs,
        String code,
        String title,
        String kind,
        boolean retired,
        JudgingWords.@Nullable Tag verdict,
        @Nullable String lead,
        @Nullable String latest,
        @Nullable String overdue,
        List<Link> actions,
        String chart,
        @Nullable Chart drawn,
        List<MeasureCharts.Part> parts,
        @Nullable Screening screening,
        List<String> gaps,
        JudgingWords.@Nullable Tag variation,
        JudgingWords.@Nullable Tag assurance,
        List<Target> targets,
        @Nullable String setTarget,
        List<Series> series,
        @Nullable String addSeries,
        List<Note> notes,
        @Nullable String addNote,
        List<SummaryRow> facts,
        List<Link> about,
        List<Entered> history,
        List<Link> files) {

    /** @param other where the charts are drawn the other way */
    record Screening(String said, Link other) {}

    /** @param change where it is changed, or null */
    record Target(
            String text,
            JudgingWords.@Nullable Tag verdict,
            String why,
            @Nullable String comment,
            @Nullable String change) {}

    /**
     * The readings of one series, the latest first.
     *
     * @param about its source, and that it is out of use
     * @param change where it is changed, or null
     * @param open the measure's own; the others are folded
     * @param columns the names of the benchmarks beside it
     */
    record Series(
            String id,
            String title,
            boolean open,
            @Nullable String about,
            @Nullable String change,
            @Nullable String enter,
            List<String> columns,
            List<Reading> readings) {}

    /**
     * @param beside of each benchmark the figure of the same period, or a dash
     * @param signal what the chart says of it, or null
     * @param correct where it is corrected, or null
     */
    record Reading(
            String period,
            String figure,
            List<String> beside,
            @Nullable String signal,
            String entered,
            @Nullable String comment,
            @Nullable String correct) {}

    record Note(
            String kind,
            String on,
            String text,
            String by,
            @Nullable String takeBack) {}

    /** What was entered before it was corrected. */
    record Entered(String period, String series, String figure, String entered) {}
}
