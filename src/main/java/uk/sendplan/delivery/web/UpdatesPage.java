package uk.sendplan.delivery.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;

/**
 * Several actions, each updated where it stands.
 *
 * @param answer how many want an update
 * @param due by when, where a reporting cycle is open
 * @param views other choices of what is shown
 * @param approval what recording means where the plan asks for approval, or null
 * @param explained which ratings need a reason, in words
 * @param states what can be chosen of stage and rating, as one
 * @param press where all is sent
 * @param none what is said where nothing is to be shown, or null
 * @param another the next page, or null
 * @param ofOwner it was opened by the link in a mail, and can be left for good
 */
record UpdatesPage(
        String plan,
        List<Link> crumbs,
        String answer,
        @Nullable String due,
        List<Link> views,
        @Nullable String approval,
        String explained,
        List<Choice> states,
        List<Row> rows,
        String press,
        @Nullable String none,
        @Nullable Link another,
        boolean ofOwner) {

    /**
     * @param after the latest update when the row was made, empty where there was none
     * @param href its page; null for who cannot open it
     * @param facts owner, due date
     * @param pressing how late it is, or how soon it is due, or null
     * @param returned what a reviewer asks for, or null
     * @param suggested what the dates suggest, and why, or null
     * @param latest what was said last, or null
     * @param overtaken what somebody else recorded meanwhile, or null
     * @param confirm whether "no change, still right" is possible
     * @param draft when the draft that is shown was saved, or null
     */
    record Row(
            int place,
            String action,
            String key,
            String after,
            String number,
            String title,
            @Nullable String href,
            StandingWords.Tag tag,
            String age,
            String facts,
            @Nullable String pressing,
            @Nullable String returned,
            @Nullable String suggested,
            @Nullable String latest,
            @Nullable String overtaken,
            boolean confirm,
            @Nullable String draft,
            boolean open,
            String state,
            ProgressForm form) {}
}
