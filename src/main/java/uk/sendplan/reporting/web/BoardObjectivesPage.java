package uk.sendplan.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.reporting.web.BoardPage.Figure;
import uk.sendplan.reporting.web.BoardPage.Row;

/**
 * What is done about the objectives of a plan.
 *
 * @param choices which of them to show
 * @param withoutReference what counts for no objective, or null
 * @param files the same answer as files
 */
record BoardObjectivesPage(
        String plan,
        List<Link> crumbs,
        AsAtView asAt,
        List<Link> choices,
        List<Row> rows,
        @Nullable Figure withoutReference,
        List<Link> files) {}
