package uk.sendplan.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.sendplan.cycle.CycleKeeping.Dated;

/**
 * A reporting cycle of the demonstration. There is one a quarter, the board meets on the same day of the week, and on the day of
 * seeding updates are due soon.
 *
 * @param before how many cycles before the one that is open; below 0 for one that is still to come
 */
record DemoCycle(int before) {

    private static final int QUARTER = 91;
    private static final int OPENS = 23;
    private static final int UPDATES_DUE = -5;
    private static final int BOARD = -16;
    private static final int FIRST = 4;
    private static final int ADDED_BEFORE_IT_OPENS = 1;
    private static final int NEXT_ADDED = 20;
    private static final int CLOSED_AFTER_THE_BOARD = 6;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** In the order in which they open: a year of them, and the next. */
    static List<DemoCycle> all() {
        return IntStream.rangeClosed(-FIRST, 1)
                .mapToObj(after -> new DemoCycle(-after))
                .toList();
    }

    UUID id() {
        return UUID.nameUUIDFromBytes(("cycle " + before).getBytes(StandardCharsets.UTF_8));
    }

    /** It is called after the month in which its board meets. */
    Dated dated(DemoCalendar calendar) {
        LocalDate board = calendar.day(days(BOARD));
        return new Dated(MONTH.format(board), calendar.day(days(OPENS)), calendar.day(days(UPDATES_DUE)), board);
    }

    /** In days before the seeding; the one to come is planned while the one before it is open. */
    int added() {
        return Math.max(days(OPENS) + ADDED_BEFORE_IT_OPENS, NEXT_ADDED);
    }

    boolean isClosed() {
        return before > 0;
    }

    /** The last day for its updates, in days before the seeding. */
    int updatesDue() {
        return days(UPDATES_DUE);
    }

    /** The day of the board, in days before the seeding. */
    int board() {
        return days(BOARD);
    }

    int closed() {
        return days(BOARD) - CLOSED_AFTER_THE_BOARD;
    }

    private int days(int ofTheOpenOne) {
        return ofTheOpenOne + before * QUARTER;
    }
}
