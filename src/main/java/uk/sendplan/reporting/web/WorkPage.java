package uk.sendplan.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.web.PlanLines.PlanLine;
import uk.sendplan.platform.web.Link;
import uk.sendplan.reporting.web.ActionRows.ActionRow;

/**
 * Somebody's own work, and the plans of their areas.
 *
 * @param answer how it stands, in a sentence; null without work
 * @param waiting what waits for a decision or an answer of theirs
 * @param asks by when updates are due in the reporting cycles that are open
 * @param next the action to record on next, or null
 * @param list null without work
 * @param supported what others lead and the person's organisations support
 * @param only the plan to go on to, for somebody who has no work and one plan
 */
record WorkPage(
        @Nullable String answer,
        List<Figure> figures,
        List<Link> waiting,
        List<Asks> asks,
        @Nullable Next next,
        @Nullable WorkList list,
        @Nullable Empty empty,
        List<Supported> supported,
        List<AreaPart> areas,
        @Nullable Link only) {

    /** How many actions a group has; its list is behind it. */
    record Figure(int count, String text, String href, boolean current) {}

    /**
     * @param missing how many actions have no update for it yet
     * @param update the page on which all of them are updated; null where none is missing, or for somebody who may not
     */
    record Asks(
            String text,
            String href,
            String missing,
            @Nullable String update) {}

    /** @param why how many there are */
    record Next(String text, String href, String why) {}

    /**
     * @param found how many fit the filter; null without one
     * @param sheets where work is recorded by spreadsheet, a plan each
     * @param from what the form says where one is, so that it leads back here
     */
    record WorkList(
            FilterView filter,
            @Nullable String found,
            List<Group> groups,
            @Nullable PageLinks pages,
            boolean quick,
            String from,
            List<Link> files,
            List<Link> sheets) {}

    /** @param count of the whole group, of which this page may show a part */
    record Group(
            String id, String title, int count, @Nullable String about, List<ActionRow> rows) {}

    /** Why nothing is here, and what comes next. */
    record Empty(List<String> texts, @Nullable Link link) {}

    /**
     * @param said what they contributed last, or that nothing was said
     * @param add where they say more
     */
    record Supported(String number, String title, String href, String facts, String said, String add) {}

    /** @param recording they may own actions there, and hand them over */
    record AreaPart(String name, String href, boolean recording, List<PlanLine> plans) {}
}
