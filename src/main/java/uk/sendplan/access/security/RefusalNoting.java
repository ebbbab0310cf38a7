package uk.sendplan.access.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.sendplan.access.Viewer;
import uk.sendplan.access.web.CurrentViewer;
import uk.sendplan.platform.web.Problems;
import uk.sendplan.platform.web.Refusals;
import uk.sendplan.platform.web.Refusals.Why;

/**
 * Tells the log of each request that was refused, by its answer. What people get wrong in a form, and what readers who are not signed in
 * do not find, is not told.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RefusalNoting extends OncePerRequestFilter {

    private static final String BY_ROLE = RefusalNoting.class.getName();
    private static final int FAULT = 500;

    private final RouteTable table;
    private final Refusals refusals;

    RefusalNoting(RouteTable table, Refusals refusals) {
        this.table = table;
        this.refusals = refusals;
    }

    /** It is answered as what is not there, and was refused by the route table. */
    static void byRole(HttpServletRequest request) {
        request.setAttribute(BY_ROLE, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            note(request, answered ? response.getStatus() : FAULT);
        }
    }

    private void note(HttpServletRequest request, int status) {
        @Nullable
        UUID account = CurrentViewer.of(request).map(Viewer::accountId).orElse(null);
        Optional<Route> route = table.find(request.getMethod(), PathContainer.parsePath(request.getRequestURI()));
        why(request, status, account != null)
                .ifPresent(
                        why -> refusals.tell(why, status, route.map(Route::name).orElse("no route"), account));
    }

    private static Optional<Why> why(HttpServletRequest request, int status, boolean signedIn) {
        return switch (status) {
            case 401, 403 -> Optional.of(Why.FORM);
            case 400, 405, 406, 413, 414, 415, 431 -> Optional.of(Why.REQUEST);
            case 404 ->
                !signedIn
                        ? Optional.empty()
                        : Optional.of(request.getAttribute(BY_ROLE) == null ? Why.NOT_THERE : Why.ROLE);
            case 422 -> Problems.wasRefused(request) ? Optional.of(Why.RULE) : Optional.empty();
            case 429 -> Optional.of(Why.LIMIT);
            default -> status >= FAULT ? Optional.of(Why.FAULT) : Optional.empty();
        };
    }
}
