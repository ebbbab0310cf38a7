package uk.sendplan.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.sendplan.shared.Doing;

/** What a request writes is audited by triggers in its own transaction (AuditedTablesTests); under which name, is tested here for every route that writes. */
class RouteNamingTests {

    private static final RouteTable TABLE = new RouteTable();

    private final RouteNaming naming = new RouteNaming(TABLE);

    static Stream<Route> writing() {
        return TABLE.routes().stream().filter(route -> route.method() == HttpMethod.POST);
    }

    private Optional<String> named(String method, String address) throws ServletException, IOException {
        AtomicReference<Optional<String>> seen = new AtomicReference<>(Optional.of("never reached"));
        naming.doFilter(
                new MockHttpServletRequest(method, address),
                new MockHttpServletResponse(),
                (request, response) -> seen.set(Doing.current()));
        assertThat(Doing.current()).isEmpty();
        return seen.get();
    }

    @ParameterizedTest
    @MethodSource("writing")
    void each_write_is_named_by_its_route(Route route) throws ServletException, IOException {
        String address = route.pattern().getPatternString().replaceAll("\\{[^}]+}", "some-thing");
        assertThat(named("POST", address)).contains(route.name());
    }

    @Test
    void what_is_no_route_and_what_only_reads_has_no_name() throws ServletException, IOException {
        assertThat(named("POST", "/no/such/route/at/all/anywhere")).isEmpty();
        assertThat(named("GET", "/workspace")).isEmpty();
    }

    @Test
    void the_route_table_has_no_other_method_that_writes() {
        assertThat(TABLE.routes()).extracting(Route::method).containsOnly(HttpMethod.GET, HttpMethod.POST);
    }
}
