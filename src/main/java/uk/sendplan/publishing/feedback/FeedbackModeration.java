package uk.sendplan.publishing.feedback;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;

/** Puts feedback aside that nobody should have to answer, with a reason, and takes it out again. */
@Service
@Transactional
public class FeedbackModeration {

    private final FeedbackStore feedback;
    private final FeedbackSteps steps;

    FeedbackModeration(FeedbackStore feedback, FeedbackSteps steps) {
        this.feedback = feedback;
        this.steps = steps;
    }

    /**
     * @param key of the form: the same one sent twice hides once
     * @throws uk.sendplan.shared.StaleVersion where somebody else changed it since the form was read
     * @throws uk.sendplan.shared.Refused where it is grouped under an answer
     */
    public void hide(Member by, UUID key, UUID id, long version, HidingReason because) {
        Feedback held = held(by, id);
        if (steps.isTaken(by, key)) {
            return;
        }
        held.requireVersion(version);
        held.hide(because, key.toString().getBytes(StandardCharsets.US_ASCII));
        steps.take(by, key, FeedbackStep.Kind.HIDDEN, id, null, because.name());
    }

    /** Nothing for what is in view already. */
    public void show(Member by, UUID key, UUID id, long version) {
        Feedback held = held(by, id);
        if (steps.isTaken(by, key) || !held.isHidden()) {
            return;
        }
        held.requireVersion(version);
        held.show();
        steps.take(by, key, FeedbackStep.Kind.SHOWN, id, null, null);
    }

    private Feedback held(Member by, UUID id) {
        by.require(Right.ANSWER_FEEDBACK);
        return feedback.findAndHoldByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("feedback " + id));
    }
}
