package uk.sendplan.delivery;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.evidence.EvidenceAdding;
import uk.sendplan.evidence.EvidenceAdding.AddEvidence;

/** Records progress together with what shows it: both are there, or neither. */
@Service
@Transactional
public class EvidencedProgress {

    private final ProgressRecording recording;
    private final EvidenceAdding evidence;

    EvidencedProgress(ProgressRecording recording, EvidenceAdding evidence) {
        this.recording = recording;
        this.evidence = evidence;
    }

    /** As {@link ProgressRecording#record} does. */
    public void record(Member by, RecordProgress command, Optional<AddEvidence> shownBy) {
        recording.record(by, command);
        shownBy.ifPresent(piece -> evidence.add(by, piece));
    }
}
