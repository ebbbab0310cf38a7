package uk.sendplan.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.StaleVersion;

/** A local area partnership. Its slug is part of public addresses and never changes. */
@Entity
public class LocalArea {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    @Version
    private @Nullable Long version;

    protected LocalArea() {}

    LocalArea(UUID id, String slug, String name) {
        this.id = id;
        this.slug = slug;
        this.name = name;
    }

    void rename(String name, long readAt) {
        if (readAt != version()) {
            throw new StaleVersion();
        }
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
