package uk.sendplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.platform.MovableClock;

/** Guessing gets nowhere, and locks nobody out. What is counted are hashes and statements, never the time they take. */
@SpringBootTest
@AutoConfigureMockMvc
class ThrottlingTests {

    private static final String PASSWORD = "a long enough password";

    @Autowired
    MockMvc mvc;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PasswordLinks links;

    @Autowired
    MovableClock clock;

    @MockitoSpyBean
    PasswordEncoder hashing;

    final UUID account = UUID.randomUUID();
    final String email = account + "@test.example";
    final String block = "10.%d.%d.".formatted(account.hashCode() & 127, account.hashCode() >> 8 & 255);
    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());

    @BeforeEach
    void somebodyWithAPassword() {
        TestAreas.asAdministrator(() -> {
            accounts.add(account, email, "Sam Example", false);
            links.setPassword(links.make(account), PASSWORD);
        });
        clearInvocations(hashing);
    }

    private MockHttpServletResponse signIn(String username, String password, String from, Cookie... cookies)
            throws Exception {
        var request = post("/sign-in")
                .with(csrf())
                .with(sent -> {
                    sent.setRemoteAddr(from);
                    return sent;
                })
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .param("username", username)
                .param("password", password);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Cookie device(MockHttpServletResponse answer) {
        return Arrays.stream(answer.getCookies())
                .filter(cookie -> cookie.getName().startsWith("device-"))
                .findFirst()
                .orElseThrow();
    }

    private long hashes() {
        return mockingDetails(hashing).getInvocations().stream()
                .filter(call -> call.getMethod().getName().equals("matches"))
                .count();
    }

    @Test
    void a_complete_sign_in_leaves_a_cookie_by_which_the_device_is_known() throws Exception {
        Cookie device = device(signIn(email, PASSWORD, block + 1));
        assertThat(device.isHttpOnly()).isTrue();
        assertThat(device.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(device.getMaxAge()).isEqualTo(365 * 24 * 3600);
        assertThat(device.getName()).doesNotContain(email);
        assertThat(device(signIn(email, PASSWORD, block + 1, device)).getValue())
                .isEqualTo(device.getValue());
        assertThat(owner.sql("select name from known_device where account_id = ?")
                        .params(account)
                        .query(String.class)
                        .list())
                .containsExactly("Firefox, Linux");
        assertThat(signIn(email, "wrong", block + 1).getCookies())
                .noneMatch(cookie -> cookie.getName().startsWith("device-"));
    }

    @Test
    void the_audit_tells_who_signed_in_and_of_refused_tries_not_whose_they_were() throws Exception {
        signIn(email, PASSWORD, block + 1);
        signIn(email, "wrong", block + 1);
        String unknown = "nobody-" + email;
        signIn(unknown, "wrong", block + 1);
        assertThat(owner.sql("select after ->> 'outcome' from audit_entry where subject = 'sign_in' and actor_id = ?")
                        .params(account)
                        .query(String.class)
                        .list())
                .containsExactly("SIGNED_IN");
        List<String> refused = owner.sql("""
                        select doing || ' ' || operation || ' ' || after::text from audit_entry
                        where subject = 'sign_in' and after ->> 'outcome' = 'WRONG_PASSWORD' order by id desc limit 2""").query(String.class).list();
        assertThat(refused)
                .hasSize(2)
                .allSatisfy(told -> assertThat(told)
                        .startsWith("POST /sign-in EVENT")
                        .contains("Firefox, Linux")
                        .doesNotContain(account.toString()));
    }

    @Test
    void an_account_knows_ten_devices_and_forgets_the_one_used_longest_ago() throws Exception {
        Instant now = clock.instant();
        for (int number = 0; number < 12; number++) {
            int minutes = 12 - number;
            clock.at(now.minus(Duration.ofMinutes(minutes)), () -> {
                try {
                    signIn(email, PASSWORD, block + minutes);
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
        }
        assertThat(owner.sql("select count(*) from known_device where account_id = ? and made_at > ?")
                        .params(account, now.minus(Duration.ofMinutes(11)).atOffset(java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void fifty_addresses_guess_for_an_hour_and_the_owner_gets_in_the_whole_time() throws Exception {
        Cookie device = device(signIn(email, PASSWORD, block + 200));
        clearInvocations(hashing);
        Instant began = clock.instant().minus(Duration.ofHours(1));
        int refused = 0;
        List<MockHttpServletResponse> answers = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            int now = minute;
            clock.at(began.plus(Duration.ofMinutes(minute)), () -> {
                try {
                    for (int guess = 0; guess < 5; guess++) {
                        answers.add(signIn(email, "guess " + now + guess, block + (now * 5 + guess) % 50));
                    }
                    if (now % 10 == 5) {
                        owners.add(signIn(email, PASSWORD, block + 200, device).getStatus());
                    }
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
        }
        assertThat(owners).hasSize(6).containsOnly(303);
        long guesses = hashes() - owners.size();
        assertThat(guesses).isBetween(1L, 20L);
        assertThat(answers.stream().filter(answer -> answer.getStatus() == 429).count())
                .isEqualTo(300 - guesses);
    }

    @Test
    void fifty_at_once_get_no_more_than_ten_through() throws Exception {
        var pool = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Integer>> guesses = new ArrayList<>();
            for (int number = 0; number < 50; number++) {
                String from = block + number;
                guesses.add(() -> signIn(email, "a wrong password", from).getStatus());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(guesses)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(422, 429);
            assertThat(answers.stream().filter(status -> status == 422)).hasSize(10);
        } finally {
            pool.shutdown();
        }
        assertThat(hashes()).isEqualTo(10);
    }

    @Test
    void who_tries_too_often_is_told_when_to_come_back_whether_or_not_there_is_such_an_account() throws Exception {
        String nobody = "nobody-" + email;
        List<String> said = new ArrayList<>();
        for (String typed : List.of(email, nobody)) {
            for (int number = 0; number < 10; number++) {
                assertThat(signIn(typed, "wrong", block + 1).getStatus()).isEqualTo(422);
            }
            clearInvocations(hashing);
            MockHttpServletResponse refused =
                    signIn(" " + typed.toUpperCase(java.util.Locale.ROOT), PASSWORD, block + 2);
            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(3000, 3601);
            assertThat(refused.getForwardedUrl()).isEqualTo("/sign-in");
            verify(hashing, times(0)).matches(any(), any());
            said.add(refused.getCookies().length + " " + refused.getHeaderNames());
        }
        assertThat(said.get(0)).isEqualTo(said.get(1));

        clock.at(clock.instant().plus(Duration.ofMinutes(61)), () -> {
            try {
                assertThat(signIn(email, PASSWORD, block + 1).getStatus()).isEqualTo(303);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    @Test
    void a_known_and_an_unknown_account_take_the_same_path_and_one_hash() throws Exception {
        signIn(email, "wrong", block + 3);
        clearInvocations(hashing);
        List<String> known = SqlStatements.of(() -> signIn(email, "wrong", block + 1));
        assertThat(hashes()).isEqualTo(1);
        List<String> unknown = SqlStatements.of(() -> signIn("nobody-" + email, "wrong", block + 1));
        assertThat(hashes()).isEqualTo(2);
        List<String> noAddress = SqlStatements.of(() -> signIn("not an address", "wrong", block + 1));
        assertThat(hashes()).isEqualTo(3);
        TestAreas.asAdministrator(() -> accounts.close(account));
        List<String> closed = SqlStatements.of(() -> signIn(email, "wrong", block + 1));
        assertThat(hashes()).isEqualTo(4);
        assertThat(known).isNotEmpty();
        assertThat(List.of(unknown, noAddress, closed))
                .allSatisfy(sent -> assertThat(sent).isEqualTo(known));
    }

    @Test
    void a_sender_that_tries_many_accounts_is_stopped_after_a_hundred() throws Exception {
        int last = 0;
        for (int number = 0; number <= 100; number++) {
            last = signIn(number + "-" + email, "wrong", block + 250).getStatus();
            if (number < 100) {
                assertThat(last).isEqualTo(422);
            }
        }
        assertThat(last).isEqualTo(429);
        assertThat(signIn(email, PASSWORD, block + 251).getStatus()).isEqualTo(303);
    }

    @Test
    void somebody_elses_device_and_a_made_up_one_are_unknown() throws Exception {
        Cookie device = device(signIn(email, PASSWORD, block + 1));
        for (String value : List.of("", "x", "' or '1'='1", "x".repeat(5000), device.getValue() + "x")) {
            assertThat(signIn(email, "wrong", block + 1, new Cookie(device.getName(), value))
                            .getStatus())
                    .isEqualTo(422);
        }
        for (int number = 0; number < 5; number++) {
            signIn(email, "wrong", block + 1);
        }
        assertThat(signIn(email, PASSWORD, block + 1, new Cookie(device.getName(), "x"))
                        .getStatus())
                .isEqualTo(429);
        assertThat(signIn(email, PASSWORD, block + 1, device).getStatus()).isEqualTo(303);
    }

    @Test
    void whoever_set_a_new_password_signs_in_with_it_whatever_strangers_tried() throws Exception {
        for (int number = 0; number < 10; number++) {
            signIn(email, "wrong", block + 1);
        }
        assertThat(signIn(email, PASSWORD, block + 2).getStatus()).isEqualTo(429);
        String[] secret = new String[1];
        TestAreas.asAdministrator(() -> secret[0] = links.make(account));
        MockHttpServletResponse set = mvc.perform(
                        post("/set-password/" + secret[0]).with(csrf()).param("password", "wet lamp eats north"))
                .andReturn()
                .getResponse();
        assertThat(signIn(email, "wet lamp eats north", block + 2, device(set)).getStatus())
                .isEqualTo(303);
    }

    @Test
    void the_page_says_so_in_words() throws Exception {
        for (int number = 0; number < 10; number++) {
            signIn(email, "wrong", block + 1);
        }
        var refused = mvc.perform(
                        post("/sign-in").with(csrf()).param("username", email).param("password", "wrong"))
                .andReturn();
        var page = Jsoup.parse(mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                "/sign-in")
                        .with(sent -> {
                            refused.getRequest()
                                    .getAttributeNames()
                                    .asIterator()
                                    .forEachRemaining(name -> {
                                        if (name.startsWith(RefusedSignIn.class.getName())) {
                                            sent.setAttribute(
                                                    name, refused.getRequest().getAttribute(name));
                                        }
                                    });
                            return sent;
                        }))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select(".govuk-error-summary__list li").text())
                .startsWith("Too many tries to sign in. Try again after ")
                .contains(String.valueOf(clock.instant()
                        .atZone(java.time.ZoneId.of("Europe/London"))
                        .getYear()));
        assertThat(page.select("[name=username]").val()).isEqualTo(email);
    }

    @Test
    void what_is_kept_names_nobody_and_is_forgotten() throws Exception {
        signIn("nobody-" + email, "wrong", block + 77);
        assertThat(owner.sql(
                                "select count(*) from sign_in_attempt where length(account_key) = 32 and length(sender_key) = 32")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(owner.sql("select count(*) from sign_in_attempt where sign_in_attempt::text like '%' || ? || '%'")
                        .params(account.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
