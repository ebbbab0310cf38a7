package uk.sendplan.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.sendplan.access.Right;
import uk.sendplan.access.Role;

/** The route table against the controllers, and against what docs/permissions.md says of it. */
@SpringBootTest
@AutoConfigureMockMvc
class RouteTableTests {

    private static final Pattern ROW = Pattern.compile("\\| (GET|POST|GET, POST) \\| `([^`]+)` \\|");

    @Autowired
    RouteTable table;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_controller_s_mapping_is_in_the_table() {
        Set<String> routes = routes();
        assertThat(mapped(mappings)).isNotEmpty().allMatch(routes::contains);
    }

    @Test
    void no_route_stands_twice_in_the_table() {
        assertThat(table.routes()).hasSameSizeAs(routes());
    }

    @Test
    void permissions_md_lists_every_route_under_those_it_is_for() throws IOException {
        Map<String, Set<String>> written = new TreeMap<>();
        String heading = "";
        for (String line : permissions()) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            }
            var row = ROW.matcher(line);
            if (row.find()) {
                for (String method : row.group(1).split(", ")) {
                    written.computeIfAbsent(heading, key -> new TreeSet<>()).add(method + " " + row.group(2));
                }
            }
        }
        Map<String, Set<String>> meant = new TreeMap<>();
        for (Route route : table.routes()) {
            meant.computeIfAbsent(heading(route.access()), key -> new TreeSet<>())
                    .add(route.method() + " " + route.pattern().getPatternString());
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/permissions-routes.md"), rows(meant));
        assertThat(written)
                .as("docs/permissions.md; what it should list stands in target/permissions-routes.md")
                .isEqualTo(meant);
    }

    @Test
    void permissions_md_says_which_rights_a_role_has() throws IOException {
        List<String> lines = permissions();
        List<String> rights = cells(lines.stream()
                .filter(line -> line.startsWith("| Role |"))
                .findFirst()
                .orElseThrow());
        for (Role role : Role.values()) {
            List<String> row = cells(lines.stream()
                    .filter(line -> line.contains("(`" + role + "`)"))
                    .findFirst()
                    .orElseThrow());
            for (Right right : Right.values()) {
                assertThat(row.get(rights.indexOf("`" + right + "`")))
                        .as(role + " " + right)
                        .isEqualTo(role.has(right) ? "yes" : "");
            }
        }
    }

    private Set<String> routes() {
        return table.routes().stream()
                .map(route -> route.method() + " " + route.pattern().getPatternString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As "GET /admin"; Boot's own error page is dispatched to and never asked for. */
    static Set<String> mapped(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType() != BasicErrorController.class)
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> methods(entry.getKey().getMethodsCondition().getMethods().stream()
                                        .map(Enum::name)
                                        .toList())
                                .map(method -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> methods(List<String> named) {
        return named.isEmpty() ? Stream.of("ANY") : named.stream();
    }

    private static String heading(Access access) {
        if (access instanceof Access.Members members) {
            return switch (members.right()) {
                case READ_PLAN, READ_INTERNAL_NOTES, READ_DRAFTS -> "Members of the area";
                case READ_FEEDBACK -> "Officers, plan managers and publishers of the area";
                case RECORD_PROGRESS, DRAFT_PAGES, ANSWER_FEEDBACK -> "Officers and plan managers of the area";
                case EDIT_PLAN, FREEZE_PACKS -> "Plan managers of the area";
                case RAISE_CHALLENGES -> "Board, forum and plan managers of the area";
                case RECORD_DECISIONS -> "Board and plan managers of the area";
                case PUBLISH_PAGES -> "Publishers of the area";
                case COMMENT_ON_DRAFTS, WRITE_FORUM_VIEW -> "The parent carer forum of the area";
            };
        }
        return Map.of(
                        Access.Public.class, "Everyone, without a session",
                        Access.Anyone.class, "Everyone, on the way in or out",
                        Access.SignedIn.class, "Whoever is signed in",
                        Access.Administrator.class, "The administrator")
                .get(access.getClass());
    }

    private static String rows(Map<String, Set<String>> meant) {
        StringBuilder text = new StringBuilder();
        meant.forEach((heading, routes) -> {
            text.append("\n## ").append(heading).append("\n\n| method | address |\n|---|---|\n");
            Map<String, List<String>> byAddress = new LinkedHashMap<>();
            routes.stream()
                    .sorted((one, other) -> address(one).compareTo(address(other)))
                    .forEach(route -> byAddress
                            .computeIfAbsent(address(route), key -> new java.util.ArrayList<>())
                            .add(route.substring(0, route.indexOf(' '))));
            byAddress.forEach((address, methods) -> text.append("| ")
                    .append(String.join(", ", new TreeSet<>(methods)))
                    .append(" | `")
                    .append(address)
                    .append("` |\n"));
        });
        return text.toString();
    }

    private static String address(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    private static List<String> permissions() throws IOException {
        return Files.readAllLines(Path.of("docs/permissions.md"));
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    }
}
