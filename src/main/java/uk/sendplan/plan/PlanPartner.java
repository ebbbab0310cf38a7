package uk.sendplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the plan's list of partners. */
@Entity
class PlanPartner {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID areaId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    private ImprovementPlan plan;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false)
    private boolean standsForGroup;

    private @Nullable UUID organisationId;

    protected PlanPartner() {}

    PlanPartner(ImprovementPlan plan, String name) {
        this.id = UUID.randomUUID();
        this.areaId = plan.areaId();
        this.plan = plan;
        this.name = name;
    }

    void stand(int position, boolean standsForGroup, @Nullable UUID organisationId) {
        this.position = position;
        this.standsForGroup = standsForGroup;
        this.organisationId = organisationId;
    }

    String name() {
        return name;
    }

    int position() {
        return position;
    }

    Partner toPartner() {
        return new Partner(name, standsForGroup, organisationId);
    }
}
