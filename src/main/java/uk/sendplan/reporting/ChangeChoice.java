package uk.sendplan.reporting;

import java.util.Optional;
import java.util.stream.Stream;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.standing.Change;
import uk.sendplan.standing.Comparison;

/** What somebody may ask of what became of an action since an earlier day. */
public enum ChangeChoice {
    WORSE {
        @Override
        boolean fits(ActionView action, Comparison since) {
            return since.change(action) == Change.WORSE;
        }
    },
    BETTER {
        @Override
        boolean fits(ActionView action, Comparison since) {
            return since.change(action) == Change.BETTER;
        }
    },
    /** Its due date was moved. */
    MOVED {
        @Override
        boolean fits(ActionView action, Comparison since) {
            return since.moves(action) > 0;
        }
    };

    abstract boolean fits(ActionView action, Comparison since);

    public static Optional<ChangeChoice> inAddress(String typed) {
        return Stream.of(values())
                .filter(choice -> ActionFilter.inAddress(choice).equals(typed))
                .findFirst();
    }
}
