package uk.sendplan.shared;

/**
 * Unique pupil numbers: a check letter, eleven digits, and a digit, or a letter where the number is a temporary one. The check letter
 * is that of the weighted sum modulo 23; I, O and S are not used (Department for Education, "Unique pupil numbers", annex).
 */
final class PupilNumber {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final int LENGTH = 13;

    private PupilNumber() {}

    /** @param text in capitals, without spaces; of any length */
    static boolean isOne(String text) {
        if (text.length() != LENGTH || LETTERS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        int sum = 0;
        for (int place = 1; place < LENGTH; place++) {
            int value = value(text.charAt(place), place == LENGTH - 1);
            if (value < 0) {
                return false;
            }
            sum += (place + 1) * value;
        }
        return LETTERS.charAt(sum % LETTERS.length()) == text.charAt(0);
    }

    private static int value(char character, boolean last) {
        int digit = Character.digit(character, 10);
        return digit >= 0 || !last ? digit : LETTERS.indexOf(character);
    }
}
