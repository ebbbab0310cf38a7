package uk.sendplan.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Link;

/**
 * The new due dates of a plan: those that wait, and those that were decided.
 *
 * @param answer how many wait
 * @param overtaken what somebody else decided meanwhile, or null
 * @param decidedCount of all pages
 */
record DueDatesPage(
        String plan,
        List<Link> crumbs,
        String answer,
        @Nullable Overtaken overtaken,
        List<ProposalView> waiting,
        int decidedCount,
        List<ProposalView> decided,
        @Nullable PageLinks pages,
        List<Link> files) {

    /**
     * @param move how much later or earlier, where both dates name days, and which date it would be, or became
     * @param slips what else would slip by it; null where nothing would, and once it is decided
     * @param by who proposed it, and when
     * @param decision null while it waits
     * @param form null where there is nothing to decide, or for somebody who may not
     */
    record ProposalView(
            String number,
            String title,
            String href,
            String lead,
            String from,
            String to,
            String move,
            @Nullable String slips,
            String reason,
            String by,
            @Nullable DecisionView decision,
            @Nullable DecideForm form) {}

    /**
     * @param approved the new date holds
     * @param outcome the text of a tag with its shape and colour
     */
    record DecisionView(
            boolean approved,
            String outcome,
            String shape,
            String colour,
            String by,
            @Nullable String reason) {}

    /** @param field the id of the reason's box */
    record DecideForm(String action, String key, String field, String reason) {}

    /** @param typed the reason that this person had written, which was not kept; or null */
    record Overtaken(
            String what, @Nullable String reason, @Nullable String typed) {}
}
