package uk.sendplan.reporting;

import java.util.Optional;
import java.util.stream.Stream;
import uk.sendplan.delivery.ActionView;

/** What somebody may ask of a due date. */
public enum DueChoice {
    OVERDUE {
        @Override
        boolean fits(ActionView action) {
            return action.isOverdue();
        }
    },
    IN_30_DAYS {
        @Override
        boolean fits(ActionView action) {
            return action.isDueWithin(30);
        }
    },
    IN_90_DAYS {
        @Override
        boolean fits(ActionView action) {
            return action.isDueWithin(90);
        }
    },
    /** No date at all, or one in words that mean no days ("termly"). */
    WITHOUT_DAYS {
        @Override
        boolean fits(ActionView action) {
            return action.due() == null || !action.due().hasDays();
        }
    },
    MOVED {
        @Override
        boolean fits(ActionView action) {
            return action.moves() > 0;
        }
    },
    /** A new date waits for a decision. */
    PROPOSED {
        @Override
        boolean fits(ActionView action) {
            return action.proposal() != null;
        }
    };

    abstract boolean fits(ActionView action);

    public static Optional<DueChoice> inAddress(String typed) {
        return Stream.of(values())
                .filter(choice -> ActionFilter.inAddress(choice).equals(typed))
                .findFirst();
    }
}
