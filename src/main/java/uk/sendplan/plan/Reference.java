package uk.sendplan.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;

/** A numbered line of the plan ("1.10") with the objectives it cites. Its outcomes are their own records. */
@Entity
public class Reference extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false)
    private UUID priorityId;

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private int position;

    private @Nullable Instant retiredAt;

    @OneToMany(mappedBy = "reference", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Citation> citations = new ArrayList<>();

    protected Reference() {}

    Reference(UUID areaId, UUID id, UUID planId, UUID priorityId, String number, int position) {
        super(areaId, id);
        this.planId = planId;
        this.priorityId = priorityId;
        this.number = number;
        this.position = position;
    }

    /** Replaces its citations. @return whether that changed anything */
    boolean cite(List<ResolvedCitation> cited) {
        return Rewriting.rewrite(citations, cited, place -> Citation.of(this, place), Citation::reads);
    }

    String citationsAsWritten() {
        return citations.stream().map(Citation::asWritten).collect(Collectors.joining(", "));
    }

    /** Moves it under another priority, where it gets a number of its own: the old one still leads here. */
    void moveTo(UUID priorityId, String number, int position) {
        this.priorityId = priorityId;
        this.number = number;
        this.position = position;
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

    public UUID priorityId() {
        return priorityId;
    }

    public String number() {
        return number;
    }

    public int position() {
        return position;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
