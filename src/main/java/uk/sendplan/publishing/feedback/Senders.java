package uk.sendplan.publishing.feedback;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Tells senders apart for a day without knowing who they are. */
final class Senders {

    /** Nothing else is looked up, so that no name server is ever asked. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int NETWORK_BYTES = 8;

    private Senders() {}

    /**
     * @param secret of the day
     * @param address as the server sees it; of IPv6 the first half, since a household has the whole second half to itself
     */
    static byte[] hide(byte[] secret, String address) {
        return SignedKeys.hmac(secret, network(address.replaceAll("%.*|[\\[\\]]", "")));
    }

    private static String network(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return address;
        }
        try {
            InetAddress read = InetAddress.getByName(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK_BYTES))
                    : read.getHostAddress();
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
