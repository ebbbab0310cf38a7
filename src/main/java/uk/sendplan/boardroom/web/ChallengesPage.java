package uk.sendplan.boardroom.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.reporting.web.PageLinks;

/**
 * The challenges of a plan.
 *
 * @param answer how many wait, in a sentence
 * @param empty nobody asked anything
 * @param ask where one asks about the plan, or null
 */
record ChallengesPage(
        String plan,
        List<Link> crumbs,
        AsAtView asAt,
        String answer,
        boolean empty,
        Filter filter,
        String found,
        List<Link> files,
        List<Row> rows,
        @Nullable PageLinks pages,
        @Nullable String ask) {

    /** @param dated the day that the list shows, which is asked for again; or null */
    record Filter(
            String action,
            String clear,
            boolean active,
            List<Choice> states,
            String state,
            List<Choice> priorities,
            String priority,
            List<Choice> orders,
            String order,
            @Nullable String dated) {}

    record Row(
            Link challenge,
            String question,
            Link about,
            String asked,
            ChallengeWords.Tag state,
            String waits,
            String age,
            boolean old) {}
}
