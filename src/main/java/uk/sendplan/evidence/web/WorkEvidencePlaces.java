package uk.sendplan.evidence.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.shared.NotThere;

/** The actions and references of a plan, found by their addresses. */
public interface WorkEvidencePlaces extends EvidencePlaces {

    /**
     * @param update one of its updates, or null for the action itself
     * @throws NotThere where there is none
     */
    Place action(Member by, String plan, String number, @Nullable UUID update);

    /** @throws NotThere where there is none */
    Place reference(Member by, String plan, String number);
}
