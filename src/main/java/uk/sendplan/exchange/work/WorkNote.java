package uk.sendplan.exchange.work;

import java.util.List;
import uk.sendplan.exchange.sheet.Place;

/** Something that is said of a file and keeps nothing out. */
public record WorkNote(Kind kind, List<Place> places, List<Object> arguments) {

    public enum Kind {
        /** The row has no key; it was found by the number of its action. */
        BY_NUMBER,
        /** It cannot be told what the row was made from. */
        UNKNOWN_BASE,
        /** Another organisation records on the action. */
        NOT_THEIRS,
        /** Something that is not filled in differs from what stands. */
        LOCKED,
        /** The row is about no action of this plan, and says nothing new. */
        UNKNOWN
    }
}
