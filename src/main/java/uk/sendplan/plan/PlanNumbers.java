package uk.sendplan.plan;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the numbers of priorities and references, and the codes of objectives, may look like where people choose them. */
public final class PlanNumbers {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    /** A code that citations can name: one word, and none that means something else there. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    private static final Set<String> TAKEN =
            Set.of("all", "and", "or", "objective", "objectives", "principle", "principles", "key");

    private PlanNumbers() {}

    public static boolean isNumber(String typed) {
        return NUMBER.matcher(typed).matches();
    }

    public static boolean isCode(String typed) {
        return CODE.matcher(typed).matches() && !TAKEN.contains(typed.toLowerCase(Locale.ROOT));
    }
}
