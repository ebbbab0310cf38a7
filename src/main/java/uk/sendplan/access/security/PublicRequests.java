package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests for the public site and for static files: whatever is public in the route table, and all below /areas and /assets. */
class PublicRequests implements RequestMatcher {

    private final RouteTable table;

    PublicRequests(RouteTable table) {
        this.table = table;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String uri = request.getRequestURI();
        if (uri.startsWith("/assets/")
                || uri.startsWith("/areas/")
                || uri.equals("/favicon.ico")
                || uri.equals("/robots.txt")) {
            return true;
        }
        return table.find(request.getMethod(), PathContainer.parsePath(uri))
                .filter(route -> route.access() instanceof Access.Public)
                .isPresent();
    }
}
