package uk.sendplan.publishing.feedback;

import java.nio.charset.StandardCharsets;
import uk.sendplan.shared.Hashes;

/** Tells senders apart for a day without knowing who they are. */
final class Senders {

    private Senders() {}

    /**
     * @param secret of the day, which is thrown away with it: the installation's own would give a sender away for ever
     * @param network that the sender is in
     */
    static byte[] hide(byte[] secret, String network) {
        return Hashes.keyed(secret, network.getBytes(StandardCharsets.UTF_8));
    }
}
