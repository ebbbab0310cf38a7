package uk.sendplan.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;
import uk.sendplan.shared.Refused;

/** Somebody who can own work in the plan. Most owners never sign in: an account is optional. */
@Entity
public class Person extends AreaEntity {

    @Column(nullable = false)
    private UUID organisationId;

    @Column(nullable = false)
    private String name;

    private @Nullable String email;

    private @Nullable UUID accountId;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    protected Person() {}

    Person(UUID areaId, UUID id, UUID organisationId, String name, @Nullable String email) {
        super(areaId, id);
        this.organisationId = organisationId;
        this.name = name;
        this.email = email;
    }

    void describe(String name, @Nullable String email, UUID organisationId) {
        this.name = name;
        this.email = email;
        this.organisationId = organisationId;
    }

    void signsInAs(UUID accountId) {
        this.accountId = accountId;
    }

    void lasts(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            throw new Refused("validTo", "person.validTo.error.beforeStart");
        }
        this.validFrom = firstDay;
        this.validTo = lastDay;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable UUID accountId() {
        return accountId;
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
}
