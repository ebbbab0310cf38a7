package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Pages to return to after sign-in: a page of ours, asked for by a person. */
class WantedPages implements RequestMatcher {

    private final RouteTable table;

    WantedPages(RouteTable table) {
        this.table = table;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && accepted != null
                && accepted.contains("text/html")
                && table.find("GET", PathContainer.parsePath(request.getRequestURI()))
                        .isPresent();
    }
}
