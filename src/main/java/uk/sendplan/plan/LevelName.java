package uk.sendplan.plan;

import java.util.Locale;

/** What a plan calls its first level, as a sentence needs it: "Area for improvement" has the plural "Areas for improvement". */
public record LevelName(String one) {

    public String many() {
        int join = one.indexOf(" for ") >= 0 ? one.indexOf(" for ") : one.indexOf(" of ");
        String noun = join < 0 ? one : one.substring(0, join);
        String rest = join < 0 ? "" : one.substring(join);
        return plural(noun) + rest;
    }

    private static String plural(String noun) {
        String lower = noun.toLowerCase(Locale.UK);
        if (lower.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return lower.endsWith("s") ? noun : noun + "s";
    }

    /** Within a sentence: "priority 1". An abbreviation stays as it is. */
    public String within() {
        boolean abbreviation = one.length() > 1 && Character.isUpperCase(one.charAt(1));
        return abbreviation ? one : one.substring(0, 1).toLowerCase(Locale.UK) + one.substring(1);
    }
}
