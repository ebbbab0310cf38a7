package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;

/** Nobody is signed in: a page leads to sign-in and back; an address that does not exist is not there for anybody. */
class AskToSignIn implements AuthenticationEntryPoint {

    private final RouteTable table;
    private final RequestCache wanted;

    AskToSignIn(RouteTable table, RequestCache wanted) {
        this.table = table;
        this.wanted = wanted;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        boolean known = table.find(request.getMethod(), PathContainer.parsePath(request.getRequestURI()))
                .isPresent();
        if (!known) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        wanted.saveRequest(request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getMethod().equals("GET") ? "/sign-in" : "/sign-in?ended");
    }
}
