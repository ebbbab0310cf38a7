package uk.sendplan.access;

import java.time.Instant;

/** An authenticator app: the codes of a secret as its page shows it. */
public final class TestCodes {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;

    private TestCodes() {}

    public static String of(String shown, Instant now) {
        return TimeCodes.code(read(shown.replace(" ", "")), now.getEpochSecond() / STEP);
    }

    static byte[] read(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int place = 0;
        for (char sign : base32.toCharArray()) {
            held = held << 5 | SIGNS.indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[place++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
