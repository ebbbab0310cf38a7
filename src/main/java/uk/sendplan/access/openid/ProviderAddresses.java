package uk.sendplan.access.openid;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.sendplan.access.openid.ProviderFault.Reason;

/**
 * Which addresses of providers are asked. An administrator enters them, and the metadata names more: without a rule the server could be
 * sent to its own network. With {@code sendplan.openid.private-addresses=true} a provider may be there, and without TLS on this computer.
 */
@Component
class ProviderAddresses {

    private final boolean privateToo;

    ProviderAddresses(@Value("${sendplan.openid.private-addresses:false}") boolean privateToo) {
        this.privateToo = privateToo;
    }

    /** @throws ProviderFault where it is none that may be asked, by how it is written */
    URI written(String address) {
        try {
            URI uri = new URI(address);
            boolean scheme = "https".equals(uri.getScheme())
                    || privateToo && "http".equals(uri.getScheme()) && "localhost".equals(uri.getHost());
            if (scheme && uri.getHost() != null && uri.getUserInfo() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            throw new ProviderFault(Reason.ADDRESS, unreadable);
        }
        throw new ProviderFault(Reason.ADDRESS);
    }

    /** Asked just before connecting, which reads the same names from the cache of the virtual machine. */
    void requirePublic(URI uri) {
        if (privateToo) {
            return;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (isPrivate(address)) {
                    throw new ProviderFault(Reason.PRIVATE_ADDRESS);
                }
            }
        } catch (UnknownHostException unknown) {
            throw new ProviderFault(Reason.UNKNOWN_HOST, unknown);
        }
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            // Unique local addresses, and those that carry an address of version 4.
            return (first & 0xfe) == 0xfc || first == 0 || first == 0x20 && second == 0x02;
        }
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0
                || first == 198 && (second == 18 || second == 19);
    }
}
