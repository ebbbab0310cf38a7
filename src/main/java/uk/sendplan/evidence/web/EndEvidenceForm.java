package uk.sendplan.evidence.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.evidence.EvidenceKeeping;
import uk.sendplan.evidence.EvidenceKeeping.EndEvidence;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/** Why evidence is withdrawn or removed. */
record EndEvidenceForm(@Nullable String key, String reason) {

    EndEvidenceForm {
        reason = Typed.text(reason);
    }

    static EndEvidenceForm empty() {
        return new EndEvidenceForm(Keys.fresh(), "");
    }

    EndEvidenceForm sendable() {
        return Keys.of(key).isPresent() ? this : new EndEvidenceForm(Keys.fresh(), reason);
    }

    FormErrors problems(Words words) {
        return new Checks(words)
                .key(key)
                .notEmpty("reason", reason, "evidence.reason.error.required")
                .text(EvidenceKeeping.LONGEST_REASON, "reason", reason)
                .errors();
    }

    EndEvidence toCommand(UUID evidence) {
        return new EndEvidence(Keys.require(key), evidence, reason);
    }
}
