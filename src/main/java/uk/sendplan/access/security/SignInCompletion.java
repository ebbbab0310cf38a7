package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import uk.sendplan.access.SignInDevice;
import uk.sendplan.platform.web.Cookies;

/** Begins the session of somebody who signed in elsewhere than at our forms, always a new one, and goes on as after those. */
@Component
public class SignInCompletion {

    private final ReturnAfterSignIn goOn;

    SignInCompletion(RouteTable table, Cookies cookies, SignInDevices devices) {
        this.goOn = new ReturnAfterSignIn(table, new WantedPage(new WantedPages(table), cookies), devices);
    }

    public void complete(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticatedPrincipal principal,
            SignInDevice device) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var who = UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
        who.setDetails(device);
        new SignedInSessions().saveContext(new SecurityContextImpl(who), request, response);
        goOn.onAuthenticationSuccess(request, response, who);
    }
}
