package uk.sendplan.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** A heading of a cycle's progress pages. */
@Entity
class CycleSection {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID areaId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "cycle_id")
    private ReportingCycle cycle;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String label;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SectionRole role;

    protected CycleSection() {}

    CycleSection(ReportingCycle cycle, int position, String label, SectionRole role) {
        this.id = UUID.randomUUID();
        this.areaId = cycle.areaId();
        this.cycle = cycle;
        this.position = position;
        this.label = label;
        this.role = role;
    }

    /** @return whether that changed anything */
    boolean stand(int newPosition, String newLabel, SectionRole newRole) {
        boolean changed = position != newPosition || !label.equals(newLabel) || role != newRole;
        position = newPosition;
        label = newLabel;
        role = newRole;
        return changed;
    }

    UUID id() {
        return id;
    }

    String label() {
        return label;
    }
}
