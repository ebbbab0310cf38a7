package uk.sendplan.boardroom.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;

/**
 * One challenge with all that was said.
 *
 * @param state where it is, for how long, and whom it waits for
 * @param forms what this person can say next; none on a past day
 */
record ChallengePage(
        AsAtView asAt,
        List<Link> crumbs,
        String title,
        Link about,
        ChallengeWords.Tag tag,
        String age,
        String waits,
        List<Entry> entries,
        List<SayForm> forms) {

    /** @param kind for its colour: "answered" */
    record Entry(
            String id,
            String kind,
            String title,
            String by,
            @Nullable String text) {}

    /**
     * @param field the id of its box
     * @param label null where nothing is asked for
     * @param typed what was not kept yet
     */
    record SayForm(
            String action,
            String field,
            String key,
            int version,
            String title,
            @Nullable String label,
            @Nullable String hint,
            String typed,
            String submit,
            boolean secondary) {}
}
