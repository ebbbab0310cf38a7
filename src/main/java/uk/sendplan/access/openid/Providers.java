package uk.sendplan.access.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.sendplan.access.openid.AnswerRefused.Reason;
import uk.sendplan.access.openid.ProviderRequests.Answer;
import uk.sendplan.platform.web.BaseAddress;

/** The way to a provider and back: the code flow with a proof key, a nonce and a state. The provider's tokens are not kept. */
@Service
public class Providers {

    /** What a provider says about itself, and its keys, are asked for anew after so long. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** A token with a key that is not known yet makes the keys be asked for again, at most so often. */
    private static final Duration KEYS_AT_MOST = Duration.ofMinutes(1);

    private static final int SHORTEST_RSA = 2048;
    private static final int MOST_KEYS = 50;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ProviderRequests requests;
    private final ProviderAddresses addresses;
    private final IdTokens tokens;
    private final AskedSealing sealing;
    private final BaseAddress base;
    private final Clock clock;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(500).build();

    Providers(
            ProviderRequests requests,
            ProviderAddresses addresses,
            IdTokens tokens,
            AskedSealing sealing,
            BaseAddress base,
            Clock clock) {
        this.requests = requests;
        this.addresses = addresses;
        this.tokens = tokens;
        this.sealing = sealing;
        this.base = base;
        this.clock = clock;
    }

    private record Known(Metadata metadata, JWKSet keys, Instant since) {}

    /**
     * The way there.
     *
     * @param address of the provider
     * @param sealed what the browser keeps meanwhile
     */
    public record Started(String address, String sealed) {}

    /** What a browser came back with; nothing of it is believed. */
    public record Back(
            @Nullable String code,
            @Nullable String state,
            @Nullable String issuer,
            @Nullable String error) {}

    /** Who somebody is: the same subject of another issuer is somebody else. */
    public record Identity(String issuer, String subject) {}

    public Started start(Registration registration, Asked.Purpose purpose) {
        Metadata metadata = known(registration.issuer()).metadata();
        Asked asked = new Asked(
                registration.areaId(),
                registration.issuer(),
                registration.clientId(),
                random(),
                random(),
                random(),
                clock.instant().plus(AskedSealing.LASTS),
                purpose.account(),
                purpose.invitation(),
                purpose.name());
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", registration.clientId());
        query.put("scope", "openid email profile");
        query.put("redirect_uri", returnAddress(registration));
        query.put("state", asked.state());
        query.put("nonce", asked.nonce());
        query.put("code_challenge", challenge(asked.verifier()));
        query.put("code_challenge_method", "S256");
        String address = metadata.authorization().toString();
        return new Started(address + (address.indexOf('?') < 0 ? "?" : "&") + form(query), sealing.seal(asked));
    }

    /** Where the provider sends people back to: by the configured address, whatever a request says about its host. */
    public String returnAddress(Registration registration) {
        return base.link(registration.returnPath());
    }

    /**
     * Whether this is the answer to what this browser asked, before anything is asked of the provider.
     *
     * @throws AnswerRefused where it is not
     */
    public void requireAnswer(Registration registration, Asked asked, Back back) {
        if (sealing.isOver(asked)) {
            throw new AnswerRefused(Reason.LATE);
        }
        if (!asked.areaId().equals(registration.areaId())
                || back.state() == null
                || !IdTokens.same(asked.state(), back.state())) {
            throw new AnswerRefused(Reason.STATE);
        }
        if (!asked.issuer().equals(registration.issuer()) || !asked.clientId().equals(registration.clientId())) {
            throw new AnswerRefused(Reason.REGISTRATION_CHANGED);
        }
    }

    /** @throws AnswerRefused where nobody may be signed in by it */
    public Identity identity(Registration registration, Asked asked, Back back) {
        requireAnswer(registration, asked, back);
        Known provider = known(registration.issuer());
        if (back.issuer() == null
                ? provider.metadata().namesIssuer()
                : !back.issuer().equals(registration.issuer())) {
            throw new AnswerRefused(Reason.MIXED_UP);
        }
        if (back.error() != null) {
            throw new AnswerRefused(Reason.TURNED_AWAY);
        }
        if (back.code() == null || back.code().isEmpty() || back.code().length() > IdTokens.LARGEST) {
            throw new AnswerRefused(Reason.CODE);
        }
        Map<String, Object> given = exchange(registration, provider.metadata(), back.code(), asked.verifier());
        if (!(given.get("id_token") instanceof String idToken)) {
            throw new AnswerRefused(Reason.NO_TOKEN);
        }
        String accessToken = given.get("access_token") instanceof String text ? text : null;
        String subject = subject(registration, provider, idToken, asked.nonce(), accessToken);
        return new Identity(registration.issuer(), subject);
    }

    /** A provider changes its keys now and then: once more with those it has now. */
    private String subject(
            Registration registration, Known provider, String idToken, String nonce, @Nullable String accessToken) {
        try {
            return tokens.subject(registration, provider.metadata(), provider.keys(), idToken, nonce, accessToken);
        } catch (AnswerRefused refused) {
            if (refused.reason() != Reason.SIGNATURE
                    || provider.since().plus(KEYS_AT_MOST).isAfter(clock.instant())) {
                throw refused;
            }
            Known now = ask(registration.issuer());
            return tokens.subject(registration, now.metadata(), now.keys(), idToken, nonce, accessToken);
        }
    }

    private Map<String, Object> exchange(Registration registration, Metadata metadata, String code, String verifier) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", returnAddress(registration));
        form.put("code_verifier", verifier);
        String header = null;
        if (metadata.secretInHeader()) {
            String pair = encoded(registration.clientId()) + ":" + encoded(registration.clientSecret());
            header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        } else {
            form.put("client_id", registration.clientId());
            form.put("client_secret", registration.clientSecret());
        }
        Answer answer = requests.post(metadata.token(), form(form), header);
        Map<String, Object> said = json(answer.body());
        if (answer.status() == 200) {
            return said;
        }
        if ("invalid_client".equals(said.get("error")) || "unauthorized_client".equals(said.get("error"))) {
            throw new ProviderFault(ProviderFault.Reason.CLIENT);
        }
        if (answer.status() >= 500) {
            throw new ProviderFault(ProviderFault.Reason.REFUSED);
        }
        throw new AnswerRefused(Reason.CODE);
    }

    /**
     * Asks the provider anew, for whoever keeps the registration.
     *
     * @throws ProviderFault with the reason why nobody could sign in there
     */
    public void tryOut(String issuer) {
        ask(issuer);
    }

    private Known known(String issuer) {
        Known before = known.getIfPresent(issuer);
        if (before != null && before.since().plus(REMEMBERED).isAfter(clock.instant())) {
            return before;
        }
        return ask(issuer);
    }

    private Known ask(String issuer) {
        URI address = addresses.written(issuer);
        if (address.getRawQuery() != null) {
            throw new ProviderFault(ProviderFault.Reason.ADDRESS);
        }
        Answer said =
                requests.get(addresses.written(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration"));
        requireGood(said);
        Metadata metadata = Metadata.read(said.body(), issuer, addresses);
        Answer keys = requests.get(metadata.keys());
        requireGood(keys);
        Known now = new Known(metadata, keys(keys.body()), clock.instant());
        known.put(issuer, now);
        return now;
    }

    private static void requireGood(Answer answer) {
        if (answer.status() != 200) {
            throw new ProviderFault(ProviderFault.Reason.REFUSED);
        }
    }

    /** Public keys for signatures that are long enough. */
    private static JWKSet keys(byte[] json) {
        try {
            List<JWK> fit = JWKSet.parse(new String(json, StandardCharsets.UTF_8)).getKeys().stream()
                    .filter(key -> key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                    .filter(Providers::isLongEnough)
                    .map(JWK::toPublicJWK)
                    .limit(MOST_KEYS)
                    .collect(Collectors.toList());
            if (fit.isEmpty()) {
                throw new ProviderFault(ProviderFault.Reason.NO_KEYS);
            }
            return new JWKSet(fit);
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new ProviderFault(ProviderFault.Reason.UNREADABLE, unreadable);
        }
    }

    private static boolean isLongEnough(JWK key) {
        return key instanceof RSAKey ? key.size() >= SHORTEST_RSA : key.toPublicJWK() != null;
    }

    private static Map<String, Object> json(byte[] body) {
        try {
            return JSONObjectUtils.parse(new String(body, StandardCharsets.UTF_8));
        } catch (ParseException unreadable) {
            return Map.of();
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
