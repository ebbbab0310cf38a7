package uk.sendplan.publishing.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.AreaEntity;
import uk.sendplan.shared.Refused;

/** What a reader said of a page. It comes in by the database alone; here it is hidden, shown again, or grouped under an answer. */
@Entity
class Feedback extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID priorityId;

    private @Nullable String comment;

    @Column(nullable = false)
    private byte[] sameness;

    @Enumerated(EnumType.STRING)
    private @Nullable HidingReason hiddenBecause;

    private @Nullable UUID answerId;

    protected Feedback() {}

    /**
     * @param forgotten takes the place of the hash of the words, where they are removed
     * @throws Refused where it is grouped under an answer
     */
    void hide(HidingReason because, byte[] forgotten) {
        if (answerId != null) {
            throw new Refused("", "feedback.error.grouped");
        }
        hiddenBecause = because;
        if (because == HidingReason.PERSONAL) {
            comment = null;
            sameness = forgotten;
        }
    }

    /** Back into the list; words that were removed stay away. */
    void show() {
        hiddenBecause = null;
    }

    /** @throws Refused where it is hidden, or grouped under another answer */
    void group(UUID answer) {
        if (hiddenBecause != null || (answerId != null && !answerId.equals(answer))) {
            throw new Refused("", "feedback.error.taken");
        }
        answerId = answer;
    }

    void ungroup() {
        answerId = null;
    }

    UUID priorityId() {
        return priorityId;
    }

    @Nullable
    String comment() {
        return comment;
    }

    @Nullable
    UUID answerId() {
        return answerId;
    }

    boolean isHidden() {
        return hiddenBecause != null;
    }
}
