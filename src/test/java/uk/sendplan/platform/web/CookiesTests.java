package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class CookiesTests {

    @Test
    void over_tls_a_cookie_is_of_this_host_alone() {
        assertThat(new Cookies(true).set("known", "x", Duration.ofHours(1)))
                .startsWith("__Host-known=x; Path=/; Max-Age=3600; ")
                .contains("; Secure; HttpOnly; SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(new Cookies(true).remove("known"))
                .startsWith("__Host-known=; Path=/; Max-Age=0; ")
                .contains("Secure");
    }

    @Test
    void without_tls_it_has_its_plain_name() {
        assertThat(new Cookies(false).set("known", "x", Duration.ofHours(1)))
                .startsWith("known=x; Path=/; ")
                .contains("HttpOnly; SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void what_a_neighbouring_site_put_under_the_plain_name_is_not_looked_at() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("known", "theirs"));

        assertThat(new Cookies(true).value(request, "known")).isEmpty();
        request.setCookies(new Cookie("known", "theirs"), new Cookie("__Host-known", "ours"));
        assertThat(new Cookies(true).value(request, "known")).contains("ours");
    }
}
