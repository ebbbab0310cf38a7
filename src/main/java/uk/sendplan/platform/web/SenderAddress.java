package uk.sendplan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From which network a request came, for limits against floods; nothing else is decided by it. A household with IPv6 has a whole
 * network (/64) and counts as one.
 *
 * <p>Each proxy appends to {@code X-Forwarded-For} whom it was asked by, and what stands before those entries is whatever the asker
 * claimed. So only as many entries are believed, from the end, as there are proxies of ours ({@code sendplan.proxies}).
 */
@Component
public class SenderAddress {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern LITERAL =
            Pattern.compile(BYTE + "(\\." + BYTE + "){3}|(?=[^:]{0,4}:)[0-9a-fA-F:.]{2,45}");

    private final int proxies;

    SenderAddress(@Value("${sendplan.proxies:0}") int proxies) {
        this.proxies = proxies;
    }

    public String of(HttpServletRequest request) {
        List<String> passed = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            passed.addAll(List.of(header.split(",", -1)));
        }
        passed.add(request.getRemoteAddr());
        return network(passed.get(Math.max(0, passed.size() - 1 - proxies)).strip());
    }

    /** Only what is written as an address is looked at: a name would be asked for in the DNS. */
    private static String network(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return "";
        }
        try {
            InetAddress read = InetAddress.getByName(address);
            byte[] bytes = read.getAddress();
            return HexFormat.of().formatHex(bytes, 0, read instanceof Inet6Address ? 8 : bytes.length);
        } catch (UnknownHostException unreadable) {
            return "";
        }
    }
}
