package uk.sendplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.shared.Scope;

@SpringBootTest
@AutoConfigureMockMvc
class SignInTests {

    private static final String PASSWORD = "a long enough password";

    @Autowired
    MockMvc mvc;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PasswordLinks links;

    final UUID account = UUID.randomUUID();
    final String email = account + "@test.example";

    @BeforeEach
    void somebodyWithAPassword() {
        asAdministrator(() -> {
            accounts.add(account, email, "Sam Example", false);
            links.setPassword(links.make(account), PASSWORD);
        });
    }

    @Test
    void the_page_has_a_form_that_password_managers_understand_and_begins_no_session() throws Exception {
        MockHttpServletResponse page = mvc.perform(get("/sign-in")).andReturn().getResponse();

        var form = Jsoup.parse(page.getContentAsString()).selectFirst("main form");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(form.attr("action")).isEqualTo("/sign-in");
        assertThat(form.selectFirst("[name=username]").attr("autocomplete")).isEqualTo("username");
        assertThat(form.selectFirst("[name=password]").attr("autocomplete")).isEqualTo("current-password");
        assertThat(form.select("[name=_csrf]").val()).isNotBlank();
        assertThat(page.getCookies()).extracting(Cookie::getName).doesNotContain("JSESSIONID");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void the_right_password_leads_to_the_workspace() throws Exception {
        MvcResult answer = signIn(email.toUpperCase(java.util.Locale.ROOT), PASSWORD);

        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/workspace");
        assertThat(answer.getResponse().getCookie("JSESSIONID").isHttpOnly()).isTrue();
        assertThat(answer.getResponse().getCookie("JSESSIONID").getAttribute("SameSite"))
                .isEqualTo("Lax");
        assertThat(answer.getResponse().getCookie("JSESSIONID").getPath()).isEqualTo("/");
    }

    @Test
    void who_asked_for_a_page_comes_back_to_it_by_its_path_alone() throws Exception {
        MockHttpServletResponse asked = mvc.perform(
                        get("/admin/accounts?q=x").accept("text/html").header("Host", "evil.example"))
                .andReturn()
                .getResponse();
        assertThat(asked.getHeader("Location")).isEqualTo("/sign-in");

        MockHttpServletResponse answer = mvc.perform(post("/sign-in")
                        .with(csrf())
                        .cookie(asked.getCookies())
                        .param("username", email)
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo("/admin/accounts?q=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody@test.example", "not an address", "a\u0000b@test.example", "'\"><b>@x.y"})
    void an_unknown_account_is_refused_in_the_words_of_a_wrong_password(String unknown) throws Exception {
        MvcResult wrongPassword = signIn(email, PASSWORD + "!");
        MvcResult wrongAccount = signIn(unknown, PASSWORD);

        assertThat(wrongPassword.getResponse().getStatus()).isEqualTo(422);
        assertThat(wrongPassword.getResponse().getForwardedUrl()).isEqualTo("/sign-in");
        assertThat(wrongPassword.getResponse().getCookie("JSESSIONID")).isNull();
        assertThat(wrongAccount.getResponse().getStatus()).isEqualTo(422);
        assertThat(wrongAccount.getResponse().getForwardedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void who_is_signed_in_already_goes_to_the_workspace_and_a_closed_account_is_signed_out() throws Exception {
        Cookie session = signIn(email, PASSWORD).getResponse().getCookie("JSESSIONID");
        assertThat(mvc.perform(get("/sign-in").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo("/workspace");

        asAdministrator(() -> accounts.close(account));

        assertThat(mvc.perform(get("/sign-in").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(signIn(email, PASSWORD).getResponse().getStatus()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed-out", "ended", "password-set"})
    void the_page_says_why_one_is_here(String reason) throws Exception {
        var page = Jsoup.parse(
                mvc.perform(get("/sign-in?" + reason)).andReturn().getResponse().getContentAsString());
        assertThat(page.select(".govuk-inset-text").text()).isNotBlank();
        assertThat(page.select(".govuk-error-summary")).isEmpty();
    }

    private MvcResult signIn(String username, String password) throws Exception {
        return mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("username", username)
                        .param("password", password))
                .andReturn();
    }

    private static void asAdministrator(Runnable work) {
        Scope.of(UUID.randomUUID(), true, Set.of()).run(work);
    }
}
