package uk.sendplan.evidence.web;

import java.util.UUID;
import uk.sendplan.access.Member;
import uk.sendplan.shared.NotThere;

/** The items of progress pages, found by their addresses. */
public interface PageEvidencePlaces extends EvidencePlaces {

    /**
     * @param number of the priority
     * @throws NotThere where the page has no such item any more
     */
    Place item(Member by, String plan, String cycle, String number, UUID item);
}
