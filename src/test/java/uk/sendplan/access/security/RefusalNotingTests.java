package uk.sendplan.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.access.Role;
import uk.sendplan.platform.MovableClock;

/** What is refused stands in the log: why, which route, which account, and nothing of what was sent. */
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class RefusalNotingTests {

    private static final AtomicInteger MINUTES = new AtomicInteger();
    private static final String HOSTILE = "x\r\n2026-01-01T00:00:00.000Z WARN forged";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    MovableClock clock;

    TestArea area;
    UUID officer;
    RequestPostProcessor signedIn;

    @BeforeEach
    void an_officer() {
        area = areas.fresh();
        officer = area.member(Role.OFFICER).accountId();
        signedIn = area.signedIn(Role.OFFICER);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** In a minute of its own: what others were refused is not counted with it. */
    private void alone(Work work) {
        clock.at(clock.instant().plus(Duration.ofMinutes(2 + MINUTES.incrementAndGet())), () -> {
            try {
                work.run();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private int open(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(signedIn).accept("text/html"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static List<String> told(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains("Refused: "))
                .map(line -> line.substring(line.indexOf("Refused: ") + 9))
                .filter(line -> !line.contains(" more within a minute"))
                .toList();
    }

    @Test
    void what_a_role_or_an_area_refuses_is_told_with_the_account_and_the_route(CapturedOutput output) {
        TestArea other = areas.fresh();
        alone(() -> {
            assertThat(open(area.at("/people"))).isEqualTo(404);
            assertThat(open("/admin/accounts")).isEqualTo(404);
            assertThat(open(other.at("/organisations"))).isEqualTo(404);
            assertThat(open(area.at("/no-such-plan"))).isEqualTo(404);
            assertThat(open("/nothing/at/all/here/" + area.slug())).isEqualTo(404);
        });
        String by = " account=" + officer;
        assertThat(told(output))
                .containsExactly(
                        "ROLE 404 GET /workspace/{area}/people" + by,
                        "ROLE 404 GET /admin/accounts" + by,
                        "ROLE 404 GET /workspace/{area}/organisations" + by,
                        "NOT_THERE 404 GET /workspace/{area}/{plan}" + by,
                        "ROLE 404 no route" + by);
    }

    @Test
    void what_is_in_order_and_what_readers_do_not_find_is_not_told(CapturedOutput output) {
        alone(() -> {
            assertThat(open("/workspace")).isEqualTo(200);
            assertThat(open(area.at("/organisations"))).isEqualTo(200);
            mvc.perform(get("/workspace").accept("text/html"));
            mvc.perform(get("/areas/nowhere"));
            mvc.perform(get("/wp-login.php"));
            mvc.perform(post("/sign-in").with(csrf()).param("username", "x").param("password", "y"));
        });
        assertThat(told(output)).isEmpty();
    }

    @Test
    void what_no_page_of_ours_sends_is_told(CapturedOutput output) {
        alone(() -> {
            mvc.perform(post("/sign-in").param("username", HOSTILE).header("User-Agent", HOSTILE));
            mvc.perform(post(area.at("/people")).with(csrf()).param("name", HOSTILE));
            mvc.perform(post("/account/security/sign-out-everywhere").with(signedIn));
            mvc.perform(request(HttpMethod.valueOf("TRACE"), URI.create("/workspace")));
            mvc.perform(request(HttpMethod.DELETE, URI.create("/areas/" + area.slug())));
            mvc.perform(get(URI.create("/workspace/%0d%0aforged;x")));
        });
        assertThat(told(output))
                .containsExactly(
                        "FORM 403 POST /sign-in account=none",
                        "FORM 401 POST /workspace/{area}/people account=none",
                        "FORM 403 POST /account/security/sign-out-everywhere account=none",
                        "REQUEST 400 no route account=none",
                        "REQUEST 405 no route account=none",
                        "REQUEST 400 GET /workspace/{area} account=none");
        assertThat(output).doesNotContain("forged", HOSTILE);
    }

    @Test
    void guessing_that_is_slowed_is_told(CapturedOutput output) {
        String unknown = UUID.randomUUID() + "@nobody.example";
        alone(() -> {
            for (int number = 0; number < 11; number++) {
                mvc.perform(post("/sign-in")
                        .with(csrf())
                        .with(sent -> {
                            sent.setRemoteAddr("10.99.0." + (officer.hashCode() & 127));
                            return sent;
                        })
                        .param("username", unknown)
                        .param("password", "guess"));
            }
        });
        assertThat(told(output)).containsExactly("LIMIT 429 POST /sign-in account=none");
        assertThat(output).doesNotContain(unknown);
    }

    @Test
    void a_flood_of_one_kind_is_counted_and_hides_no_other(CapturedOutput output) {
        alone(() -> {
            for (int number = 0; number < 400; number++) {
                mvc.perform(post("/sign-out"));
            }
            open(area.at("/people"));
        });
        alone(() -> mvc.perform(post("/sign-out")));
        assertThat(told(output).stream().filter(line -> line.startsWith("FORM 403")))
                .hasSizeBetween(61, 121);
        assertThat(output.getOut().lines().filter(line -> line.matches(".*Refused: FORM \\d+ more within a minute")))
                .hasSizeBetween(1, 2);
        assertThat(told(output)).contains("ROLE 404 GET /workspace/{area}/people account=" + officer);
    }
}
