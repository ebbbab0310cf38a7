package uk.sendplan.publishing.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import uk.sendplan.shared.AreaEntity;

/** How parents see a priority in a reporting cycle, while the forum writes it. */
@Entity
class ForumView extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID cycleId;

    @Column(nullable = false, updatable = false)
    private UUID priorityId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ForumLevel level;

    @Column(nullable = false)
    private String text;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ForumViewState state;

    protected ForumView() {}

    void word(ForumWording wording) {
        level = wording.level();
        text = wording.text();
        state = ForumViewState.DRAFT;
    }

    void reach(ForumViewState reached) {
        state = reached;
    }

    ForumWording wording() {
        return new ForumWording(level, text);
    }

    ForumViewState state() {
        return state;
    }
}
