package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SafeHeadersTests {

    @Test
    void nothing_unsafe_and_nothing_from_elsewhere_is_allowed() {
        String policy = new SafeHeaders(false, true).values().get("Content-Security-Policy");

        assertThat(policy).doesNotContain("unsafe-", "*", "http:", "https:", "data:", "blob:");
        assertThat(Arrays.stream(policy.split("; ")).map(directive -> directive.split(" ", 2)[1]))
                .containsOnly("'self'", "'none'");
        assertThat(policy)
                .contains(
                        "default-src 'none'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'");
    }

    @Test
    void transport_security_is_for_those_who_come_over_tls_alone() {
        assertThat(new SafeHeaders(false, true).values()).doesNotContainKey("Strict-Transport-Security");
        assertThat(new SafeHeaders(true, true).values())
                .containsEntry("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        assertThat(new SafeHeaders(true, false).values())
                .containsEntry("Strict-Transport-Security", "max-age=63072000");
    }

    @Test
    void every_feature_is_denied_once_and_passkeys_are_for_this_origin() {
        String permissions = new SafeHeaders(false, true).values().get("Permissions-Policy");

        assertThat(permissions.split(", "))
                .doesNotHaveDuplicates()
                .allMatch(feature -> feature.endsWith("=()")
                        || feature.startsWith("publickey-credentials-") && feature.endsWith("=(self)"));
        assertThat(permissions).contains("camera=()", "geolocation=()", "microphone=()", "usb=()");
    }
}
