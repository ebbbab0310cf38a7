package uk.sendplan.publishing.feedback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells senders apart for a day without knowing who they are. */
final class Senders {

    private static final String ALGORITHM = "HmacSHA256";

    private Senders() {}

    /**
     * @param secret of the day, which is thrown away with it: the installation's own would give a sender away for ever
     * @param network that the sender is in
     */
    static byte[] hide(byte[] secret, String network) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(network.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
