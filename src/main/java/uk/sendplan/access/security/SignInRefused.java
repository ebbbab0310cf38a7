package uk.sendplan.access.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import uk.sendplan.access.TooManyTries;
import uk.sendplan.access.web.RefusedSignIn;

/** Shows the page of a form again, in the same words whatever was wrong; a database that does not answer is no wrong password. */
class SignInRefused implements AuthenticationFailureHandler {

    private final String page;
    private final Clock clock;

    SignInRefused(String page, Clock clock) {
        this.page = page;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (refusal instanceof AuthenticationServiceException) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        String typed = request.getParameter("username");
        if (refusal instanceof TooManyTries tooMany) {
            long seconds = Math.max(
                    1, Duration.between(clock.instant(), tooMany.until()).toSeconds() + 1);
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            RefusedSignIn.mark(request, typed, tooMany.until());
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            RefusedSignIn.mark(request, typed, null);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        request.getRequestDispatcher(page).forward(new AsPage(request), response);
    }

    /** The page is asked for, the form is not sent a second time. */
    private static class AsPage extends HttpServletRequestWrapper {

        AsPage(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
