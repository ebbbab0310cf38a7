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

    /** Replaces its own citations. @return whether that changed anything */
    boolean cite(List<ResolvedCitation> cited) {
        return Rewriting.rewrite(citations, cited, place -> Citation.of(this, place), Citation::reads);
    }

    /** Replaces the points. @return whether that changed anything */
    boolean list(List<PointText> texts) {
        return Rewriting.rewrite(points, texts, place -> new Point(this, place), Point::say);
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
