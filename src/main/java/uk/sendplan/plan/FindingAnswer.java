package uk.sendplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** That a priority of the plan answers a finding. */
@Entity
class FindingAnswer {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID areaId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "finding_id")
    private Finding finding;

    @Column(nullable = false, updatable = false)
    private UUID priorityId;

    protected FindingAnswer() {}

    FindingAnswer(Finding finding, UUID priorityId) {
        this.id = UUID.randomUUID();
        this.areaId = finding.areaId();
        this.finding = finding;
        this.priorityId = priorityId;
    }

    UUID priorityId() {
        return priorityId;
    }
}
