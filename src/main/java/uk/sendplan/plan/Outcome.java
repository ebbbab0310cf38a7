package uk.sendplan.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;
import uk.sendplan.shared.VagueDate;

/** What should be different: a text, perhaps with points and a closing sentence, and by when, in the plan's own words. */
@Entity
public class Outcome extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID referenceId;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String text = "";

    private @Nullable String closing;

    private @Nullable String dueWords;

    private @Nullable LocalDate dueFrom;

    private @Nullable LocalDate dueTo;

    private @Nullable Instant retiredAt;

    @OneToMany(mappedBy = "outcome", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Point> points = new ArrayList<>();

    protected Outcome() {}

    Outcome(UUID areaId, UUID id, UUID referenceId, int position) {
        super(areaId, id);
        this.referenceId = referenceId;
        this.position = position;
    }

    /** @return whether the points changed */
    boolean say(String text, List<PointText> texts, @Nullable String closing) {
        this.text = text;
        this.closing = closing;
        return Rewriting.rewrite(points, texts, place -> new Point(this, place), Point::say);
    }

    /** By when, as written and as the days it means; null where the plan does not say. */
    void due(@Nullable VagueDate due) {
        this.dueWords = due == null ? null : due.words();
        this.dueFrom = due == null ? null : due.from();
        this.dueTo = due == null ? null : due.to();
    }

    void retire(Instant at) {
        retiredAt = at;
    }

    void reinstate() {
        retiredAt = null;
    }

    public UUID referenceId() {
        return referenceId;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
