package uk.sendplan.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.reporting.web.BoardPage.Days;
import uk.sendplan.reporting.web.BoardPage.Figure;
import uk.sendplan.reporting.web.BoardPage.Item;

/**
 * What became of a plan since an earlier day.
 *
 * @param lead the answer in a sentence
 * @param figures how much of each, leading to its part of the page
 * @param files the same answer as files
 */
record SinceLastPage(
        String plan,
        List<Link> crumbs,
        AsAtView asAt,
        Days days,
        String trend,
        String lead,
        List<Figure> figures,
        List<Part> parts,
        List<Link> files) {

    /**
     * One question and its answer.
     *
     * @param none what is said where there is nothing; null where there is something
     * @param more how many are not on this page, a sentence, or null
     */
    record Part(
            String id,
            String title,
            int number,
            List<Item> items,
            @Nullable String none,
            @Nullable String more) {}
}
