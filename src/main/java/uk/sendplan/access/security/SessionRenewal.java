package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import uk.sendplan.access.SignedIn;

/** This session goes on, under another id, after a change that ended all sessions of the account. */
@Component
public class SessionRenewal {

    public void goOn(HttpServletRequest request, HttpServletResponse response, SignedIn now) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        new SignedInSessions()
                .saveContext(
                        new SecurityContextImpl(
                                UsernamePasswordAuthenticationToken.authenticated(now, null, List.of())),
                        request,
                        response);
    }
}
