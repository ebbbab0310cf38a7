package uk.sendplan.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;

/** What is said of the progress of a priority in a reporting cycle, while it is written and reviewed. */
@Entity
class ProgressPage extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private UUID cycleId;

    @Column(nullable = false, updatable = false)
    private UUID priorityId;

    private @Nullable String wording;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PageState state = PageState.DRAFT;

    @Column(nullable = false)
    private boolean shared;

    protected ProgressPage() {}

    ProgressPage(UUID areaId, UUID id, UUID planId, UUID cycleId, UUID priorityId) {
        super(areaId, id);
        this.planId = planId;
        this.cycleId = cycleId;
        this.priorityId = priorityId;
    }

    /** @param newWording of the priority as this page gives it; null for the plan's own */
    void word(@Nullable String newWording) {
        wording = newWording;
    }

    void reach(PageState reached) {
        state = reached;
    }

    void share(boolean withForum) {
        shared = withForum;
    }

    UUID planId() {
        return planId;
    }

    UUID cycleId() {
        return cycleId;
    }

    PageState state() {
        return state;
    }

    boolean isShared() {
        return shared;
    }
}
