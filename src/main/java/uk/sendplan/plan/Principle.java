package uk.sendplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** A key principle of a priority; references cite it by its number. */
@Entity
class Principle {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID areaId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "priority_id")
    private Priority priority;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(nullable = false)
    private String text = "";

    protected Principle() {}

    Principle(Priority priority, int number) {
        this.id = UUID.randomUUID();
        this.areaId = priority.areaId();
        this.priority = priority;
        this.number = number;
    }

    /** @return whether that changed anything */
    boolean reword(String text) {
        boolean same = text.equals(this.text);
        this.text = text;
        return !same;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }
}
