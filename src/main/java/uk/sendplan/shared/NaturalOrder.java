package uk.sendplan.shared;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and codes as people count them: 1.9 before 1.10, A2 before A10, case ignored. */
public final class NaturalOrder {

    public static final Comparator<String> COMPARATOR = NaturalOrder::compare;

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    private NaturalOrder() {}

    private static int compare(String one, String other) {
        List<String> left = parts(one);
        List<String> right = parts(other);
        for (int place = 0; place < Math.min(left.size(), right.size()); place++) {
            int difference = comparePart(left.get(place), right.get(place));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int comparePart(String one, String other) {
        boolean bothNumbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return bothNumbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareToIgnoreCase(other);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }
}
