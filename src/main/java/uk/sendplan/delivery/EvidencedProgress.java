package uk.sendplan.delivery;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.evidence.EvidenceAdding;
import uk.sendplan.evidence.EvidenceAdding.AddEvidence;
import uk.sendplan.evidence.EvidenceAdding.LookedAt;
import uk.sendplan.shared.Refused;

/**
 * Records progress together with what shows it: both are there, or neither. A file is looked at before the transaction begins, so that
 * nobody waits for its scanner who records on the same action.
 */
@Service
public class EvidencedProgress {

    private final ProgressRecording recording;
    private final EvidenceAdding evidence;
    private final TransactionTemplate transaction;

    EvidencedProgress(ProgressRecording recording, EvidenceAdding evidence, TransactionTemplate transaction) {
        this.recording = recording;
        this.evidence = evidence;
        this.transaction = transaction;
    }

    /** As {@link ProgressRecording#record} does; evidence is refused at "evidenceLink" or "evidenceFile". */
    public void record(Member by, RecordProgress command, Optional<AddEvidence> shownBy) {
        Optional<LookedAt> piece = shownBy.map(given -> lookAt(by, given));
        transaction.executeWithoutResult(status -> {
            recording.record(by, command);
            piece.ifPresent(fit -> evidence.keep(by, fit));
        });
    }

    private LookedAt lookAt(Member by, AddEvidence given) {
        try {
            return evidence.lookAt(by, given);
        } catch (Refused refusal) {
            throw refusal.at(refusal.field().equals("file") ? "evidenceFile" : "evidenceLink");
        }
    }
}
