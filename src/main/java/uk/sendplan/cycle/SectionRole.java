package uk.sendplan.cycle;

/** What stands under a heading, whatever it is called, so that pages of different cycles stay comparable. */
public enum SectionRole {
    /** What is wanted. */
    INTENT,
    /** How it was before. */
    BASELINE,
    /** What was done. */
    DONE,
    /** What that changed for children and families. */
    DIFFERENCE,
    /** What is still missing. */
    GAP,
    /** What will be done next. */
    NEXT
}
