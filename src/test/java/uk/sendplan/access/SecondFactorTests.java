package uk.sendplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.security.Access;
import uk.sendplan.access.security.Route;
import uk.sendplan.access.security.RouteTable;
import uk.sendplan.platform.MovableClock;

/** The second step of signing in, from its set-up to its loss. */
@SpringBootTest
@AutoConfigureMockMvc
class SecondFactorTests {

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

    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());
    private final Map<String, Cookie> browser = new HashMap<>();
    TestArea area;
    UUID account;
    String email;
    byte[] secret = new byte[0];

    @BeforeEach
    void an_officer_with_a_password() {
        area = areas.fresh();
        account = area.member(Role.OFFICER).accountId();
        email = account + "@test.example";
        TestAreas.asAdministrator(() -> links.setPassword(links.make(account), PASSWORD));
        browser.clear();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        var request = get(address).accept("text/html");
        return kept(
                browser.isEmpty()
                        ? mvc.perform(request).andReturn().getResponse()
                        : mvc.perform(request.cookie(browser.values().toArray(Cookie[]::new)))
                                .andReturn()
                                .getResponse());
    }

    private MockHttpServletResponse send(String address, String... fields) throws Exception {
        var request = post(address).with(csrf());
        for (int place = 0; place < fields.length; place += 2) {
            request.param(fields[place], fields[place + 1]);
        }
        if (!browser.isEmpty()) {
            request.cookie(browser.values().toArray(Cookie[]::new));
        }
        return kept(mvc.perform(request).andReturn().getResponse());
    }

    private MockHttpServletResponse kept(MockHttpServletResponse answer) {
        Arrays.stream(answer.getCookies())
                .filter(cookie -> cookie.getName().equals("JSESSIONID")
                        || cookie.getName().startsWith("device-"))
                .forEach(cookie -> {
                    if (cookie.getMaxAge() == 0) {
                        browser.remove(cookie.getName());
                    } else {
                        browser.put(cookie.getName(), cookie);
                    }
                });
        return answer;
    }

    private MockHttpServletResponse enterPassword() throws Exception {
        return send("/sign-in", "username", email, "password", PASSWORD);
    }

    private boolean signedIn() throws Exception {
        return open("/workspace").getStatus() == 200;
    }

    private String code(int stepsFromNow) {
        return TimeCodes.code(secret, clock.instant().getEpochSecond() / 30 + stepsFromNow);
    }

    /** So that codes that were used in the test so far do not matter. */
    private void later() {
        owner.sql("update second_factor set last_step = 0 where account_id = ?")
                .params(account)
                .update();
    }

    private static List<String> errors(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString())
                .select(".govuk-error-summary__list li")
                .eachText();
    }

    /** As a person does it: the key is typed into the app. */
    private List<String> setUp() throws Exception {
        enterPassword();
        Document page = Jsoup.parse(open("/account/security/second-factor").getContentAsString());
        secret = TestCodes.read(page.select("code.app-secret").text().replace(" ", ""));
        assertThat(page.select("svg.app-picture-code path").attr("d")).startsWith("M4 4h1v1h-1z");
        MockHttpServletResponse answer = send(
                "/account/security/second-factor",
                "sealed",
                page.select("[name=sealed]").val(),
                "password",
                PASSWORD,
                "code",
                code(0));
        assertThat(answer.getStatus()).isEqualTo(200);
        later();
        return Jsoup.parse(answer.getContentAsString())
                .select("code.app-secret")
                .eachText();
    }

    @Test
    void after_the_set_up_a_code_is_asked_for_and_works_once() throws Exception {
        assertThat(setUp()).hasSize(10);
        assertThat(signedIn()).as("the session goes on").isTrue();

        browser.clear();
        MockHttpServletResponse password = enterPassword();
        assertThat(password.getHeader("Location")).isEqualTo("/sign-in/code");
        assertThat(browser.keySet()).containsExactly("JSESSIONID");
        assertThat(signedIn()).isFalse();
        assertThat(open("/sign-in/code").getStatus()).isEqualTo(200);

        String session = browser.get("JSESSIONID").getValue();
        String code = code(0);
        MockHttpServletResponse complete = send("/sign-in/code", "code", code);
        assertThat(complete.getHeader("Location")).isEqualTo("/workspace");
        assertThat(browser.get("JSESSIONID").getValue()).isNotEqualTo(session);
        assertThat(browser.keySet()).anyMatch(name -> name.startsWith("device-"));
        assertThat(signedIn()).isTrue();

        browser.clear();
        enterPassword();
        MockHttpServletResponse again = send("/sign-in/code", "code", code);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getForwardedUrl()).isEqualTo("/sign-in/code");
        assertThat(signedIn()).isFalse();
    }

    /** From a page that was left open in another tab. */
    @Test
    void a_code_that_nobody_asked_for_ends_no_session() throws Exception {
        setUp();
        assertThat(send("/sign-in/code", "code", "000000").getHeader("Location"))
                .isEqualTo("/sign-in?again");
        assertThat(signedIn()).isTrue();
    }

    @Test
    void a_code_sent_many_times_at_once_works_once() throws Exception {
        setUp();
        List<Cookie> sessions = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            browser.clear();
            enterPassword();
            sessions.add(browser.get("JSESSIONID"));
        }
        String code = code(0);
        var pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> tries = sessions.stream()
                    .map(session -> (Callable<Integer>) () -> mvc.perform(post("/sign-in/code")
                                    .with(csrf())
                                    .cookie(session)
                                    .param("code", code))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(tries)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(303).containsOnly(303, 422);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void between_password_and_code_nothing_is_reached_and_it_lasts_ten_minutes() throws Exception {
        setUp();
        browser.clear();
        enterPassword();
        for (Route route : table.routes()) {
            if (route.method().name().equals("GET")
                    && !(route.access() instanceof Access.Public || route.access() instanceof Access.Anyone)) {
                String address = route.pattern()
                        .getPatternString()
                        .replace("{area}", area.slug())
                        .replaceAll("\\{\\w+}", "1");
                assertThat(open(address).getStatus()).as(address).isEqualTo(303);
            }
        }
        clock.at(clock.instant().plus(Duration.ofMinutes(11)), () -> {
            try {
                assertThat(open("/sign-in/code").getStatus()).isEqualTo(303);
                assertThat(send("/sign-in/code", "code", code(0)).getHeader("Location"))
                        .isEqualTo("/sign-in?again");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThat(send("/sign-in/code", "code", code(0)).getHeader("Location")).isEqualTo("/sign-in?again");
    }

    @Test
    void each_recovery_code_works_once_however_it_is_typed() throws Exception {
        List<String> codes = setUp();
        String typed = codes.get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        browser.clear();
        enterPassword();
        assertThat(send("/sign-in/code", "code", typed).getHeader("Location")).isEqualTo("/workspace");
        assertThat(open("/account/security").getContentAsString()).contains("You have 9 recovery codes left");
        browser.clear();
        enterPassword();
        assertThat(send("/sign-in/code", "code", codes.get(3)).getStatus()).isEqualTo(422);
        assertThat(send("/sign-in/code", "code", codes.get(4)).getStatus()).isEqualTo(303);
    }

    @Test
    void ten_wrong_codes_an_hour_are_the_most_whatever_their_session() throws Exception {
        setUp();
        browser.clear();
        for (int number = 0; number < 10; number++) {
            if (number % 4 == 0) {
                browser.clear();
                enterPassword();
            }
            assertThat(send("/sign-in/code", "code", "00000" + number).getStatus())
                    .isEqualTo(422);
        }
        MockHttpServletResponse refused = send("/sign-in/code", "code", code(0));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotBlank();
    }

    @Test
    void who_does_not_know_the_password_or_the_code_sets_nothing_up() throws Exception {
        enterPassword();
        Document page = Jsoup.parse(open("/account/security/second-factor").getContentAsString());
        secret = TestCodes.read(page.select("code.app-secret").text().replace(" ", ""));
        String sealed = page.select("[name=sealed]").val();
        MockHttpServletResponse wrongPassword =
                send("/account/security/second-factor", "sealed", sealed, "password", "wrong", "code", code(0));
        assertThat(wrongPassword.getStatus()).isEqualTo(422);
        assertThat(errors(wrongPassword)).containsExactly("Enter the password that you sign in with now");
        assertThat(Jsoup.parse(wrongPassword.getContentAsString())
                        .select("code.app-secret")
                        .text())
                .isEqualTo(page.select("code.app-secret").text());
        MockHttpServletResponse wrongCode =
                send("/account/security/second-factor", "sealed", sealed, "password", PASSWORD, "code", "123");
        assertThat(errors(wrongCode)).hasSize(1).first().asString().startsWith("Enter the six digits");
        for (String spoilt : List.of("", "x", "%%%", sealed.substring(2))) {
            assertThat(send("/account/security/second-factor", "sealed", spoilt, "password", PASSWORD, "code", code(0))
                            .getStatus())
                    .isEqualTo(422);
        }
        assertThat(owner.sql("select count(*) from second_factor where account_id = ?")
                        .params(account)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_secret_is_not_to_be_read_in_the_database() throws Exception {
        List<String> codes = setUp();
        byte[] kept = owner.sql("select secret from second_factor where account_id = ?")
                .params(account)
                .query(byte[].class)
                .single();
        assertThat(kept).hasSize(12 + 20 + 16);
        assertThat(java.util.HexFormat.of().formatHex(kept))
                .doesNotContain(java.util.HexFormat.of().formatHex(secret));
        assertThat(owner.sql("select code_hash from recovery_code where account_id = ?")
                        .params(account)
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(codes);
    }

    @Test
    void recovery_codes_are_saved_as_a_file_by_the_page_that_shows_them_and_by_nothing_else() throws Exception {
        List<String> codes = setUp();
        String file = "/account/security/second-factor/recovery-codes/file";
        MockHttpServletResponse saved = send(file, asFields(codes));
        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(saved.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(saved.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"recovery-codes.txt\"");
        assertThat(saved.getHeader("Cache-Control")).contains("no-store");
        assertThat(saved.getContentAsString())
                .contains("Recovery codes for " + email)
                .endsWith(String.join("\n", codes) + "\n");
        assertThat(send(file, asFields(codes)).getStatus())
                .as("it uses none up")
                .isEqualTo(200);

        List<String> others = new ArrayList<>(codes);
        others.set(3, "AAAA-AAAA-AAAA-AAAA");
        List<String> hostile = new ArrayList<>(codes);
        hostile.set(3, codes.get(3) + "\r\n<script>");
        List<String> twice = new ArrayList<>(codes);
        twice.set(3, codes.get(4));
        for (List<String> sent : List.of(List.<String>of(), codes.subList(0, 9), others, hostile, twice)) {
            assertThat(send(file, asFields(sent)).getStatus()).isEqualTo(404);
        }
        assertThat(open(file).getStatus()).as("there is no page of it").isEqualTo(404);
        browser.clear();
        enterPassword();
        assertThat(send(file, asFields(codes)).getStatus())
                .as("before the code")
                .isEqualTo(401);
        assertThat(send("/sign-in/code", "code", codes.get(0)).getHeader("Location"))
                .isEqualTo("/workspace");
        assertThat(send(file, asFields(codes)).getStatus()).as("one was used").isEqualTo(404);
    }

    private static String[] asFields(List<String> codes) {
        return codes.stream()
                .flatMap(code -> java.util.stream.Stream.of("code", code))
                .toArray(String[]::new);
    }

    @Test
    void it_is_turned_off_with_password_and_code_and_new_recovery_codes_end_the_old() throws Exception {
        List<String> codes = setUp();
        assertThat(errors(send("/account/security/second-factor/off", "password", PASSWORD, "code", "1")))
                .hasSize(1);
        assertThat(errors(send("/account/security/second-factor/off", "password", "x", "code", code(0))))
                .hasSize(1);
        MockHttpServletResponse made =
                send("/account/security/second-factor/recovery-codes", "password", PASSWORD, "code", codes.get(0));
        List<String> newer =
                Jsoup.parse(made.getContentAsString()).select("code.app-secret").eachText();
        assertThat(newer).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(send("/account/security/second-factor/off", "password", PASSWORD, "code", codes.get(1))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send("/account/security/second-factor/off", "password", PASSWORD, "code", newer.get(1))
                        .getHeader("Location"))
                .isEqualTo("/account/security");
        assertThat(signedIn()).isTrue();
        browser.clear();
        assertThat(enterPassword().getHeader("Location")).isEqualTo("/workspace");
    }

    @Test
    void with_a_second_step_twelve_characters_are_enough_and_they_do_not_stay_without_it() throws Exception {
        setUp();
        String shorter = "tXq8#vLw2zPm";
        assertThat(send("/account/security/password", "current", PASSWORD, "password", shorter)
                        .getStatus())
                .isEqualTo(303);
        assertThat(errors(send("/account/security/second-factor/off", "password", shorter, "code", code(0))))
                .containsExactly("Without a second step your password needs at least 15 characters. Change it first");
    }

    @Test
    void a_changed_password_and_signing_out_everywhere_end_the_other_sessions() throws Exception {
        enterPassword();
        Map<String, Cookie> elsewhere = new HashMap<>(browser);
        browser.remove("JSESSIONID");
        enterPassword();
        assertThat(errors(send("/account/security/password", "current", "x", "password", "another three words")))
                .containsExactly("Enter the password that you sign in with now");
        assertThat(errors(send("/account/security/password", "current", PASSWORD, "password", "short")))
                .containsExactly("Enter a password of at least 15 characters");
        assertThat(send("/account/security/password", "current", PASSWORD, "password", "another three words")
                        .getHeader("Location"))
                .isEqualTo("/account/security");
        assertThat(signedIn()).isTrue();
        Map<String, Cookie> here = new HashMap<>(browser);
        browser.clear();
        browser.putAll(elsewhere);
        assertThat(signedIn()).isFalse();

        browser.clear();
        send("/sign-in", "username", email, "password", "another three words");
        assertThat(send("/account/security/sign-out-everywhere").getStatus()).isEqualTo(303);
        assertThat(signedIn()).isTrue();
        browser.clear();
        browser.putAll(here);
        assertThat(signedIn()).isFalse();
    }

    @Test
    void a_new_password_set_by_a_link_does_not_pass_by_the_second_step() throws Exception {
        setUp();
        browser.clear();
        String[] link = new String[1];
        TestAreas.asAdministrator(() -> link[0] = links.make(account));
        MockHttpServletResponse set = send("/set-password/" + link[0], "password", "another three words");

        assertThat(set.getHeader("Location")).isEqualTo("/sign-in?password-set");
        assertThat(browser).as("setting it signs nobody in").doesNotContainKey("JSESSIONID");
        MockHttpServletResponse password = send("/sign-in", "username", email, "password", "another three words");
        assertThat(password.getHeader("Location")).isEqualTo("/sign-in/code");
        assertThat(signedIn()).isFalse();
        assertThat(send("/sign-in/code", "code", "000000").getStatus()).isEqualTo(422);
        assertThat(signedIn()).isFalse();
        assertThat(send("/sign-in/code", "code", code(0)).getHeader("Location")).isEqualTo("/workspace");
        assertThat(signedIn()).isTrue();
    }

    @Test
    void devices_are_listed_and_forgotten_and_those_of_others_are_not() throws Exception {
        enterPassword();
        Document page = Jsoup.parse(open("/account/security").getContentAsString());
        String forget = page.select("form[action$=/forget]").attr("action");
        assertThat(forget).startsWith("/account/security/devices/");
        UUID other = area.member(Role.BOARD).accountId();
        assertThat(mvc.perform(post(forget).with(csrf()).with(TestSignIn.as(other, "other@test.example")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(open("/account/security").getContentAsString()).contains(forget);
        assertThat(send(forget).getStatus()).isEqualTo(303);
        assertThat(open("/account/security").getContentAsString()).doesNotContain(forget);
        assertThat(send("/account/security/devices/x/forget").getStatus()).isEqualTo(404);
    }

    @Test
    void an_administrator_removes_it_and_the_sessions_end() throws Exception {
        setUp();
        UUID administrator = UUID.randomUUID();
        TestAreas.asAdministrator(() -> accounts.add(administrator, administrator + "@test.example", "Ada", true));
        var ada = TestSignIn.as(administrator, administrator + "@test.example");
        String page = "/admin/accounts/" + account;
        assertThat(mvc.perform(get(page).with(ada)).andReturn().getResponse().getContentAsString())
                .contains(page + "/second-factor");
        assertThat(mvc.perform(post(page + "/second-factor").with(ada).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo(page);
        assertThat(signedIn()).isFalse();
        browser.clear();
        assertThat(enterPassword().getHeader("Location")).isEqualTo("/workspace");
        assertThat(mvc.perform(get(page).with(ada)).andReturn().getResponse().getContentAsString())
                .doesNotContain(page + "/second-factor");
    }
}
