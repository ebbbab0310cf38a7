package uk.sendplan.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.DecisionRecording;
import uk.sendplan.boardroom.DecisionRecording.RecordDecision;

/** Records what the demonstration's board decides. Nothing is recorded twice. */
@Component
@InDemoMode
class DemoDecisions {

    private final DecisionRecording recording;

    DemoDecisions(DecisionRecording recording) {
        this.recording = recording;
    }

    /** @param seeding the day of seeding, from which the day is counted on which it is due */
    void record(Member by, DemoWork.Ground ground, LocalDate seeding, DemoDecision decision) {
        DemoSubject about = DemoSubject.of(decision.about(), ground);
        recording.record(
                by,
                new RecordDecision(
                        decision.id(),
                        ground.planId(),
                        decision.cycle().id(),
                        decision.text(),
                        about.kind(),
                        about.id(),
                        decision.owner() == null ? null : decision.owner().id(),
                        decision.dueDays() == null ? null : seeding.plusDays(decision.dueDays()),
                        decision.corrects()));
    }
}
