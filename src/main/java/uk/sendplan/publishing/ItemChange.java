package uk.sendplan.publishing;

/** What became of an item from one edition to the next. The names are part of the public data. */
public enum ItemChange {
    ADDED,
    REMOVED,
    /** The same thing in other words: it shares more than half of them. */
    REWORDED,
    /** It stands under another heading. */
    MOVED,
    /** It stands before or after others than it did, under the same heading. */
    REORDERED,
    /** It is another organisation's, or the partnership's. */
    ORGANISATION,
    /** Other references, sources or figures. */
    BEHIND,
    /** The measures beside it say something else, or are others. */
    IMPACT
}
