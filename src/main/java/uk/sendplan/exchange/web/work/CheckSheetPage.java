package uk.sendplan.exchange.web.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;

/**
 * A spreadsheet that was filled in as it was read.
 *
 * @param words the beginning of its messages' keys: what it is about
 * @param self its address
 * @param seen stands for what would be recorded
 * @param answer what it comes to, a sentence each
 * @param open whether something of it can still be decided
 * @param asks whether there is anything to decide
 * @param wrong whether some of its rows can be left out
 * @param notes what is said of it and keeps nothing out
 * @param submit null where nothing can be recorded as it stands
 */
record CheckSheetPage(
        String words,
        String title,
        String plan,
        List<Link> crumbs,
        String self,
        String version,
        String seen,
        Tag state,
        String brought,
        @Nullable String ended,
        List<String> answer,
        boolean open,
        Cells troubles,
        boolean asks,
        boolean wrong,
        boolean leaveOutWrong,
        List<Overtaken> overtaken,
        List<String> notes,
        List<ChangeRow> changes,
        List<RecordedRow> recorded,
        @Nullable String submit) {

    record Tag(String text, String shape, String colour) {}

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

    record CellLine(String place, String of, String text) {}

    /**
     * A row about something that somebody else changed or recorded on meanwhile: what they wrote, and what the row says.
     *
     * @param action or whatever else the row is about
     * @param said who wrote it, and when
     */
    record Overtaken(
            String field,
            Link action,
            String title,
            String said,
            List<Both> both,
            List<Choice> choices,
            String chosen) {}

    /** What they wrote and what the row says; either may be empty. */
    record Both(String label, String theirs, String mine) {}

    /** @param confirms nothing changed */
    record ChangeRow(int row, Link action, String title, boolean confirms, List<Changed> changed) {}

    /** @param before empty where nothing stood */
    record Changed(String label, String before, String after) {}

    record RecordedRow(Link action, String title, String state) {}
}
