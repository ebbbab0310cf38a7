package uk.sendplan.evidence;

import java.util.Optional;
import java.util.UUID;
import uk.sendplan.access.Member;

/** What a room says of the subjects that it keeps: evidence itself knows no more of them than their ids. */
public interface EvidenceSubjects {

    /** @return nothing where it is not there for this person, and of what another room keeps */
    Optional<Known> find(Member by, Subject subject);

    /**
     * @param theirs this person may record on it: role and organisation both allow
     * @param open work goes on there
     */
    record Known(UUID planId, boolean theirs, boolean open) {}
}
