package uk.sendplan.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;

/** A local area's SEND improvement plan. Its slug is part of public addresses and never changes. */
@Entity
public class ImprovementPlan extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private String slug;

    @Column(nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PlanKind kind;

    @Column(nullable = false)
    private String levelName;

    private @Nullable String period;

    private @Nullable String introduction;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    private @Nullable Instant retiredAt;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PlanPartner> partners = new ArrayList<>();

    protected ImprovementPlan() {}

    ImprovementPlan(
            UUID areaId, UUID id, String slug, String title, PlanKind kind, String levelName, Instant createdAt) {
        super(areaId, id);
        this.slug = slug;
        this.title = title;
        this.kind = kind;
        this.levelName = levelName;
        this.createdAt = createdAt;
    }

    /** @param levelName what the plan calls its first level: "Priority", "Recommendation", "Area for improvement" … */
    void describe(
            String title, PlanKind kind, String levelName, @Nullable String period, @Nullable String introduction) {
        this.title = title;
        this.kind = kind;
        this.levelName = levelName;
        this.period = period;
        this.introduction = introduction;
    }

    /** Replaces the list of partners; those whose name stays keep their row. @return whether that changed anything */
    boolean sharedBy(List<Partner> named) {
        if (named.equals(partners())) {
            return false;
        }
        List<PlanPartner> kept = new ArrayList<>();
        for (int position = 0; position < named.size(); position++) {
            Partner partner = named.get(position);
            PlanPartner row = partners.stream()
                    .filter(known -> known.name().equals(partner.name()) && !kept.contains(known))
                    .findFirst()
                    .orElseGet(() -> new PlanPartner(this, partner.name()));
            row.stand(position, partner.standsForGroup(), partner.organisationId());
            kept.add(row);
        }
        partners.removeIf(row -> !kept.contains(row));
        kept.stream().filter(row -> !partners.contains(row)).forEach(partners::add);
        return true;
    }

    void retire(Instant at) {
        retiredAt = at;
    }

    void reinstate() {
        retiredAt = null;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public PlanKind kind() {
        return kind;
    }

    public String levelName() {
        return levelName;
    }

    public @Nullable String period() {
        return period;
    }

    public @Nullable String introduction() {
        return introduction;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public List<Partner> partners() {
        return partners.stream()
                .sorted(Comparator.comparingInt(PlanPartner::position))
                .map(PlanPartner::toPartner)
                .toList();
    }
}
