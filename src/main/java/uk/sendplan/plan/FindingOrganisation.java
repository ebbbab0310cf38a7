package uk.sendplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** That the inspectors hold an organisation responsible for what they found. */
@Entity
class FindingOrganisation {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID areaId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "finding_id")
    private Finding finding;

    @Column(nullable = false, updatable = false)
    private UUID organisationId;

    protected FindingOrganisation() {}

    FindingOrganisation(Finding finding, UUID organisationId) {
        this.id = UUID.randomUUID();
        this.areaId = finding.areaId();
        this.finding = finding;
        this.organisationId = organisationId;
    }

    UUID organisationId() {
        return organisationId;
    }
}
