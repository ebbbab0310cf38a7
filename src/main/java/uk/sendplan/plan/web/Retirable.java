package uk.sendplan.plan.web;

import java.util.List;
import java.util.UUID;
import uk.sendplan.access.Member;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;

/**
 * Something that can be retired and reinstated, with what that means.
 *
 * @param kind the middle of its message keys: "priority"
 * @param name how a sentence names it: "Priority 2"
 * @param text what it says, for a person to see that it is the right one
 * @param means what retiring does, each a sentence
 * @param href its address, to which {@code /retire} is added
 * @param after the page to go on to
 * @param blocked why it cannot be changed now, or nothing
 */
record Retirable(
        String kind,
        String name,
        String text,
        boolean retired,
        List<String> means,
        List<Link> crumbs,
        String href,
        String after,
        SaveQueries.Part part,
        UUID id,
        long version,
        FormErrors blocked,
        Change retire,
        Change reinstate) {

    interface Change {
        void of(Member by, UUID id, long version);
    }
}
