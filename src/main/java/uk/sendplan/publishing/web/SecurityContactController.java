package uk.sendplan.publishing.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sendplan.platform.SettingMissing;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.shared.NotThere;

/**
 * Whom to tell of a flaw, as RFC 9116 has it. Where nobody is named there is no such file: a contact that nobody reads is worse than
 * none.
 */
@Controller
class SecurityContactController {

    private static final String ADDRESS = "/.well-known/security.txt";
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final String contact;
    private final BaseAddress base;
    private final Clock clock;

    SecurityContactController(@Value("${sendplan.security-contact:}") String contact, BaseAddress base, Clock clock) {
        this.contact = checked(contact.strip());
        this.base = base;
        this.clock = clock;
    }

    private static String checked(String contact) {
        try {
            String scheme = new URI(contact).getScheme();
            if (contact.isEmpty() || "mailto".equals(scheme) || "https".equals(scheme)) {
                return contact;
            }
        } catch (URISyntaxException unreadable) {
            // Said below, as for what can be read and is no contact.
        }
        throw new SettingMissing(
                "sendplan.security-contact is no contact: \"" + contact + "\".",
                "Set SENDPLAN_SECURITY_CONTACT to an address such as mailto:security@example.org or https://example.org/security.");
    }

    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> contact() {
        if (contact.isEmpty()) {
            throw new NotThere("a contact for security");
        }
        String text = String.join(
                "\n",
                "Contact: " + contact,
                "Expires: " + clock.instant().truncatedTo(ChronoUnit.DAYS).plus(GOOD_FOR),
                "Preferred-Languages: en",
                "Canonical: " + base.link(ADDRESS),
                "");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
