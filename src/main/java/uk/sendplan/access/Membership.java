package uk.sendplan.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;

/** An account's role for an organisation of an area. It ends, and is never deleted. */
@Entity
public class Membership extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false, updatable = false)
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Role role;

    private @Nullable Instant endedAt;

    protected Membership() {}

    Membership(UUID areaId, UUID id, UUID accountId, UUID organisationId, Role role) {
        super(areaId, id);
        this.accountId = accountId;
        this.organisationId = organisationId;
        this.role = role;
    }

    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public Role role() {
        return role;
    }

    public boolean isEnded() {
        return endedAt != null;
    }
}
