package uk.sendplan.boardroom.risk.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.reporting.web.PageLinks;

/**
 * The risk register of a plan.
 *
 * @param answer how many are open, and how bad, in a sentence
 * @param empty nobody added one
 * @param add where one is added, or null
 */
record RisksPage(
        String plan,
        List<Link> crumbs,
        AsAtView asAt,
        String answer,
        boolean empty,
        HeatMap heat,
        Filter filter,
        String found,
        List<Link> files,
        List<Row> rows,
        @Nullable PageLinks pages,
        @Nullable String add) {

    /**
     * @param selects in their order
     * @param kept what is asked for again without a field of its own: the cell of the heat map, and the day
     */
    record Filter(String action, String clear, List<Select> selects, Map<String, String> kept) {}

    record Select(String name, String label, List<Choice> options, String value) {}

    /**
     * @param about the numbers of its priorities and references, or null
     * @param mitigation in short, or null
     * @param targetNote that the target is reached or was missed, or null
     * @param due that nobody looked for too long, or null
     */
    record Row(
            Link risk,
            String description,
            @Nullable String about,
            @Nullable String mitigation,
            RiskWords.Tag score,
            String halves,
            RiskWords.@Nullable Tag closed,
            String change,
            @Nullable String target,
            @Nullable String targetNote,
            String owner,
            String reviewed,
            @Nullable String due) {}
}
