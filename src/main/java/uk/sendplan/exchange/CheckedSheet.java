package uk.sendplan.exchange;

/** A spreadsheet that was handed in, as it reads now. */
interface CheckedSheet {

    SheetFile file();

    /** Something in it has to be put right, or left out, first. */
    boolean isBlocked();

    /** How many rows would be recorded. */
    int size();

    /** Stands for what would be recorded, and over what: whoever accepts it accepts exactly what they saw. */
    String seen();
}
