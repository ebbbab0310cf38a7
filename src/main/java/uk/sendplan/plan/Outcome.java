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

    void say(String text, List<PointText> texts, @Nullable String closing) {
        this.text = text;
        this.closing = closing;
        for (int place = 0; place < texts.size(); place++) {
            if (place == points.size()) {
                points.add(new Point(this, place));
            }
            points.get(place).say(texts.get(place));
        }
        points.subList(texts.size(), points.size()).clear();
    }

    /** By when, as written and as the days it means; all null where the plan does not say. */
    void due(@Nullable String words, @Nullable LocalDate from, @Nullable LocalDate to) {
        this.dueWords = words;
        this.dueFrom = from;
        this.dueTo = to;
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
