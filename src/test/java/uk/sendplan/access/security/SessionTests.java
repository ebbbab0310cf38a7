package uk.sendplan.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import uk.sendplan.SendPlanTracker;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.access.Role;
import uk.sendplan.platform.MovableClock;

/** Sessions in the database: who has one, what ends it, and what cannot break it. */
@SpringBootTest
@AutoConfigureMockMvc
class SessionTests {
    private static final String PASSWORD = "three words together";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PasswordLinks links;

    @Autowired
    MovableClock clock;

    @Autowired
    RouteTable table;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());
    TestArea area;
    UUID manager;
    String email;

    @BeforeEach
    void a_manager_with_a_password() {
        area = areas.fresh();
        manager = area.member(Role.PLAN_MANAGER).accountId();
        email = manager + "@test.example";
        TestAreas.asAdministrator(() -> {
            links.setPassword(links.make(manager), PASSWORD);
            UUID administrator = UUID.randomUUID();
            accounts.add(administrator, administrator + "@test.example", "Ada", true);
            links.setPassword(links.make(administrator), PASSWORD);
        });
    }

    private Cookie signIn(MockMvc instance) throws Exception {
        return instance.perform(
                        post("/sign-in").with(csrf()).param("username", email).param("password", PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("JSESSIONID");
    }

    private static MockHttpServletResponse open(MockMvc instance, Cookie session) throws Exception {
        return instance.perform(get("/workspace").accept("text/html").cookie(session))
                .andReturn()
                .getResponse();
    }

    private static String id(Cookie session) {
        return new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
    }

    private long count() {
        return owner.sql("select count(*) from sessions.session")
                .query(Long.class)
                .single();
    }

    private void ended(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader(HttpHeaders.LOCATION)).isEqualTo("/sign-in?ended");
    }

    @Test
    void nobody_has_a_session_before_sign_in() throws Exception {
        long before = count();
        for (Route route : table.routes()) {
            String address = route.pattern()
                    .getPatternString()
                    .replace("{area}", area.slug())
                    .replaceAll("\\{\\w+}", "1");
            mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                                    route.method(), URI.create(address))
                            .with(csrf())
                            .accept("text/html"))
                    .andReturn();
        }
        assertThat(count()).isEqualTo(before);
        signIn(mvc);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void a_public_page_never_asks_for_a_session_and_a_page_of_ones_own_writes_once() throws Exception {
        Cookie session = signIn(mvc);
        List<String> publicPage = SqlStatements.of(
                () -> mvc.perform(get("/areas/" + area.slug()).cookie(session)).andReturn());
        assertThat(publicPage).isNotEmpty().noneMatch(sql -> sql.contains("sessions."));

        List<String> ownPage = SqlStatements.of(() -> open(mvc, session));
        // The library asks a second time after the answer is on its way.
        assertThat(ownPage.stream().filter(sql -> sql.contains("sessions."))).hasSize(3);
        assertThat(ownPage.stream().filter(sql -> sql.startsWith("UPDATE sessions.")))
                .hasSize(1);
    }

    @Test
    void it_ends_after_twelve_hours_whatever_was_done_meanwhile() throws Exception {
        Cookie[] session = new Cookie[1];
        clock.at(clock.instant().minus(Duration.ofHours(12).minusMinutes(1)), () -> session[0] = signInNow());
        assertThat(open(mvc, session[0]).getStatus()).isEqualTo(200);

        clock.at(clock.instant().minus(Duration.ofHours(12)), () -> session[0] = signInNow());
        ended(open(mvc, session[0]));
        assertThat(Jsoup.parse(mvc.perform(get("/sign-in?ended"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select(".govuk-inset-text")
                        .text())
                .contains("12 hours");
    }

    private Cookie signInNow() {
        try {
            return signIn(mvc);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void it_ends_after_half_an_hour_in_which_nothing_was_opened_and_is_cleared_away() throws Exception {
        Cookie session = signIn(mvc);
        owner.sql(
                        "update sessions.session set last_access_time = last_access_time - 1801000, expiry_time = expiry_time - 1801000"
                                + " where session_id = ?")
                .params(id(session))
                .update();
        sessions.cleanUpExpiredSessions();
        assertThat(owner.sql("select count(*) from sessions.session where session_id = ?")
                        .params(id(session))
                        .query(Long.class)
                        .single())
                .isZero();
        ended(open(mvc, session));
    }

    @Test
    void after_signing_out_the_old_cookie_gives_nothing() throws Exception {
        Cookie session = signIn(mvc);
        Cookie other = signIn(mvc);
        assertThat(open(mvc, session).getStatus()).isEqualTo(200);
        signOut(session);

        assertThat(owner.sql("select count(*) from sessions.session where session_id = ?")
                        .params(id(session))
                        .query(Long.class)
                        .single())
                .isZero();
        ended(open(mvc, session));
        assertThat(mvc.perform(post(area.at("/people"))
                                .with(csrf())
                                .cookie(session)
                                .param("name", "Written after the end"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(owner.sql("select count(*) from person where name = 'Written after the end' and area_id = ?")
                        .params(area.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(open(mvc, other).getStatus()).as("another session").isEqualTo(200);
    }

    private MockHttpServletResponse signOut(Cookie session) throws Exception {
        return mvc.perform(post("/sign-out").with(csrf()).cookie(session))
                .andReturn()
                .getResponse();
    }

    @Test
    void a_session_that_ends_clears_what_the_browser_has() throws Exception {
        Cookie session = signIn(mvc);
        MockHttpServletResponse page = open(mvc, session);
        assertThat(page.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        assertThat(page.getHeader("Clear-Site-Data")).isNull();

        MockHttpServletResponse out = signOut(session);
        assertThat(out.getStatus()).isEqualTo(302);
        assertThat(out.getHeader("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(out.getCookie("JSESSIONID").getMaxAge()).isZero();

        Cookie ended = signIn(mvc);
        TestAreas.asAdministrator(() -> accounts.close(manager));
        assertThat(open(mvc, ended).getHeader("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(mvc.perform(get("/workspace").accept("text/html"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Clear-Site-Data"))
                .as("nobody was signed in")
                .isNull();
    }

    @Test
    void what_cannot_be_read_is_a_session_that_ended() throws Exception {
        for (byte[] rubbish : List.of(new byte[0], new byte[] {1, 2, 3}, serialised(new java.io.File("/tmp")))) {
            Cookie session = signIn(mvc);
            owner.sql("update sessions.session_attributes set attribute_bytes = ?")
                    .params(rubbish)
                    .update();
            MockHttpServletResponse answer = open(mvc, session);
            assertThat(answer.getStatus()).isEqualTo(303);
            assertThat(answer.getHeader(HttpHeaders.LOCATION)).startsWith("/sign-in");
        }
    }

    private static byte[] serialised(Object thing) throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new java.io.ObjectOutputStream(bytes)) {
            out.writeObject(thing);
        }
        return bytes.toByteArray();
    }

    @Test
    void the_key_of_a_session_has_more_than_two_hundred_random_bits() {
        Set<String> keys = Stream.generate(() -> ((Session) sessions.createSession()).getId())
                .limit(1000)
                .collect(Collectors.toSet());
        assertThat(keys)
                .hasSize(1000)
                .allSatisfy(
                        key -> assertThat(Base64.getUrlDecoder().decode(key)).hasSize(27));
        for (int bit = 0; bit < 27 * 8; bit++) {
            int place = bit;
            long set = keys.stream()
                    .filter(key -> (Base64.getUrlDecoder().decode(key)[place / 8] >> place % 8 & 1) == 1)
                    .count();
            assertThat(set).as("of 1,000 at bit " + bit).isBetween(400L, 600L);
        }
    }

    @Test
    void a_made_up_cookie_is_nobody() throws Exception {
        for (String value : List.of("", "x", "%00", "MDAwMA==", "x".repeat(8000), "' or 1=1 --")) {
            assertThat(mvc.perform(get("/workspace").cookie(new Cookie("JSESSIONID", value)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(value)
                    .isEqualTo(303);
        }
    }

    @Test
    void fifty_requests_that_write_to_one_session_at_once_all_succeed() throws Exception {
        Cookie session = signIn(mvc);
        var pool = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Integer>> requests = new ArrayList<>();
            for (int number = 0; number < 50; number++) {
                String note = "note " + number;
                requests.add(() -> {
                    Session one = sessions.findById(id(session));
                    one.setAttribute("same", note);
                    save(one);
                    return open(mvc, session).getStatus();
                });
            }
            for (Future<Integer> answer : pool.invokeAll(requests)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
    }

    @SuppressWarnings("unchecked")
    private void save(Session session) {
        ((org.springframework.session.SessionRepository<Session>) (Object) sessions).save(session);
    }

    @Test
    void every_change_of_what_an_account_may_do_ends_its_sessions_on_every_instance() throws Exception {
        try (ConfigurableApplicationContext other = new SpringApplicationBuilder(SendPlanTracker.class)
                .run("--server.port=0", "--spring.main.lazy-initialization=true")) {
            DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup((WebApplicationContext) other)
                    .addFilter(other.getBean(SessionRepositoryFilter.class));
            MockMvc elsewhere =
                    builder.apply(SecurityMockMvcConfigurers.springSecurity()).build();

            List<Runnable> changes = List.of(
                    () -> accounts.join(UUID.randomUUID(), area.id(), anOrganisation(), manager, Role.PUBLISHER),
                    () -> accounts.end(area.id(), aMembership()),
                    () -> accounts.describe(manager, version(), email, "Sam", true),
                    () -> links.setPassword(links.make(manager), PASSWORD),
                    () -> accounts.close(manager));
            for (Runnable change : changes) {
                Cookie session = signIn(mvc);
                assertThat(open(mvc, session).getStatus()).isEqualTo(200);
                assertThat(open(elsewhere, session).getStatus()).isEqualTo(200);
                TestAreas.asAdministrator(change);
                ended(open(elsewhere, session));
                ended(open(mvc, session));
            }
        }
    }

    private UUID anOrganisation() {
        return owner.sql("select organisation_id from membership where account_id = ? limit 1")
                .params(manager)
                .query(UUID.class)
                .single();
    }

    private UUID aMembership() {
        return owner.sql("select id from membership where account_id = ? and role = 'PUBLISHER'")
                .params(manager)
                .query(UUID.class)
                .single();
    }

    private long version() {
        return owner.sql("select version from account where id = ?")
                .params(manager)
                .query(Long.class)
                .single();
    }

    @Test
    void readers_have_no_right_to_the_sessions() {
        for (String right : List.of("usage", "create")) {
            assertThat(owner.sql("select has_schema_privilege('sendplan_public', 'sessions', ?)")
                            .params(right)
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }
        assertThat(owner.sql("select has_schema_privilege('sendplan_app', 'sessions', 'create')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(owner.sql("select has_table_privilege('sendplan_public', 'sessions.session', 'select')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
