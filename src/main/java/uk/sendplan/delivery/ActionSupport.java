package uk.sendplan.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** An organisation that helps with an action and does not lead it. */
@Entity
class ActionSupport {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID areaId;

    @ManyToOne(optional = false)
    @JoinColumn(name = "action_id", updatable = false)
    private Action action;

    @Column(nullable = false, updatable = false)
    private UUID organisationId;

    protected ActionSupport() {}

    ActionSupport(Action action, UUID organisationId) {
        this.id = UUID.randomUUID();
        this.areaId = action.areaId();
        this.action = action;
        this.organisationId = organisationId;
    }

    UUID organisationId() {
        return organisationId;
    }
}
