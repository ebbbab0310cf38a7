package uk.sendplan.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A point under a statement or an outcome. */
@Entity
class Point {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID areaId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement_id")
    private @Nullable Statement statement;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "outcome_id")
    private @Nullable Outcome outcome;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String text = "";

    @OneToMany(mappedBy = "point", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Citation> citations = new ArrayList<>();

    protected Point() {}

    Point(Statement statement, int position) {
        this.id = UUID.randomUUID();
        this.areaId = statement.areaId();
        this.statement = statement;
        this.position = position;
    }

    Point(Outcome outcome, int position) {
        this.id = UUID.randomUUID();
        this.areaId = outcome.areaId();
        this.outcome = outcome;
        this.position = position;
    }

    /** @return whether that changed anything */
    boolean say(PointText said) {
        boolean reworded = !said.text().equals(text);
        text = said.text();
        return Rewriting.rewrite(citations, said.citations(), place -> Citation.of(this, place), Citation::reads)
                || reworded;
    }

    UUID areaId() {
        return areaId;
    }
}
