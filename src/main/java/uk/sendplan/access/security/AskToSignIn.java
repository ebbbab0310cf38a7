package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Nobody is signed in: a page leads to sign-in and back, a form that outlived its session is answered with what was typed, and an
 * address that does not exist is not there for anybody.
 */
class AskToSignIn implements AuthenticationEntryPoint {

    private final RouteTable table;
    private final RequestCache wanted;
    private final RefusedForms forms;

    AskToSignIn(RouteTable table, RequestCache wanted, RefusedForms forms) {
        this.table = table;
        this.wanted = wanted;
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String method = request.getMethod();
        if (ViewerFilter.ended(request)) {
            ViewerFilter.clear(response);
        }
        if (table.find(method, PathContainer.parsePath(request.getRequestURI())).isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (method.equals("GET") || method.equals("HEAD")) {
            wanted.saveRequest(request, response);
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", ViewerFilter.ended(request) ? "/sign-in?ended" : "/sign-in");
        } else {
            forms.refuse(request, response, HttpStatus.UNAUTHORIZED);
        }
    }
}
