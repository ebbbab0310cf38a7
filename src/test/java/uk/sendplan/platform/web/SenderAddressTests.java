package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SenderAddressTests {

    private static String of(int proxies, String remote, String... forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        for (String header : forwarded) {
            request.addHeader("X-Forwarded-For", header);
        }
        return new SenderAddress(proxies).of(request);
    }

    @Test
    void what_the_asker_claims_is_not_believed() {
        assertThat(of(0, "192.0.2.7", "198.51.100.1")).isEqualTo(of(0, "192.0.2.7"));
        assertThat(of(1, "10.0.0.1", "1.2.3.4, 198.51.100.1")).isEqualTo(of(0, "198.51.100.1"));
        assertThat(of(2, "10.0.0.1", "1.2.3.4", "198.51.100.1, 10.0.0.2")).isEqualTo(of(0, "198.51.100.1"));
        assertThat(of(3, "10.0.0.1")).isEqualTo(of(0, "10.0.0.1"));
    }

    @Test
    void a_household_with_a_network_of_its_own_is_one() {
        assertThat(of(0, "2001:db8:1:2::1"))
                .isEqualTo(of(0, "2001:db8:1:2:ffff::9"))
                .isNotEqualTo(of(0, "2001:db8:1:3::1"));
        assertThat(of(0, "192.0.2.7")).isNotEqualTo(of(0, "192.0.2.8"));
    }

    @Test
    void what_is_no_address_is_never_looked_up() {
        for (String odd : new String[] {
            "",
            "localhost",
            "evil.example",
            "unknown",
            "1.2.3.4:80",
            "999.1.1.1",
            "12345678",
            "1.2.3",
            "::::",
            "9".repeat(10_000)
        }) {
            assertThat(of(1, "10.0.0.1", odd)).isEmpty();
        }
    }
}
