package uk.sendplan.platform.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import uk.sendplan.access.Right;

/**
 * Every route of the application and who may use it. What is not here is refused, and a test compares this table with the
 * controllers' mappings in both directions.
 */
@Component
public class RouteTable {

    private static final Access PUBLIC = new Access.Public();
    private static final Access ANYONE = new Access.Anyone();
    private static final Access SIGNED_IN = new Access.SignedIn();
    private static final Access ADMINISTRATOR = new Access.Administrator();
    private static final Access READ = new Access.Members(Right.READ_PLAN);
    private static final Access EDIT = new Access.Members(Right.EDIT_PLAN);

    private final List<Route> routes = new ArrayList<>();

    RouteTable() {
        publicSite();
        signIn();
        administration();
        areasOwn();
        imports();
        plan();
        routes.sort(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR));
    }

    private void publicSite() {
        row(GET, "/", PUBLIC);
    }

    private void signIn() {
        row(GET, "/sign-in", ANYONE);
        row(POST, "/sign-in", ANYONE);
        row(POST, "/sign-out", ANYONE);
        row(GET, "/workspace", SIGNED_IN);
    }

    private void administration() {
        row(GET, "/admin", ADMINISTRATOR);
    }

    private void areasOwn() {}

    private void imports() {}

    private void plan() {}

    private void row(HttpMethod method, String pattern, Access access) {
        routes.add(Route.of(method, pattern, access));
    }

    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /** The route of a request; HEAD is answered as GET is. */
    public Optional<Route> find(String method, PathContainer path) {
        HttpMethod sent = HttpMethod.valueOf(method);
        HttpMethod meant = sent == HttpMethod.HEAD ? GET : sent;
        return routes.stream()
                .filter(route -> route.method().equals(meant) && route.pattern().matches(path))
                .findFirst();
    }
}
