package uk.sendplan.access.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;

/** Shows the page for the code again; who took too long begins again with the password. */
class CodeRefused extends SignInRefused {

    CodeRefused(Clock clock) {
        super("/sign-in/code", clock);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CredentialsExpiredException) {
            // Whose code comes too late begins anew; who is signed in already stays so.
            if (SignedInSessions.awaiting(request).isPresent()) {
                request.getSession().invalidate();
            }
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", "/sign-in?again");
            return;
        }
        super.onAuthenticationFailure(request, response, refusal);
    }
}
