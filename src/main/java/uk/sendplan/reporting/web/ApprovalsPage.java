package uk.sendplan.reporting.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.web.StandingWords.Tag;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;

/**
 * The updates of a plan that await approval.
 *
 * @param answer how many wait
 * @param asked whether what is recorded now waits as well, in a sentence
 * @param organisations those that wait, to choose from; fewer than two are none to choose from
 * @param organisation the chosen one, or the empty text
 * @param overtaken updates that were to be approved or returned and were not, because somebody was there before; null where all were
 * @param review where all is sent, for those who review; null for others
 * @param tickAll the page with all its updates ticked
 */
record ApprovalsPage(
        String plan,
        List<Link> crumbs,
        String answer,
        String asked,
        List<Choice> organisations,
        String organisation,
        String here,
        @Nullable String overtaken,
        List<Row> waiting,
        @Nullable Review review,
        @Nullable PageLinks pages,
        List<Link> files) {

    /** @param setting the wish that its button sends: "true" to ask for approval from now on */
    record Review(String action, String tickAll, Set<String> ticked, String from, String setting) {}

    /**
     * @param id of the update
     * @param by who recorded it, and when
     * @param before how the action stands until it is approved
     * @param after how it would stand
     * @param compared what that is compared with, in a sentence
     * @param changes texts that stood before and are others now
     * @param said what it says of its time
     * @param field the id of the box for a comment
     * @param comment what was typed there
     */
    record Row(
            String id,
            String number,
            String title,
            String href,
            String lead,
            String by,
            State before,
            State after,
            String compared,
            List<Changed> changes,
            List<Said> said,
            String field,
            String comment) {}

    /** @param tag null where nothing counts */
    record State(String stage, @Nullable Tag tag) {}

    record Changed(String label, String from, String to) {}

    /** @param internal not for everybody who reads the page */
    record Said(String label, String text, boolean internal) {}
}
