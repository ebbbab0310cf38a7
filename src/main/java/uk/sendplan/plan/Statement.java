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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;

/** What a priority wants to see, or says needs to change: a text, or a theme with points under it. */
@Entity
public class Statement extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID priorityId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private StatementKind kind;

    @Column(updatable = false)
    private @Nullable String heading;

    @Column(nullable = false)
    private int position;

    private @Nullable String theme;

    @Column(nullable = false)
    private String text = "";

    private @Nullable Instant retiredAt;

    @OneToMany(mappedBy = "statement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Point> points = new ArrayList<>();

    @OneToMany(mappedBy = "statement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Citation> citations = new ArrayList<>();

    protected Statement() {}

    Statement(UUID areaId, UUID id, UUID priorityId, StatementKind kind, @Nullable String heading, int position) {
        super(areaId, id);
        this.priorityId = priorityId;
        this.kind = kind;
        this.heading = heading;
        this.position = position;
    }

    void say(@Nullable String theme, String text) {
        this.theme = theme;
        this.text = text;
    }

    /** Replaces its own citations. */
    void cite(List<ResolvedCitation> cited) {
        citations.clear();
        for (int position = 0; position < cited.size(); position++) {
            citations.add(Citation.of(this, position, cited.get(position)));
        }
    }

    /** Replaces the points; the n-th keeps its row. */
    void list(List<PointText> texts) {
        for (int position = 0; position < texts.size(); position++) {
            if (position == points.size()) {
                points.add(new Point(this, position));
            }
            points.get(position).say(texts.get(position));
        }
        points.subList(texts.size(), points.size()).clear();
    }

    void stand(int position) {
        this.position = position;
    }

    void retire(Instant at) {
        retiredAt = at;
    }

    void reinstate() {
        retiredAt = null;
    }

    public UUID priorityId() {
        return priorityId;
    }

    public StatementKind kind() {
        return kind;
    }

    public @Nullable String heading() {
        return heading;
    }

    public int position() {
        return position;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
