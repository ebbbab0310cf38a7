package uk.sendplan.boardroom.risk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SummaryRow;

/**
 * One risk with all that was done with it.
 *
 * @param closed why it is closed, or null
 * @param due that nobody looked for too long, or null
 * @param about the priorities and references it is about
 * @param trend the scores it had, the latest first
 * @param actions what this person can do now
 */
record RiskPage(
        AsAtView asAt,
        List<Link> crumbs,
        String title,
        RiskWords.Tag score,
        RiskWords.@Nullable Tag closed,
        String description,
        @Nullable String due,
        List<SummaryRow> facts,
        List<Link> about,
        List<Score> trend,
        List<Entry> entries,
        List<Link> actions) {

    record Score(String day, String likelihood, String impact, RiskWords.Tag score, String by) {}

    /** @param changes what became of what, in sentences */
    record Entry(
            String title,
            String by,
            List<String> changes,
            @Nullable String note) {}
}
