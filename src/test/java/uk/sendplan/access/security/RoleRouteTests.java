package uk.sendplan.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.pattern.PathPatternParser;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Role;
import uk.sendplan.access.TestSignIn;

/**
 * Every request of the product as everybody. Who may send it is written down here a second time, by hand: a slip in the route
 * table must not be its own proof. A request is allowed when it reaches a handler, whatever that makes of ids that name nothing.
 */
@SpringBootTest
@AutoConfigureMockMvc
class RoleRouteTests {

    private static final String PUBLIC = """
            GET /
            GET /accessibility
            GET /privacy
            GET /cookies
            GET /.well-known/security.txt
            GET /areas/{area}
            GET /calendars/{secret}.ics
            FORM /areas/{area}/alerts
            GET /areas/{area}/brand/{hash}.css
            GET /areas/{area}/brand/{hash}.png
            FORM /areas/{area}/alerts/confirm/{key}
            FORM /areas/{area}/alerts/leave/{key}
            FORM /areas/{area}/reminders/{key}
            GET /areas/{area}/plans/{plan}
            GET /areas/{area}/plans/{plan}.json
            GET /areas/{area}/plans/{plan}.csv
            GET /areas/{area}/plans/{plan}.pdf
            GET /areas/{area}/plans/{plan}/feed.atom
            GET /areas/{area}/plans/{plan}/priorities/{number}
            FORM /areas/{area}/plans/{plan}/priorities/{number}/feedback
            GET /areas/{area}/plans/{plan}/you-said
            GET /areas/{area}/plans/{plan}/editions
            GET /areas/{area}/plans/{plan}/editions/plan/{edition}
            GET /areas/{area}/plans/{plan}/editions/plan/{edition}.csv
            GET /areas/{area}/plans/{plan}/editions/plan/{edition}.json
            GET /areas/{area}/plans/{plan}/editions/plan/{edition}.pdf
            GET /areas/{area}/plans/{plan}/editions/plan/{edition}/priorities/{number}
            GET /areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities/{number}
            GET /areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities/{number}.csv
            GET /areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities/{number}.json
            GET /areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities/{number}/forum-view
            GET /areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities/{number}.pdf
            """;

    private static final String ANYONE = """
            GET /sign-in
            FORM /forgotten-password
            GET /invitations/{secret}
            POST /invitations/{secret}
            GET /sign-in/code
            FORM /sign-in/areas/{area}
            GET /sign-in/areas/{area}/return
            POST /invitations/{secret}/organisation-account
            GET /set-password/{secret}
            POST /set-password/{secret}
            FORM /answers
            FORM /answers/{plan}
            FORM /answers/links/{key}
            POST /answers/links/{key}/again
            """;

    /** Answered by Spring Security's filters; SignInTests sends them. */
    private static final Set<String> FILTERS = Set.of("POST /sign-in", "POST /sign-in/code", "POST /sign-out");

    private static final String SIGNED_IN = """
            GET /workspace
            GET /account/security
            FORM /account/security/password
            FORM /account/security/second-factor
            FORM /account/security/second-factor/off
            FORM /account/security/second-factor/recovery-codes
            POST /account/security/second-factor/recovery-codes/file
            POST /account/security/devices/{device}/forget
            FORM /account/security/linked-accounts/areas/{area}
            FORM /account/security/linked-accounts/{identity}/remove
            POST /account/security/sign-out-everywhere
            POST /account/views
            POST /account/views/{view}/remove
            FORM /account/mentions
            GET /account/data
            GET /account/data.json
            FORM /account/calendar
            POST /account/calendar/stop
            GET /account/files/{file}
            GET /account/files/{file}/content
            """;

    private static final String ADMINISTRATOR = """
            GET /admin
            GET /admin/areas/new
            POST /admin/areas
            GET /admin/areas/{area}
            GET /admin/areas/{area}/edit
            POST /admin/areas/{area}/edit
            FORM /admin/areas/{area}/sign-in
            POST /admin/areas/{area}/sign-in/try
            FORM /admin/areas/{area}/sign-in/remove
            GET /admin/areas/{area}/organisations/new
            POST /admin/areas/{area}/organisations
            GET /admin/areas/{area}/organisations/{organisation}/edit
            POST /admin/areas/{area}/organisations/{organisation}/edit
            GET /admin/audit
            GET /admin/audit/{transaction}
            POST /admin/audit/verify
            GET /admin/areas/{area}/invitations/new
            POST /admin/areas/{area}/invitations
            POST /admin/areas/{area}/invitations/{invitation}/again
            POST /admin/areas/{area}/invitations/{invitation}/withdraw
            GET /admin/accounts
            GET /admin/accounts/new
            POST /admin/accounts
            GET /admin/accounts/{account}
            GET /admin/accounts/{account}/edit
            POST /admin/accounts/{account}/edit
            GET /admin/accounts/{account}/close
            POST /admin/accounts/{account}/close
            GET /admin/accounts/{account}/data
            POST /admin/accounts/{account}/data
            POST /admin/accounts/{account}/reopen
            POST /admin/accounts/{account}/password-link
            FORM /admin/accounts/{account}/second-factor
            GET /admin/accounts/{account}/memberships/new
            POST /admin/accounts/{account}/memberships
            GET /admin/accounts/{account}/memberships/{membership}/end
            POST /admin/accounts/{account}/memberships/{membership}/end
            """;

    private static final String EVERY_ROLE = """
            GET /workspace/{area}
            GET /workspace/{area}/organisations
            GET /workspace/{area}/{plan}
            GET /workspace/{area}/{plan}.json
            GET /workspace/{area}/{plan}/history
            GET /workspace/{area}/{plan}/findings
            GET /workspace/{area}/{plan}/objectives
            GET /workspace/{area}/{plan}/search
            GET /workspace/{area}/{plan}/priorities/{priority}
            GET /workspace/{area}/{plan}/priorities/{priority}/history
            GET /workspace/{area}/{plan}/references/{reference}
            GET /workspace/{area}/{plan}/references/{reference}/history
            GET /workspace/{area}/{plan}/editions
            GET /workspace/{area}/{plan}/rating-scale
            GET /workspace/{area}/{plan}/cycles
            GET /workspace/{area}/{plan}/cycles/{cycle}
            GET /workspace/{area}/{plan}/cycles/{cycle}/reports
            FORM /workspace/{area}/reminders
            FORM /workspace/{area}/{plan}/actions/{action}/comments
            FORM /workspace/{area}/{plan}/actions/{action}/comments/{comment}/take-back
            GET /workspace/{area}/{plan}/cycles/{cycle}/pages
            GET /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}
            GET /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/forum-view
            GET /workspace/{area}/{plan}/actions/{action}
            GET /workspace/{area}/{plan}/actions
            GET /workspace/{area}/{plan}/board
            GET /workspace/{area}/{plan}/board/objectives
            GET /workspace/{area}/{plan}/board/since
            GET /workspace/{area}/{plan}/board/trend
            GET /workspace/{area}/{plan}/approvals
            GET /workspace/{area}/{plan}/due-dates
            GET /workspace/{area}/{plan}/challenges
            GET /workspace/{area}/{plan}/challenges/{challenge}
            GET /workspace/{area}/{plan}/evidence/{evidence}/file
            GET /workspace/{area}/{plan}/references/{reference}/register
            GET /workspace/{area}/{plan}/risks
            GET /workspace/{area}/{plan}/risks/{risk}
            GET /workspace/{area}/{plan}/measures
            GET /workspace/{area}/{plan}/measures/{measure}
            GET /workspace/{area}/{plan}/packs
            GET /workspace/{area}/{plan}/packs/{pack}
            GET /workspace/{area}/{plan}/packs/{pack}/files/{name}
            """;

    private static final String OFFICER = """
            FORM /workspace/{area}/hand-over
            GET /workspace/{area}/{plan}/references/{reference}/actions/new
            POST /workspace/{area}/{plan}/references/{reference}/actions
            GET /workspace/{area}/{plan}/priorities/{priority}/actions/new
            POST /workspace/{area}/{plan}/priorities/{priority}/actions
            FORM /workspace/{area}/{plan}/actions/paste
            POST /workspace/{area}/{plan}/actions/paste/accept
            CHANGES /workspace/{area}/{plan}/actions/{action}
            GET /workspace/{area}/{plan}/updates
            POST /workspace/{area}/{plan}/updates
            GET /workspace/{area}/{plan}/actions/{action}/updates/new
            POST /workspace/{area}/{plan}/actions/{action}/updates
            POST /workspace/{area}/{plan}/actions/{action}/updates/confirm
            POST /workspace/{area}/{plan}/actions/{action}/updates/draft/discard
            FORM /workspace/{area}/{plan}/actions/{action}/due-date
            GET /workspace/{area}/{plan}/actions/{action}/milestones/new
            POST /workspace/{area}/{plan}/actions/{action}/milestones
            FORM /workspace/{area}/{plan}/actions/{action}/milestones/{milestone}
            GET /workspace/{area}/{plan}/actions/{action}/contributions/new
            POST /workspace/{area}/{plan}/actions/{action}/contributions
            FORM /workspace/{area}/{plan}/actions/{action}/waits-for
            POST /workspace/{area}/{plan}/actions/{action}/waits-for/{dependency}/remove
            POST /workspace/{area}/{plan}/actions/{action}/due-date/withdraw
            GET /workspace/{area}/{plan}/actions/{action}/evidence/new
            POST /workspace/{area}/{plan}/actions/{action}/evidence
            GET /workspace/{area}/{plan}/references/{reference}/evidence/new
            POST /workspace/{area}/{plan}/references/{reference}/evidence
            GET /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/items/{item}/evidence/new
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/items/{item}/evidence
            FORM /workspace/{area}/{plan}/evidence/{evidence}/withdraw
            FORM /workspace/{area}/{plan}/risks/{risk}/review
            GET /workspace/{area}/{plan}/measures/{measure}/readings/new
            POST /workspace/{area}/{plan}/measures/{measure}/readings
            FORM /workspace/{area}/{plan}/measures/{measure}/readings/{reading}/correct
            GET /workspace/{area}/{plan}/measures/{measure}/notes/new
            POST /workspace/{area}/{plan}/measures/{measure}/notes
            FORM /workspace/{area}/{plan}/measures/{measure}/notes/{note}/take-back
            FORM /workspace/{area}/{plan}/measures/readings
            FORM /workspace/{area}/{plan}/measures/readings/file
            GET /workspace/{area}/{plan}/measures/readings/file/empty.xlsx
            FORM /workspace/{area}/{plan}/measures/readings/file/{file}
            POST /workspace/{area}/{plan}/measures/readings/file/{file}/accept
            POST /workspace/{area}/{plan}/measures/readings/file/{file}/discard
            FORM /workspace/{area}/{plan}/updates/sheets
            GET /workspace/{area}/{plan}/updates/sheets/my-actions.xlsx
            GET /workspace/{area}/{plan}/updates/sheets/actions.xlsx
            FORM /workspace/{area}/{plan}/updates/sheets/{file}
            POST /workspace/{area}/{plan}/updates/sheets/{file}/accept
            POST /workspace/{area}/{plan}/updates/sheets/{file}/discard
            GET /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/items/new
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/items
            FORM /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/items/{item}/edit
            FORM /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/proposals
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/items/{item}/order
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/items/{item}/remove
            POST /workspace/{area}/{plan}/feedback/group
            POST /workspace/{area}/{plan}/feedback/pieces/{piece}/hide
            POST /workspace/{area}/{plan}/feedback/pieces/{piece}/show
            GET /workspace/{area}/{plan}/feedback/answers/new
            POST /workspace/{area}/{plan}/feedback/answers
            FORM /workspace/{area}/{plan}/feedback/answers/{answer}/edit
            POST /workspace/{area}/{plan}/feedback/answers/{answer}/ungroup
            POST /workspace/{area}/{plan}/feedback/answers/{answer}/submit
            POST /workspace/{area}/{plan}/feedback/answers/{answer}/take-back
            POST /workspace/{area}/{plan}/challenges/{challenge}/answer
            """;

    private static final String OFFICER_AND_PUBLISHER = """
            GET /workspace/{area}/{plan}/feedback
            GET /workspace/{area}/{plan}/feedback/pieces/{piece}
            GET /workspace/{area}/{plan}/feedback/answers
            GET /workspace/{area}/{plan}/feedback/answers/{answer}
            """;

    /** "FORM x" is GET and POST of one address, "CHANGES x" what can be done to a thing that is there. */
    private static final String PUBLISHER = """
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/return
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/approve
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/publish
            FORM /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/editions/{edition}/withdraw
            POST /workspace/{area}/{plan}/feedback/answers/{answer}/return
            POST /workspace/{area}/{plan}/feedback/answers/{answer}/publish
            POST /workspace/{area}/{plan}/feedback/answers/{answer}/withdraw
            """;

    private static final String PLAN_MANAGER = """
            GET /workspace/{area}/alerts
            FORM /workspace/{area}/branding
            GET /workspace/{area}/organisations/new
            POST /workspace/{area}/organisations
            FORM /workspace/{area}/organisations/{organisation}/edit
            GET /workspace/{area}/audit
            GET /workspace/{area}/audit/{transaction}
            GET /workspace/{area}/people/invitations/new
            POST /workspace/{area}/people/invitations
            POST /workspace/{area}/people/invitations/{invitation}/again
            POST /workspace/{area}/people/invitations/{invitation}/withdraw
            GET /workspace/{area}/people
            POST /workspace/{area}/people
            GET /workspace/{area}/people/new
            FORM /workspace/{area}/people/{person}/edit
            FORM /workspace/{area}/people/{person}/reminders
            FORM /workspace/{area}/organisations/{organisation}/lead
            FORM /workspace/{area}/organisations/{organisation}/pass-on
            FORM /workspace/{area}/people/{person}/hand-over
            GET /workspace/{area}/imports
            POST /workspace/{area}/imports
            GET /workspace/{area}/imports/new
            FORM /workspace/{area}/imports/{import}
            FORM /workspace/{area}/imports/{import}/text
            POST /workspace/{area}/imports/{import}/accept
            FORM /workspace/{area}/imports/{import}/discard
            GET /workspace/{area}/plans/new
            POST /workspace/{area}/plans
            CHANGES /workspace/{area}/{plan}
            GET /workspace/{area}/{plan}/findings/new
            POST /workspace/{area}/{plan}/findings
            CHANGES /workspace/{area}/{plan}/findings/{finding}
            POST /workspace/{area}/{plan}/findings/{finding}/order
            GET /workspace/{area}/{plan}/objectives/new
            POST /workspace/{area}/{plan}/objectives
            CHANGES /workspace/{area}/{plan}/objectives/{objective}
            GET /workspace/{area}/{plan}/priorities/new
            POST /workspace/{area}/{plan}/priorities
            CHANGES /workspace/{area}/{plan}/priorities/{priority}
            POST /workspace/{area}/{plan}/priorities/{priority}/order
            FORM /workspace/{area}/{plan}/priorities/{priority}/objectives
            GET /workspace/{area}/{plan}/priorities/{priority}/statements/new
            POST /workspace/{area}/{plan}/priorities/{priority}/statements
            CHANGES /workspace/{area}/{plan}/statements/{statement}
            POST /workspace/{area}/{plan}/statements/{statement}/order
            GET /workspace/{area}/{plan}/priorities/{priority}/references/new
            POST /workspace/{area}/{plan}/priorities/{priority}/references
            CHANGES /workspace/{area}/{plan}/references/{reference}
            POST /workspace/{area}/{plan}/references/{reference}/order
            FORM /workspace/{area}/{plan}/references/{reference}/move
            GET /workspace/{area}/{plan}/references/{reference}/outcomes/new
            POST /workspace/{area}/{plan}/references/{reference}/outcomes
            CHANGES /workspace/{area}/{plan}/outcomes/{outcome}
            FORM /workspace/{area}/{plan}/actions/{action}/move
            FORM /workspace/{area}/{plan}/rating-scale/edit
            GET /workspace/{area}/{plan}/cycles/new
            POST /workspace/{area}/{plan}/cycles
            FORM /workspace/{area}/{plan}/cycles/{cycle}/edit
            FORM /workspace/{area}/{plan}/cycles/{cycle}/headings
            FORM /workspace/{area}/{plan}/cycles/{cycle}/close
            FORM /workspace/{area}/{plan}/cycles/{cycle}/reminders
            FORM /workspace/{area}/{plan}/plain-english
            FORM /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/text
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/text/accept
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/submit
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/take-back
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/share
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/unshare
            FORM /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/comments/{comment}/answer
            FORM /workspace/{area}/{plan}/publish
            FORM /workspace/{area}/{plan}/structure/sheets
            GET /workspace/{area}/{plan}/structure/sheets/structure.xlsx
            FORM /workspace/{area}/{plan}/structure/sheets/{file}
            POST /workspace/{area}/{plan}/structure/sheets/{file}/accept
            POST /workspace/{area}/{plan}/structure/sheets/{file}/discard
            FORM /workspace/{area}/{plan}/editions/{edition}/withdraw
            POST /workspace/{area}/{plan}/approvals
            POST /workspace/{area}/{plan}/approvals/setting
            POST /workspace/{area}/{plan}/approvals/{update}/return
            POST /workspace/{area}/{plan}/due-dates/{proposal}
            FORM /workspace/{area}/{plan}/evidence/{evidence}/remove
            GET /workspace/{area}/{plan}/risks/new
            POST /workspace/{area}/{plan}/risks
            FORM /workspace/{area}/{plan}/risks/{risk}/edit
            FORM /workspace/{area}/{plan}/risks/{risk}/close
            FORM /workspace/{area}/{plan}/risks/{risk}/reopen
            GET /workspace/{area}/{plan}/measures/new
            POST /workspace/{area}/{plan}/measures
            FORM /workspace/{area}/{plan}/measures/{measure}/edit
            FORM /workspace/{area}/{plan}/measures/{measure}/retire
            GET /workspace/{area}/{plan}/measures/{measure}/targets/new
            POST /workspace/{area}/{plan}/measures/{measure}/targets
            FORM /workspace/{area}/{plan}/measures/{measure}/targets/{target}/edit
            FORM /workspace/{area}/{plan}/measures/{measure}/targets/{target}/take-back
            GET /workspace/{area}/{plan}/measures/{measure}/series/new
            POST /workspace/{area}/{plan}/measures/{measure}/series
            FORM /workspace/{area}/{plan}/measures/{measure}/series/{series}/edit
            GET /workspace/{area}/{plan}/packs/new
            POST /workspace/{area}/{plan}/packs
            POST /workspace/{area}/{plan}/packs/preview
            POST /workspace/{area}/{plan}/packs/{pack}/again
            """;

    private static final String FORUM = """
            GET /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/comments/new
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/comments
            FORM /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/forum-view/edit
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/forum-view/publish
            POST /workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/forum-view/withdraw
            """;

    private static final String CHALLENGERS = """
            GET /workspace/{area}/{plan}/challenges/new
            POST /workspace/{area}/{plan}/challenges
            POST /workspace/{area}/{plan}/challenges/{challenge}/not-answered
            POST /workspace/{area}/{plan}/challenges/{challenge}/close
            POST /workspace/{area}/{plan}/challenges/{challenge}/withdraw
            """;

    private static final String MINUTES = """
            GET /workspace/{area}/{plan}/cycles/{cycle}/decisions/new
            POST /workspace/{area}/{plan}/cycles/{cycle}/decisions
            """;

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired
    MockMvc mvc;

    @Autowired
    RouteTable table;

    @Autowired
    TestAreas areas;

    @Autowired
    AccountKeeping accounts;

    private TestArea area;
    private final Map<String, RequestPostProcessor> people = new LinkedHashMap<>();

    @BeforeEach
    void everybody() {
        area = areas.fresh();
        for (Role role : Role.values()) {
            people.put(role.name(), area.signedIn(role));
        }
        TestArea other = areas.fresh();
        var elsewhere = other.manager();
        UUID administrator = UUID.randomUUID();
        TestAreas.asAdministrator(() -> {
            for (Role role : EnumSet.complementOf(EnumSet.of(Role.PLAN_MANAGER))) {
                accounts.join(UUID.randomUUID(), other.id(), other.organisation(), elsewhere.accountId(), role);
            }
            accounts.add(administrator, administrator + "@admin.example", "Administrator", true);
        });
        people.put("every role of another area", other.signedIn(elsewhere));
        people.put("administrator", TestSignIn.as(administrator, administrator + "@admin.example"));
        people.put("nobody", request -> request);
    }

    /** The requests of all routes, and who may send each. */
    private static Map<String, Set<String>> allowed() {
        Set<String> roles = Set.of("PLAN_MANAGER", "PUBLISHER", "OFFICER", "BOARD", "FORUM");
        Set<String> signedIn = with(roles, "every role of another area", "administrator");
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        lines(PUBLIC).forEach(route -> allowed.put(route, with(signedIn, "nobody")));
        lines(ANYONE).forEach(route -> allowed.put(route, with(signedIn, "nobody")));
        lines(SIGNED_IN).forEach(route -> allowed.put(route, signedIn));
        lines(ADMINISTRATOR).forEach(route -> allowed.put(route, Set.of("administrator")));
        lines(EVERY_ROLE).forEach(route -> allowed.put(route, roles));
        lines(OFFICER).forEach(route -> allowed.put(route, Set.of("PLAN_MANAGER", "OFFICER")));
        lines(OFFICER_AND_PUBLISHER)
                .forEach(route -> allowed.put(route, Set.of("PLAN_MANAGER", "OFFICER", "PUBLISHER")));
        lines(PUBLISHER).forEach(route -> allowed.put(route, Set.of("PUBLISHER")));
        lines(CHALLENGERS).forEach(route -> allowed.put(route, Set.of("PLAN_MANAGER", "BOARD", "FORUM")));
        lines(MINUTES).forEach(route -> allowed.put(route, Set.of("PLAN_MANAGER", "BOARD")));
        lines(FORUM).forEach(route -> allowed.put(route, Set.of("FORUM")));
        lines(PLAN_MANAGER).forEach(route -> allowed.put(route, Set.of("PLAN_MANAGER")));
        return allowed;
    }

    private static Set<String> with(Set<String> people, String... more) {
        Set<String> all = new TreeSet<>(people);
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> lines(String block) {
        List<String> routes = new ArrayList<>();
        for (String line : block.lines().toList()) {
            String address = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("FORM ")) {
                routes.addAll(List.of("GET " + address, "POST " + address));
            } else if (line.startsWith("CHANGES ")) {
                routes.addAll(lines("FORM " + address + "/edit\nFORM " + address + "/retire"));
                routes.add("POST " + address + "/reinstate");
            } else {
                routes.add(line);
            }
        }
        return routes;
    }

    @Test
    void every_route_of_the_product_is_sent_here() {
        Set<String> known = new TreeSet<>(allowed().keySet());
        known.addAll(FILTERS);
        Set<String> routes = table.routes().stream()
                .map(route -> route.method() + " " + route.pattern().getPatternString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).isEqualTo(known);
    }

    @Test
    void each_route_answers_those_it_is_for_and_is_not_there_for_all_others() throws Exception {
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        for (var route : allowed().entrySet()) {
            String method = route.getKey().substring(0, route.getKey().indexOf(' '));
            for (String actual : method.equals("GET") ? List.of("GET", "HEAD") : List.of(method)) {
                for (var person : people.entrySet()) {
                    String expected = expected(actual, route.getValue().contains(person.getKey()), person.getKey());
                    String answer = send(actual, address(route.getKey()), person.getValue());
                    sent++;
                    if (!answer.equals(expected)) {
                        wrong.add(actual + " " + route.getKey() + " as " + person.getKey() + ": " + answer + ", not "
                                + expected);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sent).isGreaterThan(1_500);
    }

    private static String expected(String method, boolean allowed, String person) {
        if (allowed) {
            return "reached";
        }
        if (!person.equals("nobody")) {
            return "404";
        }
        return method.equals("POST") ? "401" : "303 /sign-in";
    }

    @Test
    void no_other_method_reaches_anything() throws Exception {
        List<String> wrong = new ArrayList<>();
        Set<String> routes = allowed().keySet();
        Set<String> addresses = routes.stream()
                .map(route -> route.substring(route.indexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String address : addresses) {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW")) {
                String filled = address(method + " " + address);
                if (isARoute(method, filled, routes) || FILTERS.contains(method + " " + address)) {
                    continue;
                }
                for (String person : List.of("nobody", "PLAN_MANAGER", "administrator")) {
                    String answer = send(method, filled, people.get(person));
                    // 405 on the public site, 400 from the firewall for what is no method of HTTP.
                    if (!Set.of("404", "405", "400").contains(answer)) {
                        wrong.add(method + " " + address + " as " + person + ": " + answer);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** "/imports/new" is also read as the address of an import called so: then that route decides. */
    private static boolean isARoute(String method, String address, Set<String> routes) {
        PathContainer path = PathContainer.parsePath(address);
        return routes.stream()
                .filter(route -> route.startsWith(method + " "))
                .anyMatch(route -> PathPatternParser.defaultInstance
                        .parse(route.substring(route.indexOf(' ') + 1))
                        .matches(path));
    }

    @Test
    void an_address_that_is_nearly_a_route_is_none() throws Exception {
        for (String address : List.of(
                "/admin/",
                "/Admin",
                "//admin",
                "/admin;x=1",
                "/admin/../admin",
                "/%61dmin/",
                "/workspace/" + area.slug() + "/",
                "/workspace/" + area.slug() + "/people/",
                "/workspace/" + area.slug() + "/people.json/x",
                "/workspace/" + area.slug().toUpperCase(java.util.Locale.ROOT) + "/people",
                "/actuator/health",
                "/error",
                "/sign-in/")) {
            for (String person : List.of("PUBLISHER", "nobody", "administrator")) {
                assertThat(send("GET", address, people.get(person)))
                        .as(address + " as " + person)
                        .isIn("404", "400", "303 /sign-in")
                        .isNotEqualTo("reached");
            }
        }
    }

    private String send(String method, String address, RequestPostProcessor person) throws Exception {
        var sending = request(HttpMethod.valueOf(method), URI.create(address)).with(person);
        if (!Set.of("GET", "HEAD", "OPTIONS", "TRACE").contains(method)) {
            sending.with(csrf());
        }
        // Asked with a question, an address is never answered from what was remembered.
        sending.queryParam("anew", "");
        MvcResult result;
        try {
            result = mvc.perform(sending).andReturn();
        } catch (jakarta.servlet.ServletException failed) {
            return "failed: " + failed.getMessage();
        }
        int status = result.getResponse().getStatus();
        if (result.getHandler() != null && status != 405) {
            return status >= 500 ? "failed: " + status : "reached";
        }
        return status == 303 ? "303 " + result.getResponse().getHeader("Location") : String.valueOf(status);
    }

    /** The area is real; whatever else an address names is not. */
    private String address(String route) {
        return VARIABLE.matcher(route.substring(route.indexOf(' ') + 1))
                .replaceAll(variable -> switch (variable.group(1)) {
                    case "area" -> area.slug();
                    case "plan" -> "no-such-plan";
                    case "number", "edition" -> "1";
                    case "priority", "reference" -> "1.1";
                    default -> UUID.randomUUID().toString();
                });
    }
}
