package uk.sendplan.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The application's cookies beside the session's. Where people come over TLS, which the session's cookie says, their names begin with
 * {@code __Host-}: a browser takes such a cookie from this very host alone, so that a neighbouring site cannot put one in its place.
 */
@Component
public class Cookies {

    private static final String THIS_HOST = "__Host-";

    private final boolean onlyOverTls;

    public Cookies(@Value("${server.servlet.session.cookie.secure:false}") boolean onlyOverTls) {
        this.onlyOverTls = onlyOverTls;
    }

    /** What the browser calls the cookie. */
    public String named(String plain) {
        return onlyOverTls ? THIS_HOST + plain : plain;
    }

    public boolean onlyOverTls() {
        return onlyOverTls;
    }

    public Optional<String> value(HttpServletRequest request, String plain) {
        return Optional.ofNullable(WebUtils.getCookie(request, named(plain))).map(Cookie::getValue);
    }

    /** @return the value of a header "Set-Cookie" */
    public String set(String plain, String value, Duration lasts) {
        return ResponseCookie.from(named(plain), value)
                .path("/")
                .httpOnly(true)
                .secure(onlyOverTls)
                .sameSite("Lax")
                .maxAge(lasts)
                .build()
                .toString();
    }

    /** @return the value of a header "Set-Cookie" that takes the cookie away */
    public String remove(String plain) {
        return set(plain, "", Duration.ZERO);
    }
}
