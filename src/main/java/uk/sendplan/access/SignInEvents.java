package uk.sendplan.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.platform.database.AuditEvents;
import uk.sendplan.shared.Scope;

/**
 * Tells the audit of signing in and out: what no row shows. A try that was refused is told by the keyed hash of the address that was typed,
 * the same whether or not an account has it. Those beyond the limit are not told: whoever floods would fill the audit.
 */
@Component
public class SignInEvents {

    /** What became of it. */
    enum Outcome {
        SIGNED_IN,
        WRONG_PASSWORD,
        WRONG_CODE,
        ANSWER_REFUSED,
        SIGNED_OUT
    }

    private final AuditEvents events;
    private final TransactionTemplate transaction;

    SignInEvents(AuditEvents events, TransactionTemplate transaction) {
        this.events = events;
        this.transaction = transaction;
    }

    void signedIn(UUID accountId, SignInDevice device) {
        tell(accountId, accountId.toString(), Outcome.SIGNED_IN, device.name());
    }

    public void signedOut(UUID accountId) {
        tell(accountId, accountId.toString(), Outcome.SIGNED_OUT, null);
    }

    /** @param about the keyed hash of the address */
    void refused(String about, Outcome why, SignInDevice device) {
        tell(null, about, why, device.name());
    }

    /** What came back from the provider of an area. */
    void answerRefused(UUID areaId, String reason, SignInDevice device) {
        tell(null, areaId.toString(), Outcome.ANSWER_REFUSED, device.name(), reason);
    }

    private void tell(@Nullable UUID accountId, String about, Outcome outcome, @Nullable String device) {
        tell(accountId, about, outcome, device, null);
    }

    private void tell(
            @Nullable UUID accountId, String about, Outcome outcome, @Nullable String device, @Nullable String reason) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("outcome", outcome.name());
        if (device != null) {
            said.put("device", device);
        }
        if (reason != null) {
            said.put("reason", reason);
        }
        new Scope(accountId, Set.of(), Scope.Mode.SIGNING_IN)
                .run(() -> transaction.executeWithoutResult(status -> events.tell("sign_in", about, said)));
    }
}
