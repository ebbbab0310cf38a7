package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** On the public site nothing has to be hidden: a page that is only read says so, everything else is not there. */
class AnswerMethods implements AccessDeniedHandler {

    private final RouteTable table;

    AnswerMethods(RouteTable table) {
        this.table = table;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (table.find("GET", PathContainer.parsePath(request.getRequestURI())).isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            boolean hasForm = table.find("POST", PathContainer.parsePath(request.getRequestURI()))
                    .isPresent();
            response.setHeader(HttpHeaders.ALLOW, hasForm ? "GET, HEAD, POST" : "GET, HEAD");
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
        }
    }
}
