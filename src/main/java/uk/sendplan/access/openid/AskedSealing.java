package uk.sendplan.access.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.signing.SealedSecrets;

/** Puts what was asked into a cookie that nobody else can read or make. */
@Component
public class AskedSealing {

    public static final Duration LASTS = Duration.ofMinutes(10);

    private static final String PURPOSE = "asked at a provider";
    private static final byte[] ABOUT = new byte[0];
    private static final int LONGEST = 4_000;

    private final SealedSecrets secrets;
    private final Clock clock;

    AskedSealing(SealedSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    public String seal(Asked asked) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("area", asked.areaId().toString());
        parts.put("issuer", asked.issuer());
        parts.put("client", asked.clientId());
        parts.put("state", asked.state());
        parts.put("nonce", asked.nonce());
        parts.put("verifier", asked.verifier());
        parts.put("until", asked.until().toString());
        putIfThere(parts, "account", asked.account());
        putIfThere(parts, "invitation", asked.invitation());
        putIfThere(parts, "name", asked.name());
        byte[] json = JSONObjectUtils.toJSONString(parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.seal(PURPOSE, ABOUT, json));
    }

    private static void putIfThere(Map<String, Object> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    /** Nothing for what was not sealed here. */
    public Optional<Asked> open(String sealed) {
        if (sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return secrets.open(PURPOSE, ABOUT, Base64.getUrlDecoder().decode(sealed))
                    .map(json -> read(new String(json, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    boolean isOver(Asked asked) {
        return !clock.instant().isBefore(asked.until());
    }

    private static Asked read(String json) {
        try {
            Map<String, Object> parts = JSONObjectUtils.parse(json);
            String account = JSONObjectUtils.getString(parts, "account");
            return new Asked(
                    UUID.fromString(JSONObjectUtils.getString(parts, "area")),
                    JSONObjectUtils.getString(parts, "issuer"),
                    JSONObjectUtils.getString(parts, "client"),
                    JSONObjectUtils.getString(parts, "state"),
                    JSONObjectUtils.getString(parts, "nonce"),
                    JSONObjectUtils.getString(parts, "verifier"),
                    Instant.parse(JSONObjectUtils.getString(parts, "until")),
                    account == null ? null : UUID.fromString(account),
                    JSONObjectUtils.getString(parts, "invitation"),
                    JSONObjectUtils.getString(parts, "name"));
        } catch (ParseException ofAnotherVersion) {
            throw new IllegalArgumentException(ofAnotherVersion);
        }
    }
}
