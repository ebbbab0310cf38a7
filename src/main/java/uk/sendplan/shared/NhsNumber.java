package uk.sendplan.shared;

/**
 * NHS numbers: ten digits, the last of which is a check digit by modulus 11 (NHS Data Model and Dictionary, "NHS NUMBER").
 */
final class NhsNumber {

    private static final int DIGITS = 10;
    private static final int MODULUS = 11;

    private NhsNumber() {}

    /** @param digits without spaces; of any length */
    static boolean isOne(String digits) {
        if (digits.length() != DIGITS || digits.chars().distinct().count() == 1) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < DIGITS - 1; place++) {
            sum += (DIGITS - place) * Character.digit(digits.charAt(place), 10);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == Character.digit(digits.charAt(DIGITS - 1), 10);
    }
}
