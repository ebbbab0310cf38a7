package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import uk.sendplan.platform.web.Cookies;

/**
 * The page that somebody asked for before they signed in, in a cookie: no session begins for it. It holds a path and what stood behind
 * its question mark, never a host.
 */
class WantedPage implements RequestCache {

    private static final String COOKIE = "wanted";
    private static final Duration LASTS = Duration.ofHours(1);

    /** A browser takes no cookie above 4,096 bytes. */
    private static final int LONGEST = 2_500;

    private final RequestMatcher pages;
    private final Cookies cookies;

    WantedPage(RequestMatcher pages, Cookies cookies) {
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (!pages.matches(request)) {
            return;
        }
        String query = request.getQueryString();
        byte[] address =
                (request.getRequestURI() + (query == null ? "" : "?" + query)).getBytes(StandardCharsets.UTF_8);
        if (address.length <= LONGEST) {
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(address);
            response.addHeader(HttpHeaders.SET_COOKIE, cookies.set(COOKIE, value, LASTS));
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return cookies.value(request, COOKIE)
                .flatMap(WantedPage::decoded)
                .map(SimpleSavedRequest::new)
                .orElse(null);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The page is asked for anew after signing in: there is no body to be given back. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (cookies.value(request, COOKIE).isPresent()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookies.remove(COOKIE));
        }
    }
}
