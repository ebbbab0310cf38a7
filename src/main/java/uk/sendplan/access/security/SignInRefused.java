package uk.sendplan.access.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import uk.sendplan.access.web.RefusedSignIn;

/** Shows the sign-in page again, in the same words whatever was wrong; a database that does not answer is no wrong password. */
class SignInRefused implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (refusal instanceof AuthenticationServiceException) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        RefusedSignIn.mark(request, request.getParameter("username"));
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        request.getRequestDispatcher("/sign-in").forward(new AsPage(request), response);
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
