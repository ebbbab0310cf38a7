package uk.sendplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a priority lists an objective, with its own wording where it differs from the objective's. */
@Entity
class Listing {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID areaId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "priority_id")
    private Priority priority;

    @Column(nullable = false, updatable = false)
    private UUID objectiveId;

    @Column(nullable = false)
    private int position;

    private @Nullable String ownWording;

    protected Listing() {}

    Listing(Priority priority, UUID objectiveId, int position, @Nullable String ownWording) {
        this.id = UUID.randomUUID();
        this.areaId = priority.areaId();
        this.priority = priority;
        this.objectiveId = objectiveId;
        this.position = position;
        this.ownWording = ownWording;
    }

    /** @return whether that changed anything */
    boolean reword(@Nullable String ownWording) {
        boolean same = Objects.equals(ownWording, this.ownWording);
        this.ownWording = ownWording;
        return !same;
    }

    UUID objectiveId() {
        return objectiveId;
    }

    int position() {
        return position;
    }
}
