package uk.sendplan.publishing.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import uk.sendplan.publishing.feedback.AnswerDrafting.Wording;
import uk.sendplan.shared.AreaEntity;

/** "You said, we did", while it is written and reviewed. */
@Entity
class FeedbackAnswer extends AreaEntity {

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private UUID priorityId;

    @Column(nullable = false)
    private String said;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AnswerKind kind;

    @Column(nullable = false)
    private String answer;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AnswerState state = AnswerState.DRAFT;

    protected FeedbackAnswer() {}

    FeedbackAnswer(UUID areaId, UUID id, UUID planId, UUID priorityId, Wording wording) {
        super(areaId, id);
        this.planId = planId;
        this.priorityId = priorityId;
        this.said = wording.said();
        this.kind = wording.kind();
        this.answer = wording.answer();
    }

    void word(Wording wording) {
        said = wording.said();
        kind = wording.kind();
        answer = wording.answer();
        state = state.afterWriting();
    }

    void reach(AnswerState reached) {
        state = reached;
    }

    UUID priorityId() {
        return priorityId;
    }

    Wording wording() {
        return new Wording(said, kind, answer);
    }

    AnswerState state() {
        return state;
    }
}
