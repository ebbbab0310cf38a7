package uk.sendplan.evidence;

import java.util.Optional;
import java.util.UUID;
import uk.sendplan.access.Member;

/** What the room that keeps the subjects says of them: evidence itself knows no more of them than their ids. */
public interface EvidenceSubjects {

    /** @return nothing where it is not there for this person */
    Optional<Known> find(Member by, Subject subject);

    /**
     * @param theirs this person may record on it: role and organisation both allow
     * @param open work goes on there
     */
    record Known(UUID planId, boolean theirs, boolean open) {}
}
