package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import uk.sendplan.access.Right;
import uk.sendplan.access.Viewer;
import uk.sendplan.access.web.CurrentViewer;

/** Decides every request by the route table. A route that is not in it is refused. */
@Component
class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final RouteTable table;

    RouteAuthorization(RouteTable table) {
        this.table = table;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        boolean granted = table.find(request.getMethod(), path)
                .map(route -> mayUse(route, path, CurrentViewer.of(request)))
                .orElse(false);
        return new AuthorizationDecision(granted);
    }

    private static boolean mayUse(Route route, PathContainer path, Optional<Viewer> viewer) {
        Access access = route.access();
        if (access instanceof Access.Public || access instanceof Access.Anyone) {
            return true;
        }
        if (access instanceof Access.SignedIn) {
            return viewer.isPresent();
        }
        if (access instanceof Access.Administrator) {
            return viewer.filter(Viewer::administrator).isPresent();
        }
        Right right = ((Access.Members) access).right();
        PathMatchInfo match = route.pattern().matchAndExtract(path);
        String area = match == null ? "" : match.getUriVariables().getOrDefault("area", "");
        return viewer.flatMap(person -> person.seatIn(area))
                .filter(seat -> seat.may(right))
                .isPresent();
    }
}
