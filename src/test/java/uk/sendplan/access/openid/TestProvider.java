package uk.sendplan.access.openid;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A provider on this computer, which checks what it is asked as real ones do, and says whatever a test wants it to say. */
public final class TestProvider implements AutoCloseable {

    public static final String CLIENT = "send-plan-tracker";
    public static final String SECRET = "a secret: with + and %";

    private static final Map<String, RSAKey> KEYS = new ConcurrentHashMap<>();

    private final HttpServer server;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private volatile RSAKey key = key("provider");
    private volatile int status = 200;

    private record Grant(Map<String, String> asked, String idToken, String accessToken) {}

    public TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        }
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("jwks_uri", issuer() + "/keys");
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, status, metadata));
        server.createContext(
                "/keys", exchange -> answer(exchange, status, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", this::token);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** A key of this name, always the same. */
    public static RSAKey key(String name) {
        return KEYS.computeIfAbsent(name, id -> {
            try {
                return new RSAKeyGenerator(2048)
                        .keyID(id)
                        .keyUse(KeyUse.SIGNATURE)
                        .generate();
            } catch (com.nimbusds.jose.JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Changes what it says about itself; null takes a part away. */
    public TestProvider saying(String name, Object value) {
        if (value == null) {
            metadata.remove(name);
        } else {
            metadata.put(name, value);
        }
        return this;
    }

    public TestProvider answering(int everything) {
        this.status = everything;
        return this;
    }

    public TestProvider signingWith(RSAKey other) {
        this.key = other;
        return this;
    }

    /** What somebody's token says by rights. */
    public JWTClaimsSet.Builder claims(Map<String, String> asked, String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(asked.get("client_id"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.get("nonce"))
                .claim("email", "somebody@test.example")
                .claim("email_verified", true);
    }

    public String signed(JWTClaimsSet claims) {
        return signed(header().build(), claims, key);
    }

    public JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID());
    }

    public static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Somebody signed in here. @return the code that their browser takes back */
    public String signsIn(Map<String, String> asked, String subject) {
        return gives(asked, all -> signed(claims(all, subject).build()));
    }

    /** @return a code for whatever token */
    public String gives(Map<String, String> asked, Function<Map<String, String>, String> idToken) {
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(asked, idToken.apply(asked), "an access token"));
        return code;
    }

    /** The parts of the address that a browser is sent to. */
    public static Map<String, String> asked(String address) {
        return form(URI.create(address).getRawQuery());
    }

    /** Whoever comes is signed in here already, as this subject, and sent straight back to where the test's own server is. */
    public TestProvider knowing(String subject, String ourServer) {
        this.server.createContext("/authorize", exchange -> {
            Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
            String path = URI.create(asked.get("redirect_uri")).getPath();
            String back = "?code=" + signsIn(asked, subject) + "&state=" + encoded(asked.get("state"));
            exchange.getResponseHeaders().set("Location", ourServer + path + back);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        return this;
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Grant grant = form.get("code") == null ? null : grants.remove(form.get("code"));
        if (grant == null
                || !"authorization_code".equals(form.get("grant_type"))
                || !grant.asked().get("redirect_uri").equals(form.get("redirect_uri"))
                || !"S256".equals(grant.asked().get("code_challenge_method"))
                || !grant.asked().get("code_challenge").equals(challenge(form.get("code_verifier")))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("access_token", grant.accessToken());
        given.put("token_type", "Bearer");
        if (grant.idToken() != null) {
            given.put("id_token", grant.idToken());
        }
        answer(exchange, 200, given);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : encoded.split("&")) {
            String[] pair = part.split("=", 2);
            fields.put(
                    URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> json) throws IOException {
        byte[] body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
