package uk.sendplan.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.reporting.web.ActionRows.ActionRow;

/**
 * The actions of a plan.
 *
 * @param empty the plan has none at all
 * @param found how many there are, or how many of them fit the filter
 * @param comparedWith the earlier day, in a sentence, where the list is asked what changed since; else null
 * @param files the same list as a file
 * @param paste where actions are copied in from a spreadsheet, or null for those who may not
 * @param sheet where updates are recorded by spreadsheet, or null for those who may not
 */
record PlanActionsPage(
        String plan,
        List<Link> crumbs,
        AsAtView asAt,
        boolean empty,
        FilterView filter,
        String found,
        List<Heading> headings,
        List<ActionRow> rows,
        @Nullable PageLinks pages,
        @Nullable String comparedWith,
        List<Link> files,
        @Nullable String paste,
        @Nullable String sheet) {

    /**
     * A column, by which the list can be ordered.
     *
     * @param href the list in this order, or the other way round where it is in this order already; null for none
     * @param sorted "ascending", "descending" or null
     */
    record Heading(
            String text, @Nullable String href, @Nullable String sorted) {}
}
