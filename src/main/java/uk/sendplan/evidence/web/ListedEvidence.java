package uk.sendplan.evidence.web;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.web.EvidencePlaces.Place;
import uk.sendplan.shared.NotThere;

/** Finds the page on which evidence is listed, whichever room keeps its subject. */
@Component
class ListedEvidence {

    private final List<EvidencePlaces> rooms;

    ListedEvidence(List<EvidencePlaces> rooms) {
        this.rooms = rooms;
    }

    /** @throws NotThere where it belongs to another plan, and where this person does not see what it is about */
    Place place(Member by, String plan, Evidence evidence) {
        return rooms.stream()
                .flatMap(room -> room.of(by, plan, evidence).stream())
                .findFirst()
                .orElseThrow(() -> new NotThere("subject of evidence " + evidence.id()));
    }
}
