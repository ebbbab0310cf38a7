package uk.sendplan.reporting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.sendplan.standing.Board;
import uk.sendplan.standing.Board.OfObjective;

/** Which objectives of a board somebody wants to see. */
public enum ObjectiveChoice {
    ALL {
        @Override
        public List<OfObjective> of(Board board) {
            return board.objectives();
        }
    },
    NOT_CITED {
        @Override
        public List<OfObjective> of(Board board) {
            return board.objectivesNotCited();
        }
    },
    NOTHING_ON_TRACK {
        @Override
        public List<OfObjective> of(Board board) {
            return board.objectivesWithNothingOnTrack();
        }
    };

    public static final String NAME = "show";

    public abstract List<OfObjective> of(Board board);

    public static Optional<ObjectiveChoice> inAddress(String typed) {
        return Stream.of(values())
                .filter(choice -> ActionFilter.inAddress(choice).equals(typed))
                .findFirst();
    }
}
