package uk.sendplan.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;

/**
 * The first level of a plan; the plan may call it recommendation or area for improvement. Lists objectives, perhaps in words
 * of its own, and may have key principles.
 */
@Entity
public class Priority extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false)
    private String name;

    private @Nullable String otherName;

    @Column(nullable = false)
    private int position;

    private @Nullable Instant retiredAt;

    @OneToMany(mappedBy = "priority", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Listing> listings = new ArrayList<>();

    @OneToMany(mappedBy = "priority", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Principle> principles = new ArrayList<>();

    protected Priority() {}

    Priority(UUID areaId, UUID id, UUID planId, String number, String name, int position) {
        super(areaId, id);
        this.planId = planId;
        this.number = number;
        this.name = name;
        this.position = position;
    }

    /** @param otherName the name in the plan's overview where it differs from the heading */
    void describe(String name, @Nullable String otherName) {
        this.name = name;
        this.otherName = otherName;
    }

    /** Lists an objective last, or changes the words it has here. @return whether that changed anything */
    boolean list(Objective objective, @Nullable String ownWording) {
        String differing = objective.wording().equals(ownWording) ? null : ownWording;
        return listing(objective.id())
                .map(listing -> listing.reword(differing))
                .orElseGet(() -> listings.add(new Listing(this, objective.id(), nextPosition(), differing)));
    }

    /** @return whether it was listed */
    boolean unlist(UUID objectiveId) {
        return listings.removeIf(listing -> listing.objectiveId().equals(objectiveId));
    }

    private int nextPosition() {
        return listings.stream().mapToInt(Listing::position).max().orElse(-1) + 1;
    }

    private Optional<Listing> listing(UUID objectiveId) {
        return listings.stream()
                .filter(listing -> listing.objectiveId().equals(objectiveId))
                .findFirst();
    }

    /**
     * Replaces the key principles. The n-th keeps its row and so its citations; one that is cited cannot be taken away, which
     * the caller checks.
     *
     * @return whether that changed anything
     */
    boolean stateIts(List<String> texts) {
        return Rewriting.rewrite(principles, texts, place -> new Principle(this, place + 1), Principle::reword);
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

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public @Nullable String otherName() {
        return otherName;
    }

    public int position() {
        return position;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    List<UUID> listed() {
        return listings.stream().map(Listing::objectiveId).toList();
    }

    List<Principle> principles() {
        return principles.stream()
                .sorted(Comparator.comparingInt(Principle::number))
                .toList();
    }
}
