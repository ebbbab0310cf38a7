package uk.sendplan.access.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.sendplan.shared.Doing;

/** Names what a request does by its route, so that the audit can say it. Requests that only read are not named. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RouteNaming extends OncePerRequestFilter {

    private final RouteTable table;

    RouteNaming(RouteTable table) {
        this.table = table;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> route = table.find(request.getMethod(), PathContainer.parsePath(request.getRequestURI()))
                .map(Route::name);
        if (route.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (Doing.Open open = Doing.open(route.get())) {
            chain.doFilter(request, response);
        }
    }
}
