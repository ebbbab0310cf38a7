package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import uk.sendplan.access.AwaitingCode;
import uk.sendplan.access.SignInDevice;
import uk.sendplan.access.SignedIn;

/**
 * Goes on to the page that asked for sign-in, or first to the page for the code. Only its path is believed, and only if it is a page of ours: the cookie that
 * remembers it holds a whole address, with a scheme and a host that a proxy or a forged header may have changed.
 */
class ReturnAfterSignIn implements AuthenticationSuccessHandler {

    private final RouteTable table;
    private final RequestCache wanted;
    private final SignInDevices devices;

    ReturnAfterSignIn(RouteTable table, RequestCache wanted, SignInDevices devices) {
        this.table = table;
        this.wanted = wanted;
        this.devices = devices;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof AwaitingCode) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", request.getContextPath() + "/sign-in/code");
            return;
        }
        if (authentication.getPrincipal() instanceof SignedIn signedIn
                && authentication.getDetails() instanceof SignInDevice device) {
            devices.remember(request, response, Objects.requireNonNull(signedIn.accountId()), device.email());
        }
        Optional<SavedRequest> saved = Optional.ofNullable(wanted.getRequest(request, response));
        saved.ifPresent(page -> wanted.removeRequest(request, response));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                "Location",
                saved.flatMap(page -> ours(page.getRedirectUrl())).orElse(request.getContextPath() + "/workspace"));
    }

    private Optional<String> ours(String address) {
        try {
            URI uri = new URI(address);
            String path = uri.getRawPath();
            if (path == null
                    || path.startsWith("//")
                    || table.find("GET", PathContainer.parsePath(path)).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        } catch (java.net.URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
