package uk.sendplan.measure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;

/**
 * All measures of a plan in a table.
 *
 * @param answer how they stand, in a sentence
 * @param add where one is added, or null
 * @param enter where readings of several are entered at once, or null
 * @param views all of them, those off course, and so on
 * @param signs where all are seen at a glance
 */
record MeasuresPage(
        String plan,
        List<Link> crumbs,
        AsAtView asAt,
        String answer,
        boolean empty,
        @Nullable String add,
        @Nullable String enter,
        List<Link> views,
        String found,
        List<Row> rows,
        List<Link> files,
        String signs) {

    /**
     * @param kind unit, frequency and good direction
     * @param about what it is linked to
     * @param latest its last figure; null where there is none
     * @param verdict how its leading target stands; null where it has none
     * @param why the sentence behind it
     * @param groups how many of its groups are off course, and which; null where no group has a target
     * @param variation what the last point says of it, or that it is a run chart; null without readings
     * @param overdue which reading is overdue, or null
     */
    record Row(
            Link measure,
            String title,
            String kind,
            @Nullable String about,
            @Nullable String latest,
            @Nullable String period,
            @Nullable String target,
            JudgingWords.@Nullable Tag verdict,
            @Nullable String why,
            @Nullable String groups,
            ChartWords.@Nullable Sign variation,
            ChartWords.@Nullable Sign assurance,
            @Nullable String overdue,
            boolean retired) {}
}
