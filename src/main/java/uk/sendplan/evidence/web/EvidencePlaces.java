package uk.sendplan.evidence.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.Subject;
import uk.sendplan.platform.web.Link;
import uk.sendplan.shared.NotThere;

/** Where the subjects of evidence are shown: the room that keeps them finds them by their address. */
public interface EvidencePlaces {

    /**
     * @param update one of its updates, or null for the action itself
     * @throws NotThere where there is none
     */
    Place action(Member by, String plan, String number, @Nullable UUID update);

    /** @throws NotThere where there is none */
    Place reference(Member by, String plan, String number);

    /**
     * The page on which it is listed.
     *
     * @throws NotThere where it belongs to another plan
     */
    Place of(Member by, String plan, Evidence evidence);

    /**
     * @param caption "Action 1.1.1: Ring every family"
     * @param update when the update was recorded, in words, or null
     * @param planHref the address of the plan
     * @param href its page
     * @param crumbs down to it
     * @param theirs this person may record on it
     * @param open work goes on there
     */
    record Place(
            Subject subject,
            String caption,
            @Nullable String update,
            String planHref,
            String href,
            List<Link> crumbs,
            boolean theirs,
            boolean open) {}
}
