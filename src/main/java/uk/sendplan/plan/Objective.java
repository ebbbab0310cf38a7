package uk.sendplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;

/** A coded aim of the strategy ("B3"), listed by priorities and cited by references. Some plans print no codes. */
@Entity
public class Objective extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID planId;

    private @Nullable String code;

    @Column(nullable = false)
    private String wording;

    @Column(nullable = false)
    private int position;

    private @Nullable Instant retiredAt;

    protected Objective() {}

    Objective(UUID areaId, UUID id, UUID planId, @Nullable String code, String wording, int position) {
        super(areaId, id);
        this.planId = planId;
        this.code = code;
        this.wording = wording;
        this.position = position;
    }

    void reword(String wording) {
        this.wording = wording;
    }

    void retire(Instant at) {
        retiredAt = at;
    }

    void reinstate() {
        retiredAt = null;
    }

    public UUID planId() {
        return planId;
    }

    public @Nullable String code() {
        return code;
    }

    public String wording() {
        return wording;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
