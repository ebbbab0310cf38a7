package uk.sendplan.shared;

import java.util.Comparator;

/**
 * Numbers and codes as people count them: 1.9 before 1.10, A2 before A10, case ignored. Text is compared part by part, a part being
 * a run of the digits 0 to 9 or of anything else; nothing is cut out or kept on the way, because a page sorts thousands of times.
 */
public final class NaturalOrder {

    public static final Comparator<String> COMPARATOR = NaturalOrder::compare;

    private NaturalOrder() {}

    private static int compare(String one, String other) {
        int left = 0;
        int right = 0;
        while (left < one.length() && right < other.length()) {
            int leftEnd = endOfPart(one, left);
            int rightEnd = endOfPart(other, right);
            int difference = isDigit(one, left) && isDigit(other, right)
                    ? compareNumbers(one, left, leftEnd, other, right, rightEnd)
                    : compareTexts(one, left, leftEnd, other, right, rightEnd);
            if (difference != 0) {
                return difference;
            }
            left = leftEnd;
            right = rightEnd;
        }
        return Boolean.compare(left < one.length(), right < other.length());
    }

    private static int endOfPart(String text, int start) {
        boolean digits = isDigit(text, start);
        int end = start + 1;
        while (end < text.length() && isDigit(text, end) == digits) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int place) {
        char character = text.charAt(place);
        return character >= '0' && character <= '9';
    }

    private static int compareNumbers(String one, int left, int leftEnd, String other, int right, int rightEnd) {
        int leftStart = withoutZeros(one, left, leftEnd);
        int rightStart = withoutZeros(other, right, rightEnd);
        int longer = Integer.compare(leftEnd - leftStart, rightEnd - rightStart);
        for (int place = 0; longer == 0 && leftStart + place < leftEnd; place++) {
            longer = Character.compare(one.charAt(leftStart + place), other.charAt(rightStart + place));
        }
        return longer;
    }

    private static int withoutZeros(String text, int start, int end) {
        int place = start;
        while (place < end && text.charAt(place) == '0') {
            place++;
        }
        return place;
    }

    private static int compareTexts(String one, int left, int leftEnd, String other, int right, int rightEnd) {
        int length = leftEnd - left;
        if (length == rightEnd - right && one.regionMatches(true, left, other, right, length)) {
            return 0;
        }
        return one.substring(left, leftEnd).compareToIgnoreCase(other.substring(right, rightEnd));
    }
}
