package uk.sendplan.reporting;

import java.util.Optional;
import java.util.stream.Stream;
import uk.sendplan.delivery.ActionView;

/** What somebody may ask of the updates of an action. */
public enum ReportedChoice {
    /** Somebody should have told how it goes: it is neither at rest nor still to come. */
    EXPECTED {
        @Override
        boolean fits(ActionView action) {
            return action.standing().isExpected();
        }
    },
    /** And nobody did, or not lately. */
    MISSING {
        @Override
        boolean fits(ActionView action) {
            return action.standing().isUnreported();
        }
    },
    IN {
        @Override
        boolean fits(ActionView action) {
            return action.standing().isExpected() && !action.standing().isUnreported();
        }
    },
    AWAITING_APPROVAL {
        @Override
        boolean fits(ActionView action) {
            return action.isAwaitingApproval();
        }
    },
    RETURNED {
        @Override
        boolean fits(ActionView action) {
            return action.returned() != null;
        }
    };

    abstract boolean fits(ActionView action);

    public static Optional<ReportedChoice> inAddress(String typed) {
        return Stream.of(values())
                .filter(choice -> ActionFilter.inAddress(choice).equals(typed))
                .findFirst();
    }
}
