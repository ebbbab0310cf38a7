package uk.sendplan.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;
import uk.sendplan.shared.Refused;

/** A partner organisation. One that ends keeps its history and may name its successor. */
@Entity
public class Organisation extends AreaEntity {

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrganisationKind kind;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private @Nullable UUID successorId;

    protected Organisation() {}

    Organisation(UUID areaId, UUID id, String name, OrganisationKind kind) {
        super(areaId, id);
        this.name = name;
        this.kind = kind;
    }

    void describe(String name, OrganisationKind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** @param lastDay the last day it exists, or null for one that goes on */
    void lasts(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, @Nullable UUID successor) {
        if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            throw new Refused("validTo", "organisation.validTo.error.beforeStart");
        }
        if (id().equals(successor)) {
            throw new Refused("successor", "organisation.successor.error.itself");
        }
        this.validFrom = firstDay;
        this.validTo = lastDay;
        this.successorId = successor;
    }

    public String name() {
        return name;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public boolean isThereOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public @Nullable UUID successorId() {
        return successorId;
    }
}
