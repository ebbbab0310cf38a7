package uk.sendplan.publishing.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the figures of a text. "50% (26)" is a percentage and the count it stands for.
 *
 * <p>Numbers that count nothing are no figures: years and school years, days of a month, times, money, ages, the numbers of plans
 * (1.10, A2, Recommendation 3), and what belongs to a word or a code.
 */
public final class Figures {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,:/£$€#-])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?<![\\p{L}\\d.,:/£$€#-])\\d+(?:\\.\\d+)?");
    private static final Pattern PERCENT_SIGN = Pattern.compile("^\\s?(?:%|per ?cent\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GOES_ON = Pattern.compile("^(?:[\\p{L}\\d/]|[.,:]\\d|-[\\p{L}\\d])");
    private static final Pattern NAMED_BY_NUMBER = Pattern.compile(
            "(?:\\b(?:years?|key stages?|stage|phase|tier|level|grade|recommendations?|priority|priorities|references?|ref|objectives?"
                    + "|actions?|step|part|section|appendix|annex|page|table|figure|version|number|no|aged?|ages|room|article|act)"
                    + "\\.?(?:\\s*\\d+\\s*(?:to|and|or|&|,|-|–))?|\\bunder)\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final String MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\\p{L}*";
    private static final Pattern MONTH_BEFORE = Pattern.compile("\\b" + MONTH + "\\.?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_AFTER = Pattern.compile("^\\s+(?:of\\s+)?" + MONTH, Pattern.CASE_INSENSITIVE);
    private static final Pattern AGE_AFTER =
            Pattern.compile("^[\\s-]*(?:years?[\\s-]old|to\\s+\\d+\\s+years?[\\s-]old)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private Figures() {}

    /** In the order of the text. */
    public static List<Figure> in(String text) {
        List<Figure> figures = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            Matcher sign = PERCENT_SIGN.matcher(text).region(number.end(), text.length());
            if (sign.find()) {
                figures.add(figure(Figure.Kind.PERCENT, number.group(), text, number.start(), sign.end()));
            } else if (counts(number.group(), text.substring(0, number.start()), text.substring(number.end()))) {
                figures.add(figure(Figure.Kind.COUNT, number.group(), text, number.start(), number.end()));
            }
        }
        return List.copyOf(figures);
    }

    private static Figure figure(Figure.Kind kind, String number, String text, int start, int end) {
        return new Figure(kind, new BigDecimal(number.replace(",", "")), text.substring(start, end), start);
    }

    private static boolean counts(String number, String before, String after) {
        return !number.contains(".")
                && !YEAR.matcher(number).matches()
                && !GOES_ON.matcher(after).find()
                && !NAMED_BY_NUMBER.matcher(before).find()
                && !MONTH_BEFORE.matcher(before).find()
                && !MONTH_AFTER.matcher(after).find()
                && !AGE_AFTER.matcher(after).find();
    }
}
