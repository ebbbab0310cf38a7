package uk.sendplan.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of one local area: row-level security shows it only to those who belong there.
 *
 * <p>The id is given, not generated: a form's key becomes the id of what the form creates, so the same form sent twice
 * cannot make two.
 */
@MappedSuperclass
public abstract class AreaEntity {

    @Id
    private UUID id;

    @Column(name = "area_id", nullable = false, updatable = false)
    private UUID areaId;

    @Version
    private @Nullable Long version;

    protected AreaEntity() {}

    protected AreaEntity(UUID areaId, UUID id) {
        this.areaId = areaId;
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public UUID areaId() {
        return areaId;
    }

    /** The version a form carries; 0 for what was just made. */
    public long version() {
        return version == null ? 0 : version;
    }

    /**
     * Refuses a form that was read at another version. Hibernate ignores a version number put on a managed entity, so it is
     * compared here; two that pass at the same time are told apart by Hibernate when they are written.
     */
    public void requireVersion(long readAt) {
        if (readAt != version()) {
            throw new StaleVersion();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AreaEntity that && getClass() == that.getClass() && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
