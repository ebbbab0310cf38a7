package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.openid.Asked;
import uk.sendplan.access.openid.AskedSealing;
import uk.sendplan.access.openid.Providers;
import uk.sendplan.access.openid.Providers.Started;
import uk.sendplan.access.openid.Registration;
import uk.sendplan.platform.web.Cookies;

/**
 * Sends a browser to a provider, and knows it again when it comes back, by a cookie. The answer to a form may not redirect there, by our
 * content policy: it is a page which leads on by itself.
 */
@Component
class AskedCookie {

    private static final String COOKIE = "organisation-sign-in";

    private final Providers providers;
    private final AskedSealing sealing;
    private final Cookies cookies;

    AskedCookie(Providers providers, AskedSealing sealing, Cookies cookies) {
        this.providers = providers;
        this.sealing = sealing;
        this.cookies = cookies;
    }

    record GoingPage(String area, String host, String address) {}

    /** @throws uk.sendplan.access.openid.ProviderFault where the provider cannot be used now */
    ModelAndView go(Registration registration, Asked.Purpose purpose, HttpServletResponse response) {
        Started started = providers.start(registration, purpose);
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.set(COOKIE, started.sealed(), AskedSealing.LASTS));
        response.setHeader("Refresh", "0; url=" + started.address());
        response.setHeader("Referrer-Policy", "no-referrer");
        return new ModelAndView(
                "access/organisation-going",
                "page",
                new GoingPage(
                        registration.areaName(), URI.create(started.address()).getHost(), started.address()));
    }

    /** What this browser asked last; it is good for one answer. */
    Optional<Asked> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> sealed = cookies.value(request, COOKIE);
        if (sealed.isPresent()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookies.remove(COOKIE));
        }
        return sealed.flatMap(sealing::open);
    }
}
