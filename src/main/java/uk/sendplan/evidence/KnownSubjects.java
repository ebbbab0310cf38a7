package uk.sendplan.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.evidence.EvidenceSubjects.Known;

/** Asks the rooms until the one that keeps the subject answers. */
@Component
public class KnownSubjects {

    private final List<EvidenceSubjects> rooms;

    KnownSubjects(List<EvidenceSubjects> rooms) {
        this.rooms = rooms;
    }

    /** @return nothing where it is not there for this person */
    public Optional<Known> find(Member by, Subject subject) {
        return rooms.stream().flatMap(room -> room.find(by, subject).stream()).findFirst();
    }
}
