package uk.sendplan.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The other direction of {@link RouteTableTests}: every row of the table leads to a controller. */
@SpringBootTest
@AutoConfigureMockMvc
class RouteMappingsTests {

    /** Answered by Spring Security's filters. */
    private static final Set<String> FILTERS = Set.of("POST /sign-in", "POST /sign-in/code", "POST /sign-out");

    @Autowired
    RouteTable table;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_route_leads_to_a_controller() {
        Set<String> mapped = RouteTableTests.mapped(mappings);
        assertThat(table.routes())
                .extracting(route -> route.method() + " " + route.pattern().getPatternString())
                .filteredOn(route -> !FILTERS.contains(route))
                .allMatch(mapped::contains);
    }
}
