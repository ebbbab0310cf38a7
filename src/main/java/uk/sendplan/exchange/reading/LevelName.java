package uk.sendplan.exchange.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading that names its level and its number: "Recommendation 1 - …", "Area for improvement 2", "Priority A: …".
 *
 * @param name the level's name, as written
 * @param number as written
 * @param titleStart where the heading's own name begins in the text; the text's length where it has none
 */
record LevelName(String name, String number, int titleStart) {
    private static final int LONGEST = 600;

    private static final Pattern PATTERN = Pattern.compile(
            "((?i:priority(?: area)?|recommendation|area for (?:improvement|development|action)|area of (?:significant )?(?:concern|weakness)|improvement area|theme|objective|strand|work ?stream|ambition|goal|aim|commitment|pillar|finding|key area))"
                    + "\\s+(?:(?i:no\\.?|number)\\s*)?(\\d{1,3}|[A-Z]|[IVX]{1,5})(?![\\p{L}\\p{N}]|\\.\\d)");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[:.)–—\\-]+\\s*");

    static Optional<LevelName> of(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (text.length() > LONGEST || !matcher.lookingAt()) {
            return Optional.empty();
        }
        Matcher separator = SEPARATOR.matcher(text).region(matcher.end(), text.length());
        int start = separator.lookingAt() ? separator.end() : afterSpace(text, matcher.end());
        boolean named = start == text.length()
                || separator.hitEnd()
                || start > matcher.end() && Character.isUpperCase(text.charAt(start));
        boolean separated =
                start > matcher.end() && !text.substring(matcher.end(), start).isBlank();
        return named || separated
                ? Optional.of(new LevelName(Whitespace.fold(matcher.group(1)), matcher.group(2), start))
                : Optional.empty();
    }

    private static int afterSpace(String text, int start) {
        int i = start;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
