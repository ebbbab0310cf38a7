package uk.sendplan.evidence.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.Subject;
import uk.sendplan.platform.web.Link;
import uk.sendplan.shared.NotThere;

/** Where the subjects of evidence are shown that a room keeps. */
public interface EvidencePlaces {

    /**
     * The page on which it is listed.
     *
     * @return nothing where another room keeps its subject
     * @throws NotThere where it belongs to another plan
     */
    Optional<Place> of(Member by, String plan, Evidence evidence);

    /**
     * @param caption "Action 1.1.1: Ring every family"
     * @param update when the update was recorded, in words, or null
     * @param planHref the address of the plan
     * @param href its address, below which evidence is added
     * @param listed the page that lists its evidence
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
            String listed,
            List<Link> crumbs,
            boolean theirs,
            boolean open) {}
}
