package uk.sendplan.delivery;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AreaEntity;
import uk.sendplan.shared.VagueDate;

/**
 * A piece of work under a reference, or under a priority directly, with the organisation that leads it and the person who owns
 * it. How far it is, its updates say. Its original due date never changes; the current one changes by decision only.
 */
@Entity
public class Action extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID planId;

    private @Nullable UUID priorityId;

    private @Nullable UUID referenceId;

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private String title;

    private @Nullable String description;

    /** It is the reference or priority itself, which is tracked directly. */
    @Column(nullable = false, updatable = false)
    private boolean standsForParent;

    @Column(nullable = false)
    private UUID leadOrganisationId;

    private @Nullable UUID ownerId;

    @Embedded
    @AttributeOverride(name = "words", column = @Column(name = "planned_start_words"))
    @AttributeOverride(name = "from", column = @Column(name = "planned_start_from"))
    @AttributeOverride(name = "to", column = @Column(name = "planned_start_to"))
    private @Nullable VagueDate plannedStart;

    @Embedded
    @AttributeOverride(name = "words", column = @Column(name = "original_due_words"))
    @AttributeOverride(name = "from", column = @Column(name = "original_due_from"))
    @AttributeOverride(name = "to", column = @Column(name = "original_due_to"))
    private @Nullable VagueDate originalDue;

    @Embedded
    @AttributeOverride(name = "words", column = @Column(name = "due_words"))
    @AttributeOverride(name = "from", column = @Column(name = "due_from"))
    @AttributeOverride(name = "to", column = @Column(name = "due_to"))
    private @Nullable VagueDate due;

    @Column(nullable = false)
    private int position;

    private @Nullable Instant retiredAt;

    @OneToMany(mappedBy = "action", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<ActionSupport> support = new HashSet<>();

    protected Action() {}

    Action(UUID areaId, UUID id, UUID planId, String title, UUID leadOrganisationId, boolean standsForParent) {
        super(areaId, id);
        this.planId = planId;
        this.number = "";
        this.title = title;
        this.leadOrganisationId = leadOrganisationId;
        this.standsForParent = standsForParent;
    }

    void stand(Place place, String number, int position) {
        this.priorityId = place instanceof Place.OfPriority ? place.id() : null;
        this.referenceId = place instanceof Place.OfReference ? place.id() : null;
        this.number = number;
        this.position = position;
    }

    void describe(String title, @Nullable String description, @Nullable VagueDate plannedStart) {
        this.title = title;
        this.description = description;
        this.plannedStart = plannedStart;
    }

    void leadBy(UUID organisationId, @Nullable UUID ownerId) {
        this.leadOrganisationId = organisationId;
        this.ownerId = ownerId;
    }

    /** The first date it gets: the original, for ever. */
    void dueFirst(VagueDate date) {
        this.originalDue = date;
        this.due = date;
    }

    /** A decided new date. */
    void dueNow(VagueDate date) {
        this.due = date;
    }

    /** @return whether that changed anything */
    boolean supportedBy(Set<UUID> organisations) {
        boolean changed = support.removeIf(one -> !organisations.contains(one.organisationId()));
        Set<UUID> there = supporting();
        for (UUID organisation : organisations) {
            if (!there.contains(organisation)) {
                changed |= support.add(new ActionSupport(this, organisation));
            }
        }
        return changed;
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

    public Place place() {
        return referenceId != null
                ? new Place.OfReference(referenceId)
                : new Place.OfPriority(Objects.requireNonNull(priorityId));
    }

    public String number() {
        return number;
    }

    public boolean standsForParent() {
        return standsForParent;
    }

    public UUID leadOrganisationId() {
        return leadOrganisationId;
    }

    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public @Nullable VagueDate originalDue() {
        return originalDue;
    }

    public @Nullable VagueDate due() {
        return due;
    }

    public Set<UUID> supporting() {
        return support.stream().map(ActionSupport::organisationId).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
