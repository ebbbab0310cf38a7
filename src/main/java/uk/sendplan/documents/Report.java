package uk.sendplan.documents;

import java.time.Instant;
import java.util.List;
import uk.sendplan.documents.TaggedPdf.Unprintable;
import uk.sendplan.documents.chart.Chart;

/**
 * Tables with what has to be said of them where they are read on paper.
 *
 * @param title "Actions of the SEND Improvement Plan"
 * @param said whose it is, on which day it is true: a line each
 * @param dated when the file says it was made
 * @param charts before the tables, where it is printed
 * @param tables at least one
 */
public record Report(
        String title, List<String> said, Instant dated, List<Chart> charts, List<Table> tables, Wording wording) {

    /** Without charts. */
    public Report(String title, List<String> said, Instant dated, List<Table> tables, Wording wording) {
        this(title, said, dated, List.of(), tables, wording);
    }

    public Report {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a report without a table");
        }
    }

    /** One of its tables alone. */
    public Report only(Table table) {
        return new Report(title, said, dated, List.of(table), wording);
    }

    /** What a printed report says of itself. */
    public interface Wording extends Unprintable {

        /** Before the number of a page: "Page". */
        String page();

        /** Between the number of a page and how many there are: "of". */
        String of();

        /** Of a table without rows. */
        String none();

        /** Before what is the same in every row. */
        String all();
    }
}
