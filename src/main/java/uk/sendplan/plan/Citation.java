package uk.sendplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A single citation of a reference, a statement or a point, as written and as read. */
@Entity
class Citation {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID areaId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reference_id")
    private @Nullable Reference reference;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement_id")
    private @Nullable Statement statement;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "point_id")
    private @Nullable Point point;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String asWritten = "";

    private @Nullable UUID objectiveId;

    private @Nullable UUID principleId;

    @Column(nullable = false)
    private boolean allListed;

    protected Citation() {}

    private Citation(UUID areaId, int position) {
        this.id = UUID.randomUUID();
        this.areaId = areaId;
        this.position = position;
    }

    static Citation of(Reference reference, int position) {
        Citation citation = new Citation(reference.areaId(), position);
        citation.reference = reference;
        return citation;
    }

    static Citation of(Statement statement, int position) {
        Citation citation = new Citation(statement.areaId(), position);
        citation.statement = statement;
        return citation;
    }

    static Citation of(Point point, int position) {
        Citation citation = new Citation(point.areaId(), position);
        citation.point = point;
        return citation;
    }

    /** @return whether it was read otherwise before */
    boolean reads(ResolvedCitation read) {
        boolean same = read.equals(new ResolvedCitation(asWritten, objectiveId, principleId, allListed));
        this.asWritten = read.asWritten();
        this.objectiveId = read.objectiveId();
        this.principleId = read.principleId();
        this.allListed = read.all();
        return !same;
    }

    String asWritten() {
        return asWritten;
    }
}
