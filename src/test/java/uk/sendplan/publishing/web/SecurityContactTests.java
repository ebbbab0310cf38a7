package uk.sendplan.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.platform.SettingMissing;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.shared.NotThere;

@SpringBootTest
@AutoConfigureMockMvc
class SecurityContactTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T18:30:00Z"), ZoneOffset.UTC);

    @Autowired
    MockMvc mvc;

    @Autowired
    BaseAddress base;

    @Test
    void it_says_whom_to_tell_and_is_good_for_less_than_a_year() {
        var answer = new SecurityContactController("mailto:security@example.org", base, CLOCK).contact();

        assertThat(new String(answer.getBody())).isEqualTo("""
                Contact: mailto:security@example.org
                Expires: 2027-05-22T00:00:00Z
                Preferred-Languages: en
                Canonical: %s
                """.formatted(base.link("/.well-known/security.txt")));
    }

    @Test
    void the_demonstration_has_one_for_everybody() throws Exception {
        var answer = mvc.perform(get("/.well-known/security.txt")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.getContentAsString()).startsWith("Contact: mailto:");
        assertThat(answer.getCookies()).isEmpty();
    }

    @Test
    void where_nobody_is_named_there_is_none() {
        assertThatThrownBy(() -> new SecurityContactController(" ", base, CLOCK).contact())
                .isInstanceOf(NotThere.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"security@example.org", "http://example.org", "javascript:alert(1)", "mailto:a\nContact: b"})
    void what_is_no_contact_stops_the_start(String contact) {
        assertThatThrownBy(() -> new SecurityContactController(contact, base, CLOCK))
                .isInstanceOf(SettingMissing.class);
    }
}
