package uk.sendplan.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.web.StandingWords.Tag;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.reporting.web.BoardPage.ChangeView;

/**
 * Where a plan and its priorities stood from meeting to meeting: a table whose cells are small bars.
 *
 * @param lead the answer, in a sentence
 * @param columns the days, each leading to its dashboard
 */
record TrendPage(
        String plan,
        List<Link> crumbs,
        AsAtView asAt,
        boolean empty,
        String lead,
        List<Column> columns,
        String first,
        List<Row> rows,
        List<Link> files) {

    /** @param meeting what it was, or that it is the day that is shown */
    record Column(Link board, String meeting) {}

    /** @param change since the meeting before, or null */
    record Row(
            String number,
            String name,
            String href,
            @Nullable ChangeView change,
            List<Cell> cells) {}

    /**
     * @param tag what it comes to; null without actions
     * @param count how many of how many are under it
     */
    record Cell(String day, BarView bar, @Nullable Tag tag, String count) {}
}
