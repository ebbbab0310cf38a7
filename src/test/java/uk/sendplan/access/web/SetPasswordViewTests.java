package uk.sendplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.TestAreas;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.access.web.Visitor.Answer;

@SpringBootTest
@AutoConfigureMockMvc
class SetPasswordViewTests {

    private static final String GOOD = "three words together";

    @Autowired
    MockMvc mvc;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PasswordLinks links;

    final UUID account = UUID.randomUUID();
    final String email = account + "@test.example";
    Visitor nobody;

    @BeforeEach
    void an_account() {
        nobody = new Visitor(mvc, request -> request);
        TestAreas.asAdministrator(() -> accounts.add(account, email, "Sam", false));
    }

    private String link() {
        String[] secret = new String[1];
        TestAreas.asAdministrator(() -> secret[0] = links.make(account));
        return "/set-password/" + secret[0];
    }

    @Test
    void the_page_names_the_account_and_leaves_no_trace_of_its_address() throws Exception {
        Answer page = nobody.open(link());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main").text()).contains(email, "at least 15 characters");
        assertThat(page.page().select("[type=password]").attr("autocomplete")).isEqualTo("new-password");
        assertThat(page.page().select("[autocomplete=username]").val()).isEqualTo(email);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_good_password_works_from_then_on_and_its_link_no_more() throws Exception {
        String link = link();
        Answer set = nobody.form(link).with("password", GOOD).send();

        assertThat(set.status()).isEqualTo(303);
        assertThat(set.location()).isEqualTo("/sign-in?password-set");
        assertThat(nobody.send("/sign-in", Map.of("username", email, "password", GOOD))
                        .location())
                .isEqualTo("/workspace");
        for (Answer again : new Answer[] {nobody.open(link), nobody.send(link, Map.of("password", GOOD))}) {
            assertThat(again.status()).isEqualTo(410);
            assertThat(again.page().select("h1").text()).isEqualTo("This link no longer works");
            assertThat(again.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "              ", "fourteen chars"})
    void a_short_password_is_refused_and_the_link_still_works(String typed) throws Exception {
        String link = link();
        Answer refused = nobody.form(link).with("password", typed).send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("Enter a password of at least 15 characters");
        assertThat(refused.page().select("[type=password]").val()).isEmpty();
        assertThat(nobody.open(link).status()).isEqualTo(200);
    }

    @Test
    void the_address_itself_and_a_novel_are_no_passwords() throws Exception {
        String link = link();
        assertThat(nobody.send(link, Map.of("password", email.toUpperCase(java.util.Locale.ROOT)))
                        .errors())
                .containsExactly("Enter a password that is not your e-mail address");
        assertThat(nobody.send(link, Map.of("password", "x".repeat(129))).errors())
                .containsExactly("Enter a password of at most 128 characters");
    }

    @Test
    void a_newer_link_ends_the_older_and_a_closed_account_has_none() throws Exception {
        String older = link();
        String newer = link();
        assertThat(nobody.open(older).status()).isEqualTo(410);

        TestAreas.asAdministrator(() -> accounts.close(account));
        assertThat(nobody.open(newer).status()).isEqualTo(410);
        assertThat(nobody.send(newer, Map.of("password", GOOD)).status()).isEqualTo(410);
        assertThat(nobody.open("/set-password/%20%27--").status()).isEqualTo(410);
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one() throws Exception {
        nobody.send(link(), Map.of("password", GOOD));
        Cookie session = mvc.perform(
                        post("/sign-in").with(csrf()).param("username", email).param("password", GOOD))
                .andReturn()
                .getResponse()
                .getCookie("JSESSIONID");
        assertThat(signedIn(session)).isTrue();

        nobody.send(link(), Map.of("password", "another three words"));

        assertThat(signedIn(session)).isFalse();
    }

    private boolean signedIn(Cookie session) throws Exception {
        return mvc.perform(get("/sign-in").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 303;
    }
}
