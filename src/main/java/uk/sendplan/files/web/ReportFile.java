package uk.sendplan.files.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.documents.Table;
import uk.sendplan.documents.chart.Chart;
import uk.sendplan.shared.AsAt;

/**
 * A report that is to become a file.
 *
 * @param name of the file, without its ending: see {@link #named}
 * @param title of what is printed
 * @param whose the area, or the person, that it tells of
 * @param asAt the day on which all of it is true
 * @param comparedWith the earlier day, or null where nothing is compared
 * @param charts before the tables, where it is printed
 * @param tables at least one; the first is the one that a CSV has
 * @param page the address of the report itself, to go back to
 */
public record ReportFile(
        String name,
        String title,
        String whose,
        AsAt asAt,
        @Nullable LocalDate comparedWith,
        List<Chart> charts,
        List<Table> tables,
        String page) {

    /** Without charts. */
    public ReportFile(
            String name,
            String title,
            String whose,
            AsAt asAt,
            @Nullable LocalDate comparedWith,
            List<Table> tables,
            String page) {
        this(name, title, whose, asAt, comparedWith, List.of(), tables, page);
    }

    /** "send-improvement-plan-actions-2026-03-31", or without a day where it is as of now. */
    public static String named(String planSlug, String report, AsAt asAt) {
        LocalDate day = asAt.day();
        return planSlug + "-" + report + (day == null ? "" : "-" + day);
    }
}
