package uk.sendplan.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.web.StandingWords.Tag;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;

/**
 * The board of a plan.
 *
 * @param days what day it shows, and which earlier one it is compared with
 * @param sinceLast the page of all that changed since the board met last
 * @param trend the page of where it stood from meeting to meeting
 * @param packs what the board was given to read before its meetings
 * @param lead the answer, in a sentence
 * @param all every action of the plan by what it counts under
 * @param panels what needs attention, who has not reported, what changed, where dates moved, what other rooms say; only the latter of a plan
 *     without actions
 * @param files the same answer as files
 */
record BoardPage(
        String plan,
        List<Link> crumbs,
        AsAtView asAt,
        Days days,
        String sinceLast,
        String trend,
        String packs,
        boolean empty,
        String lead,
        Counts all,
        List<Panel> panels,
        Part priorities,
        Objectives objectives,
        Part organisations,
        List<String> how,
        List<Link> files) {

    /** @param shown the two days in words; the next four are as they were typed, offered is what people often ask for */
    record Days(
            String action,
            String shown,
            String asAtTyped,
            String asAtType,
            String sinceTyped,
            String sinceType,
            String usual,
            boolean open,
            List<Link> offered) {}

    /** Some actions as a bar and as numbers that lead to them. */
    record Counts(BarView bar, List<CountView> counts) {}

    /** @param note what a level means, whatever the plan calls it: "off track"; null for what is no level */
    record CountView(int number, Tag tag, @Nullable String note, String href) {}

    /**
     * An answer in a few lines.
     *
     * @param figures what it comes to, each leading to its list; without a list where the figure is nothing
     * @param none what is said where there is nothing to show
     */
    record Panel(
            String id,
            String title,
            List<Figure> figures,
            List<Item> items,
            @Nullable String none) {}

    record Figure(String text, @Nullable String href) {}

    /**
     * @param number of an action; null for what has none
     * @param was the tag it had on the earlier day, or null
     * @param said what there is to say in short
     * @param why in somebody's own words, or null
     */
    record Item(
            @Nullable String number,
            String text,
            String href,
            @Nullable Tag was,
            @Nullable Tag tag,
            List<String> said,
            @Nullable String why) {}

    /** @param order in what order the rows stand */
    record Part(String title, String order, List<Row> rows) {}

    /**
     * What some actions come to.
     *
     * @param number of a priority, the code of an objective; empty for what has none
     * @param change what became of it since the earlier day; null where that is not told
     * @param tag null where there are no actions
     */
    record Row(
            String number,
            String name,
            String href,
            @Nullable Tag tag,
            @Nullable ChangeView change,
            Counts counts,
            String sentence,
            Figure reported,
            Figure overdue,
            Figure moved,
            @Nullable String last) {}

    /** @param kind the name of a {@code Change} */
    record ChangeView(String kind, String text) {}

    /**
     * @param number how many the plan has
     * @param all the page of all of them
     * @param notCited those that no reference cites
     * @param nothingOnTrack those that have actions, and none that is finished or on track
     */
    record Objectives(int number, String all, List<Link> notCited, List<Item> nothingOnTrack) {}
}
