package uk.sendplan.exchange.structure;

import java.util.List;
import uk.sendplan.exchange.sheet.Place;

/** Something that is said of a file and keeps nothing out. */
public record StructureNote(Kind kind, List<Place> places, List<Object> arguments) {

    public enum Kind {
        /** It cannot be told what the row was made from: all that differs may be somebody else's change. */
        UNKNOWN_BASE,
        /** A number, a kind or a place differs from what stands: a spreadsheet changes none. */
        FIXED
    }
}
