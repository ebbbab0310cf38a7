package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import uk.sendplan.access.KnownDevices;
import uk.sendplan.access.SignInDevice;
import uk.sendplan.access.SignInThrottling;
import uk.sendplan.platform.web.Cookies;
import uk.sendplan.platform.web.SenderAddress;

/** Reads from a request which device it comes from, and leaves the cookie by which the device is known again. */
@Component
public class SignInDevices {

    private static final int LONGEST = 100;

    private static final Map<String, String> BROWSERS =
            Map.of("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = Map.of(
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS", "Mac", "Linux",
            "Linux");

    private final SenderAddress senders;
    private final SignInThrottling throttling;
    private final KnownDevices known;
    private final Cookies cookies;

    SignInDevices(SenderAddress senders, SignInThrottling throttling, KnownDevices known, Cookies cookies) {
        this.senders = senders;
        this.throttling = throttling;
        this.known = known;
        this.cookies = cookies;
    }

    /** @param email for which somebody signs in; the device of one account is not that of another */
    public SignInDevice of(HttpServletRequest request, String email) {
        return new SignInDevice(
                email,
                senders.of(request),
                cookies.value(request, throttling.cookieOf(email))
                        .filter(secret -> secret.length() <= LONGEST)
                        .orElse(null),
                name(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** Somebody signed in completely. */
    public void remember(HttpServletRequest request, HttpServletResponse response, UUID accountId, String email) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.set(
                        throttling.cookieOf(email), known.remember(accountId, of(request, email)), KnownDevices.LASTS));
    }

    private static String name(@Nullable String agent) {
        if (agent == null) {
            return "?";
        }
        return part(Stream.of("Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/"), BROWSERS, agent) + ", "
                + part(Stream.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"), SYSTEMS, agent);
    }

    private static String part(Stream<String> signs, Map<String, String> names, String agent) {
        return signs.filter(agent::contains)
                .findFirst()
                .map(sign -> names.getOrDefault(sign, "?"))
                .orElse("?");
    }
}
