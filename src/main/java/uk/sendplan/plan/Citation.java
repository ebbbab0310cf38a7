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
    private String asWritten;

    private @Nullable UUID objectiveId;

    private @Nullable UUID principleId;

    @Column(nullable = false)
    private boolean allListed;

    protected Citation() {}

    private Citation(UUID areaId, int position, ResolvedCitation read) {
        this.id = UUID.randomUUID();
        this.areaId = areaId;
        this.position = position;
        this.asWritten = read.asWritten();
        this.objectiveId = read.objectiveId();
        this.principleId = read.principleId();
        this.allListed = read.all();
    }

    static Citation of(Reference reference, int position, ResolvedCitation read) {
        Citation citation = new Citation(reference.areaId(), position, read);
        citation.reference = reference;
        return citation;
    }

    static Citation of(Statement statement, int position, ResolvedCitation read) {
        Citation citation = new Citation(statement.areaId(), position, read);
        citation.statement = statement;
        return citation;
    }

    static Citation of(Point point, int position, ResolvedCitation read) {
        Citation citation = new Citation(point.areaId(), position, read);
        citation.point = point;
        return citation;
    }

    String asWritten() {
        return asWritten;
    }
}
