package uk.sendplan.delivery;

import java.util.regex.Pattern;

/** The longest texts, in characters, as the database takes them, and what a number may look like. */
public final class ActionLimits {

    public static final int NUMBER = 40;
    public static final int TITLE = 500;
    public static final int DESCRIPTION = 4000;
    public static final int DATE_WORDS = 200;
    public static final int NARRATIVE = 10_000;
    public static final int COMMENT = 4000;
    public static final int SUPPORTING = 30;

    /** With a digit, so that no number is the word that an address has for a page. */
    private static final Pattern NUMBERED = Pattern.compile("(?=[^0-9]*[0-9])[A-Za-z0-9][A-Za-z0-9.-]*");

    private ActionLimits() {}

    public static boolean isNumber(String typed) {
        return NUMBERED.matcher(typed).matches();
    }
}
