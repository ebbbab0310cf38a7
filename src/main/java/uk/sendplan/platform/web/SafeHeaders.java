package uk.sendplan.platform.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What every answer tells the browser, whatever its status and whoever made it: nothing runs, loads, frames or is framed but what this
 * origin serves. A page that needs another policy sets that header itself, in place of this one.
 *
 * <p>Transport security is told where {@code server.servlet.session.cookie.secure} says that people come over TLS: a request itself does
 * not tell, since a proxy before us speaks it.
 */
@Component
class SafeHeaders {

    static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final Duration TWO_YEARS = Duration.ofDays(730);

    /** Denied to every page, ours too. Chromium's console speaks about names that it does not know: there are none of those. */
    private static final List<String> DENIED = List.of(
            "accelerometer",
            "attribution-reporting",
            "autoplay",
            "bluetooth",
            "browsing-topics",
            "camera",
            "clipboard-read",
            "clipboard-write",
            "compute-pressure",
            "display-capture",
            "encrypted-media",
            "fullscreen",
            "gamepad",
            "geolocation",
            "gyroscope",
            "hid",
            "identity-credentials-get",
            "idle-detection",
            "keyboard-map",
            "local-fonts",
            "magnetometer",
            "microphone",
            "midi",
            "otp-credentials",
            "payment",
            "picture-in-picture",
            "screen-wake-lock",
            "serial",
            "storage-access",
            "sync-xhr",
            "usb",
            "web-share",
            "window-management",
            "xr-spatial-tracking");

    /** For signing in with a passkey: to this origin alone. */
    private static final List<String> OURS = List.of("publickey-credentials-create", "publickey-credentials-get");

    private final Map<String, String> values;

    SafeHeaders(
            @Value("${server.servlet.session.cookie.secure:false}") boolean onlyOverTls,
            @Value("${sendplan.transport-security.sub-domains:true}") boolean subDomains) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", permissions());
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (onlyOverTls) {
            headers.put(
                    "Strict-Transport-Security",
                    "max-age=" + TWO_YEARS.toSeconds() + (subDomains ? "; includeSubDomains" : ""));
        }
        this.values = Map.copyOf(headers);
    }

    Map<String, String> values() {
        return values;
    }

    private static String permissions() {
        String denied = DENIED.stream().map(feature -> feature + "=()").collect(Collectors.joining(", "));
        String ours = OURS.stream().map(feature -> feature + "=(self)").collect(Collectors.joining(", "));
        return denied + ", " + ours;
    }
}
