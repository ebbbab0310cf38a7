package uk.sendplan.delivery;

/** The longest texts, in characters, as the database takes them. */
public final class ActionLimits {

    public static final int NUMBER = 40;
    public static final int TITLE = 500;
    public static final int DESCRIPTION = 4000;
    public static final int DATE_WORDS = 200;
    public static final int NARRATIVE = 10_000;
    public static final int COMMENT = 4000;
    public static final int SUPPORTING = 30;

    private ActionLimits() {}
}
