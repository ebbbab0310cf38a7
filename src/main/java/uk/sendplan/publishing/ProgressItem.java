package uk.sendplan.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;

/** One thing that a progress page says, under one of its cycle's headings. */
@Entity
class ProgressItem extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID pageId;

    @Column(nullable = false)
    private UUID sectionId;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String text;

    @Column(updatable = false)
    private @Nullable UUID organisationId;

    @Column(updatable = false)
    private @Nullable UUID updateId;

    protected ProgressItem() {}

    /**
     * @param organisationId whose item it is; null for one of the whole partnership
     * @param updateId the update that it was proposed from, or null
     */
    ProgressItem(
            UUID areaId,
            UUID id,
            UUID pageId,
            UUID sectionId,
            int position,
            String text,
            @Nullable UUID organisationId,
            @Nullable UUID updateId) {
        super(areaId, id);
        this.pageId = pageId;
        this.sectionId = sectionId;
        this.position = position;
        this.text = text;
        this.organisationId = organisationId;
        this.updateId = updateId;
    }

    void say(String newText) {
        text = newText;
    }

    /** Puts it under another heading, after what stands there. */
    void stand(UUID newSectionId, int newPosition) {
        sectionId = newSectionId;
        position = newPosition;
    }

    UUID pageId() {
        return pageId;
    }

    UUID sectionId() {
        return sectionId;
    }

    @Nullable
    UUID organisationId() {
        return organisationId;
    }
}
