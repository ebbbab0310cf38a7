package uk.sendplan.publishing.feedback;

/** Why feedback is put aside. */
public enum HidingReason {
    SPAM,
    ABUSE,
    /** It tells who somebody is: its words are removed for good. */
    PERSONAL
}
