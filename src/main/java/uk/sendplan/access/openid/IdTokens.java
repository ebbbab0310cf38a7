package uk.sendplan.access.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.stereotype.Component;
import uk.sendplan.access.openid.AnswerRefused.Reason;

/**
 * Whether an ID token says who somebody is, to this service, now, in answer to what was asked (OpenID Connect Core 3.1.3.7). The signature
 * is always checked, with the provider's own keys whatever the token says about keys, although it came from the provider itself.
 */
@Component
class IdTokens {

    /** How far the provider's clock may be from ours. */
    static final Duration SKEW = Duration.ofSeconds(60);

    static final int LARGEST = 16 * 1024;

    private static final int LONGEST_SUBJECT = 255;

    private final Clock clock;

    IdTokens(Clock clock) {
        this.clock = clock;
    }

    /** @return the subject: the issuer's own name for somebody */
    String subject(
            Registration registration,
            Metadata metadata,
            JWKSet keys,
            String idToken,
            String nonce,
            @Nullable String accessToken) {
        if (idToken.length() > LARGEST) {
            throw new AnswerRefused(Reason.TOO_LARGE);
        }
        SignedJWT signed = signed(idToken);
        JWTClaimsSet claims = verified(signed, metadata, keys);
        requireClaims(registration, signed, claims);
        requireParty(registration, claims);
        if (!(claims.getClaim("nonce") instanceof String said) || !same(said, nonce)) {
            throw new AnswerRefused(Reason.NONCE);
        }
        requireAccessToken(signed.getHeader(), claims, accessToken);
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT || subject.indexOf(0) >= 0) {
            throw new AnswerRefused(Reason.SUBJECT);
        }
        return subject;
    }

    private static SignedJWT signed(String idToken) {
        try {
            JWT token = JWTParser.parse(idToken);
            if (!(token instanceof SignedJWT signed)) {
                throw new AnswerRefused(Reason.SIGNATURE);
            }
            String type = signed.getHeader().getType() == null
                    ? "JWT"
                    : signed.getHeader().getType().getType();
            if (!type.equalsIgnoreCase("JWT") || signed.getHeader().getCriticalParams() != null) {
                throw new AnswerRefused(Reason.HEADER);
            }
            return signed;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new AnswerRefused(Reason.FORM, unreadable);
        }
    }

    private static JWTClaimsSet verified(SignedJWT token, Metadata metadata, JWKSet keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(metadata.algorithms(), new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            // What they have to say is checked by our own clock.
        });
        try {
            return processor.process(token, null);
        } catch (BadJOSEException | JOSEException | RuntimeException refused) {
            throw new AnswerRefused(Reason.SIGNATURE, refused);
        }
    }

    /** Issuer, audience, subject and times, as the framework checks them. */
    private void requireClaims(Registration registration, SignedJWT signed, JWTClaimsSet claims) {
        ClientRegistration client = ClientRegistration.withRegistrationId(registration.areaSlug())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId(registration.clientId())
                .redirectUri(registration.returnPath())
                .authorizationUri(registration.issuer())
                .tokenUri(registration.issuer())
                .issuerUri(registration.issuer())
                .build();
        var ofIdTokens = new OidcIdTokenValidator(client);
        ofIdTokens.setClock(clock);
        ofIdTokens.setClockSkew(SKEW);
        var ofTimes = new JwtTimestampValidator(SKEW);
        ofTimes.setClock(clock);
        try {
            Jwt jwt = new Jwt(
                    signed.serialize(),
                    instant(claims.getIssueTime()),
                    instant(claims.getExpirationTime()),
                    signed.getHeader().toJSONObject(),
                    values(claims));
            OAuth2TokenValidatorResult first = ofIdTokens.validate(jwt);
            OAuth2TokenValidatorResult second = ofTimes.validate(jwt);
            if (first.hasErrors() || second.hasErrors()) {
                throw new AnswerRefused(Reason.CLAIMS);
            }
        } catch (IllegalArgumentException | ClassCastException odd) {
            throw new AnswerRefused(Reason.CLAIMS, odd);
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static Map<String, Object> values(JWTClaimsSet claims) {
        Map<String, Object> values = new LinkedHashMap<>();
        claims.getClaims().forEach((name, value) -> {
            if (value != null) {
                values.put(name, value instanceof Date date ? date.toInstant() : value);
            }
        });
        return values;
    }

    /** A token for several services says for whom it was made; one that says so was made for this one. */
    private static void requireParty(Registration registration, JWTClaimsSet claims) {
        Object party = claims.getClaim("azp");
        if (claims.getAudience().size() > 1 && party == null
                || party != null && !registration.clientId().equals(party)) {
            throw new AnswerRefused(Reason.AUTHORISED_PARTY);
        }
    }

    private static void requireAccessToken(JWSHeader header, JWTClaimsSet claims, @Nullable String accessToken) {
        Object said = claims.getClaim("at_hash");
        if (said == null || accessToken == null) {
            return;
        }
        try {
            String algorithm = "SHA-" + header.getAlgorithm().getName().substring(2);
            byte[] hash = MessageDigest.getInstance(algorithm).digest(accessToken.getBytes(StandardCharsets.US_ASCII));
            String half = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
            if (!same(half, Objects.toString(said))) {
                throw new AnswerRefused(Reason.ACCESS_TOKEN_HASH);
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
