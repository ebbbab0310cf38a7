package uk.sendplan.exchange.web.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;

/**
 * A file of readings as it was read.
 *
 * @param self its address
 * @param answer what it comes to, a sentence each
 * @param open whether something of it can still be decided by whoever looks
 * @param told what the file has beside its figures: hidden rows, other sheets
 * @param accept what has to be said to accept it; null where it cannot be accepted as it stands
 */
record CheckReadingsPage(
        String title,
        String plan,
        List<Link> crumbs,
        String self,
        String version,
        Tag state,
        String brought,
        @Nullable String ended,
        List<String> answer,
        boolean open,
        List<String> told,
        Table table,
        Labels labels,
        @Nullable Areas areas,
        Cells troubles,
        boolean leaveOutUnread,
        Cells remarks,
        @Nullable String missing,
        List<String> leftOut,
        Readings readings,
        @Nullable Accept accept) {

    record Tag(String text, String shape, String colour) {}

    /**
     * How the table is read.
     *
     * @param problems why it cannot be read so
     * @param more how many columns have no field here
     */
    record Table(
            List<String> problems,
            List<Choice> sheets,
            String sheet,
            String headingRow,
            List<Choice> layouts,
            String layout,
            List<Choice> roles,
            List<Column> columns,
            int more) {}

    /** @param example what stands below its heading */
    record Column(String field, String name, String example, String role) {}

    /**
     * What rows or columns are.
     *
     * @param names of what they can be
     * @param more how many are not shown here
     */
    record Labels(List<LabelRow> rows, List<String> names, int more) {}

    record LabelRow(String field, String label, String where, Tag meaning, String typed) {}

    /** Whose figures are taken, of statistics about several areas. */
    record Areas(
            List<Choice> names,
            String ours,
            List<Choice> benchmarks,
            String benchmark,
            String source,
            String leftOut) {}

    /**
     * Places in the file with what is to be said of them.
     *
     * @param more how many are not shown here
     */
    record Cells(List<CellLine> lines, int more) {

        public boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    record CellLine(String place, @Nullable String of, String text) {}

    /** @param pages none where there is one */
    record Readings(
            String found,
            List<ReadingRow> rows,
            List<Link> pages,
            @Nullable Link previous,
            @Nullable Link next) {}

    record ReadingRow(
            String place,
            String measure,
            String href,
            @Nullable String series,
            String period,
            String figure,
            @Nullable Tag state,
            @Nullable String there) {}

    record Accept(String submit, boolean warned, boolean sure, boolean corrects, String comment) {}
}
