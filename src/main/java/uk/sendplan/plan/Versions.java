package uk.sendplan.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;
import uk.sendplan.shared.AreaEntity;

/** The version of a thing goes up by one with each edit, also where only its parts (points, citations, listings) changed. */
@Component
public class Versions {

    private final EntityManager entities;

    Versions(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes the edit. One that changes nothing leaves the version as it is. */
    public void raise(AreaEntity edited, boolean partsChanged) {
        long before = edited.version();
        entities.flush();
        if (partsChanged && edited.version() == before) {
            // Hibernate ignores the optimistic kind for a row that is held already.
            entities.lock(edited, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }
}
