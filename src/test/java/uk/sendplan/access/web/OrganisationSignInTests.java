package uk.sendplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Invitations;
import uk.sendplan.access.Member;
import uk.sendplan.access.OrganisationRegistrations;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.access.Role;
import uk.sendplan.access.openid.TestProvider;
import uk.sendplan.platform.MovableClock;

@SpringBootTest(properties = "sendplan.openid.private-addresses=true")
@AutoConfigureMockMvc
class OrganisationSignInTests {

    private static final String PASSWORD = "a long enough password";
    private static final String COOKIE = "organisation-sign-in";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PasswordLinks links;

    @Autowired
    OrganisationRegistrations registrations;

    @Autowired
    Invitations invitations;

    @Autowired
    MovableClock clock;

    final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());
    final TestProvider provider = new TestProvider();
    final String subject = UUID.randomUUID().toString();
    TestArea area;
    Member officer;

    @BeforeEach
    void anAreaWithAProviderAndSomebodyWhoIsLinked() {
        area = areas.fresh();
        officer = area.member(Role.OFFICER);
        register(area);
        link(officer.accountId(), provider.issuer(), subject);
    }

    @AfterEach
    void end() {
        provider.close();
        owner.sql("delete from sign_in_attempt where kind = 'PROVIDER'").update();
    }

    private void register(TestArea in) {
        TestAreas.asAdministrator(
                () -> registrations.save(in.id(), 0, provider.issuer(), TestProvider.CLIENT, TestProvider.SECRET));
    }

    private void link(UUID account, String issuer, String who) {
        owner.sql("insert into openid_identity (id, account_id, issuer, subject, linked_at) values (?, ?, ?, ?, now())")
                .params(UUID.randomUUID(), account, issuer, who)
                .update();
    }

    private record Went(Map<String, String> asked, Cookie cookie) {}

    private Went go() throws Exception {
        return went(mvc.perform(post("/sign-in/areas/" + area.slug()).with(csrf()))
                .andReturn()
                .getResponse());
    }

    private static Went went(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(200);
        String refresh = answer.getHeader("Refresh");
        assertThat(refresh).startsWith("0; url=http://localhost:");
        return new Went(TestProvider.asked(refresh.substring("0; url=".length())), answer.getCookie(COOKIE));
    }

    private MockHttpServletResponse comeBack(Went went, String code, String state, Cookie... more) throws Exception {
        return comeBack(area, went.cookie(), more, "code", code, "state", state);
    }

    private MockHttpServletResponse comeBack(Went went, String code) throws Exception {
        return comeBack(went, code, went.asked().get("state"));
    }

    private MockHttpServletResponse comeBack(TestArea to, Cookie cookie, Cookie[] more, String... parameters)
            throws Exception {
        var request = get("/sign-in/areas/" + to.slug() + "/return");
        if (cookie != null) {
            request.cookie(cookie);
        }
        if (more.length > 0) {
            request.cookie(more);
        }
        for (int each = 0; each < parameters.length; each += 2) {
            request.param(parameters[each], parameters[each + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private void assertSignedIn(MockHttpServletResponse answer, UUID account) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/workspace");
        assertThat(answer.getCookie(COOKIE).getMaxAge()).isZero();
        var page = mvc.perform(get("/account/security").cookie(answer.getCookie("JSESSIONID")))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains(account + "@test.example");
    }

    /** A clear page, no session, and the audit says why. */
    private void assertRefused(MockHttpServletResponse answer, String reason) throws Exception {
        assertThat(answer.getStatus()).isIn(400, 403);
        assertThat(answer.getCookie("JSESSIONID")).isNull();
        assertThat(answer.getHeader("Location")).isNull();
        assertThat(Jsoup.parse(answer.getContentAsString()).select("main a[href=/sign-in]"))
                .hasSize(1);
        assertThat(events()).last().asString().contains("ANSWER_REFUSED").contains("\"" + reason + "\"");
    }

    private List<String> events() {
        return owner.sql("select after::text from audit_entry where subject = 'sign_in' and row_key = ? order by id")
                .param(area.id().toString())
                .query(String.class)
                .list();
    }

    @Test
    void who_is_linked_signs_in_as_with_a_password() throws Exception {
        Went went = go();

        assertThat(went.asked())
                .containsEntry("response_type", "code")
                .containsEntry("client_id", TestProvider.CLIENT)
                .containsEntry("scope", "openid email profile")
                .containsEntry("code_challenge_method", "S256");
        assertThat(went.asked().get("redirect_uri")).endsWith("/sign-in/areas/" + area.slug() + "/return");
        assertThat(went.cookie().isHttpOnly()).isTrue();
        MockHttpServletResponse answer = comeBack(went, provider.signsIn(went.asked(), subject));
        assertSignedIn(answer, officer.accountId());
        assertThat(events()).isEmpty();
        assertThat(owner.sql("select after::text from audit_entry where subject = 'sign_in' and actor_id = ?")
                        .param(officer.accountId())
                        .query(String.class)
                        .single())
                .contains("SIGNED_IN");
    }

    @Test
    void nobody_has_a_session_before_and_a_link_of_somebody_else_starts_nothing() throws Exception {
        MockHttpServletResponse page =
                mvc.perform(get("/sign-in/areas/" + area.slug())).andReturn().getResponse();
        assertThat(page.getCookie("JSESSIONID")).isNull();
        assertThat(page.getCookie(COOKIE)).isNull();
        MockHttpServletResponse forged =
                mvc.perform(post("/sign-in/areas/" + area.slug())).andReturn().getResponse();
        assertThat(forged.getStatus()).isEqualTo(403);
        assertThat(forged.getCookie(COOKIE)).isNull();
        MockHttpServletResponse started = mvc.perform(
                        post("/sign-in/areas/" + area.slug()).with(csrf()).header("Host", "evil.example"))
                .andReturn()
                .getResponse();
        assertThat(started.getCookie("JSESSIONID")).isNull();
        assertThat(went(started).asked().get("redirect_uri")).doesNotContain("evil");
    }

    /** What a provider, or whoever stands between, might give; and why it is refused. */
    enum Hostile {
        ALGORITHM_NONE("SIGNATURE"),
        KEY_OF_SOMEBODY_ELSE("SIGNATURE"),
        UNKNOWN_KEY("SIGNATURE"),
        PUBLIC_KEY_AS_A_SHARED_ONE("SIGNATURE"),
        ALGORITHM_NOT_OFFERED("SIGNATURE"),
        CHANGED_AFTER_SIGNING("SIGNATURE"),
        KEY_IN_THE_TOKEN("SIGNATURE"),
        KEY_AT_AN_ADDRESS("SIGNATURE"),
        CERTIFICATE_AT_AN_ADDRESS("SIGNATURE"),
        OTHER_TYPE("HEADER"),
        UNKNOWN_CRITICAL_HEADER("HEADER"),
        ENCRYPTED_OR_GARBAGE("FORM"),
        OTHER_ISSUER("CLAIMS"),
        ISSUER_WITH_A_SLASH("CLAIMS"),
        NO_ISSUER("CLAIMS"),
        OTHER_AUDIENCE("CLAIMS"),
        NO_AUDIENCE("CLAIMS"),
        SEVERAL_AUDIENCES_WITHOUT_A_PARTY("CLAIMS"),
        SEVERAL_AUDIENCES_FOR_ANOTHER_PARTY("CLAIMS"),
        ONE_AUDIENCE_FOR_ANOTHER_PARTY("CLAIMS"),
        EXPIRED("CLAIMS"),
        NO_END("CLAIMS"),
        ISSUED_IN_THE_FUTURE("CLAIMS"),
        NOT_YET_VALID("CLAIMS"),
        NO_TIME_OF_ISSUE("CLAIMS"),
        NO_NONCE("NONCE"),
        NONCE_OF_ANOTHER_SIGN_IN("NONCE"),
        NONCE_IS_A_LIST("NONCE"),
        NO_SUBJECT("CLAIMS"),
        EMPTY_SUBJECT("SUBJECT"),
        SUBJECT_TOO_LONG("SUBJECT"),
        HASH_OF_ANOTHER_ACCESS_TOKEN("ACCESS_TOKEN_HASH"),
        TOO_LARGE("TOO_LARGE"),
        NONE_AT_ALL("NO_TOKEN"),
        SUBJECT_OF_NOBODY("UNKNOWN"),
        EMAIL_OF_SOMEBODY_HERE("UNKNOWN");

        private final String reason;

        Hostile(String reason) {
            this.reason = reason;
        }
    }

    static Hostile[] hostile() {
        return Hostile.values();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_token_signs_nobody_in(Hostile hostile) throws Exception {
        Went good = go();
        assertSignedIn(comeBack(good, provider.signsIn(good.asked(), subject)), officer.accountId());
        int before = events().size();
        Went went = go();

        MockHttpServletResponse answer =
                comeBack(went, provider.gives(went.asked(), asked -> token(hostile, asked, good.asked())));

        assertRefused(answer, hostile.reason);
        assertThat(events()).hasSize(before + 1);
    }

    private String token(Hostile hostile, Map<String, String> asked, Map<String, String> earlier) {
        JWTClaimsSet.Builder claims = provider.claims(asked, subject);
        Instant now = Instant.now();
        JWSHeader.Builder header = provider.header();
        var attacker = TestProvider.key("attacker");
        try {
            switch (hostile) {
                case ALGORITHM_NONE -> {
                    return new PlainJWT(claims.build()).serialize();
                }
                case KEY_OF_SOMEBODY_ELSE -> {
                    return TestProvider.signed(header.build(), claims.build(), attacker);
                }
                case UNKNOWN_KEY -> {
                    return TestProvider.signed(header.keyID("attacker").build(), claims.build(), attacker);
                }
                case PUBLIC_KEY_AS_A_SHARED_ONE -> {
                    SignedJWT token = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID("provider")
                                    .build(),
                            claims.build());
                    token.sign(new MACSigner(
                            TestProvider.key("provider").toPublicKey().getEncoded()));
                    return token.serialize();
                }
                case ALGORITHM_NOT_OFFERED -> {
                    return TestProvider.signed(
                            new JWSHeader.Builder(JWSAlgorithm.PS256)
                                    .keyID("provider")
                                    .build(),
                            claims.build(),
                            TestProvider.key("provider"));
                }
                case CHANGED_AFTER_SIGNING -> {
                    String[] parts = provider.signed(claims.build()).split("\\.");
                    String other = provider.signed(
                                    claims.subject(UUID.randomUUID().toString()).build())
                            .split("\\.")[1];
                    return parts[0] + "." + other + "." + parts[2];
                }
                case KEY_IN_THE_TOKEN -> {
                    return TestProvider.signed(
                            header.keyID("attacker").jwk(attacker.toPublicJWK()).build(), claims.build(), attacker);
                }
                case KEY_AT_AN_ADDRESS -> {
                    return TestProvider.signed(
                            header.jwkURL(URI.create("https://evil.example/keys"))
                                    .build(),
                            claims.build(),
                            attacker);
                }
                case CERTIFICATE_AT_AN_ADDRESS -> {
                    return TestProvider.signed(
                            header.x509CertURL(URI.create("https://evil.example/cert"))
                                    .build(),
                            claims.build(),
                            attacker);
                }
                case OTHER_TYPE -> {
                    return TestProvider.signed(
                            header.type(new JOSEObjectType("at+jwt")).build(),
                            claims.build(),
                            TestProvider.key("provider"));
                }
                case UNKNOWN_CRITICAL_HEADER -> {
                    return TestProvider.signed(
                            header.criticalParams(Set.of("exp"))
                                    .customParam("exp", 1)
                                    .build(),
                            claims.build(),
                            TestProvider.key("provider"));
                }
                case ENCRYPTED_OR_GARBAGE -> {
                    return "{}.\u0000.<script>";
                }
                case NONE_AT_ALL -> {
                    return null;
                }
                case OTHER_ISSUER -> claims.issuer("https://evil.example");
                case ISSUER_WITH_A_SLASH -> claims.issuer(provider.issuer() + "/");
                case NO_ISSUER -> claims.issuer(null);
                case OTHER_AUDIENCE -> claims.audience("another-client");
                case NO_AUDIENCE -> claims.audience((String) null);
                case SEVERAL_AUDIENCES_WITHOUT_A_PARTY -> claims.audience(List.of(TestProvider.CLIENT, "another"));
                case SEVERAL_AUDIENCES_FOR_ANOTHER_PARTY ->
                    claims.audience(List.of(TestProvider.CLIENT, "another")).claim("azp", "another");
                case ONE_AUDIENCE_FOR_ANOTHER_PARTY -> claims.claim("azp", "another");
                case EXPIRED -> claims.expirationTime(Date.from(now.minusSeconds(90)));
                case NO_END -> claims.expirationTime(null);
                case ISSUED_IN_THE_FUTURE -> claims.issueTime(Date.from(now.plusSeconds(120)));
                case NOT_YET_VALID -> claims.notBeforeTime(Date.from(now.plusSeconds(120)));
                case NO_TIME_OF_ISSUE -> claims.issueTime(null);
                case NO_NONCE -> claims.claim("nonce", null);
                case NONCE_OF_ANOTHER_SIGN_IN -> claims.claim("nonce", earlier.get("nonce"));
                case NONCE_IS_A_LIST -> claims.claim("nonce", List.of(asked.get("nonce")));
                case NO_SUBJECT -> claims.subject(null);
                case EMPTY_SUBJECT -> claims.subject(" ");
                case SUBJECT_TOO_LONG -> claims.subject("x".repeat(256));
                case HASH_OF_ANOTHER_ACCESS_TOKEN -> claims.claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA");
                case TOO_LARGE -> claims.claim("much", "x".repeat(20_000));
                case SUBJECT_OF_NOBODY -> claims.subject(UUID.randomUUID().toString());
                case EMAIL_OF_SOMEBODY_HERE ->
                    claims.subject(UUID.randomUUID().toString()).claim("email", officer.accountId() + "@test.example");
            }
            return provider.signed(claims.build());
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void an_answer_that_this_browser_did_not_ask_for_signs_nobody_in() throws Exception {
        Went went = go();
        Went other = go();

        assertRefused(
                comeBack(
                        went,
                        provider.signsIn(went.asked(), subject),
                        other.asked().get("state")),
                "STATE");
        assertRefused(
                comeBack(
                        other,
                        provider.signsIn(went.asked(), subject),
                        went.asked().get("state")),
                "STATE");
        String code = provider.signsIn(went.asked(), subject);
        assertRefused(
                comeBack(
                        area,
                        null,
                        new Cookie[0],
                        "code",
                        code,
                        "state",
                        went.asked().get("state")),
                "STATE");
        assertRefused(comeBack(area, went.cookie(), new Cookie[0], "code", code), "STATE");
        assertRefused(
                comeBack(
                        area,
                        new Cookie(COOKIE, went.cookie().getValue().replace('A', 'B') + "x"),
                        new Cookie[0],
                        "code",
                        code,
                        "state",
                        went.asked().get("state")),
                "STATE");
        assertRefused(comeBack(area, new Cookie(COOKIE, "<script>"), new Cookie[0], "code", "x", "state", ""), "STATE");
    }

    @Test
    void a_code_works_once_and_only_for_whoever_has_its_proof_key() throws Exception {
        Went went = go();
        String code = provider.signsIn(went.asked(), subject);
        assertSignedIn(comeBack(went, code), officer.accountId());
        assertRefused(comeBack(went, code), "CODE");

        Went mine = go();
        Went theirs = go();
        String stolen = provider.signsIn(theirs.asked(), subject);
        assertRefused(comeBack(mine, stolen), "CODE");
        assertRefused(comeBack(mine, ""), "CODE");
    }

    @Test
    void an_answer_for_another_area_or_from_another_issuer_signs_nobody_in() throws Exception {
        TestArea other = areas.fresh();
        register(other);
        Went went = go();
        String code = provider.signsIn(went.asked(), subject);

        MockHttpServletResponse elsewhere = comeBack(
                other,
                went.cookie(),
                new Cookie[0],
                "code",
                code,
                "state",
                went.asked().get("state"));
        assertThat(elsewhere.getStatus()).isEqualTo(400);
        assertThat(elsewhere.getCookie("JSESSIONID")).isNull();
        String state = went.asked().get("state");
        assertRefused(
                comeBack(
                        area,
                        went.cookie(),
                        new Cookie[0],
                        "code",
                        code,
                        "state",
                        state,
                        "iss",
                        "https://evil.example"),
                "MIXED_UP");
        assertSignedIn(
                comeBack(area, went.cookie(), new Cookie[0], "code", code, "state", state, "iss", provider.issuer()),
                officer.accountId());
    }

    @Test
    void a_provider_that_names_itself_in_its_answers_has_to() throws Exception {
        try (TestProvider naming = new TestProvider()) {
            naming.saying("authorization_response_iss_parameter_supported", true);
            TestAreas.asAdministrator(
                    () -> registrations.save(area.id(), 1, naming.issuer(), TestProvider.CLIENT, TestProvider.SECRET));
            link(officer.accountId(), naming.issuer(), subject);
            Went went = go();
            String code = naming.signsIn(went.asked(), subject);
            String state = went.asked().get("state");
            assertRefused(comeBack(area, went.cookie(), new Cookie[0], "code", code, "state", state), "MIXED_UP");
            assertSignedIn(
                    comeBack(area, went.cookie(), new Cookie[0], "code", code, "state", state, "iss", naming.issuer()),
                    officer.accountId());
        }
    }

    @Test
    void who_is_turned_away_there_is_told_so() throws Exception {
        Went went = go();
        assertRefused(
                comeBack(
                        area,
                        went.cookie(),
                        new Cookie[0],
                        "error",
                        "access_denied",
                        "state",
                        went.asked().get("state")),
                "TURNED_AWAY");
    }

    @Test
    void a_registration_that_changed_or_is_gone_signs_nobody_in() throws Exception {
        Went went = go();
        String code = provider.signsIn(went.asked(), subject);
        TestAreas.asAdministrator(
                () -> registrations.save(area.id(), 1, provider.issuer(), "other client", TestProvider.SECRET));
        assertRefused(comeBack(went, code), "REGISTRATION_CHANGED");

        TestAreas.asAdministrator(() -> registrations.remove(area.id()));
        assertThat(comeBack(went, code).getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get("/sign-in/areas/" + area.slug()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_same_subject_of_another_issuer_is_somebody_else() throws Exception {
        try (TestProvider other = new TestProvider()) {
            TestAreas.asAdministrator(
                    () -> registrations.save(area.id(), 1, other.issuer(), TestProvider.CLIENT, TestProvider.SECRET));
            Went went = go();
            assertRefused(comeBack(went, other.signsIn(went.asked(), subject)), "UNKNOWN");
        }
    }

    @Test
    void a_closed_account_is_as_unknown_as_none() throws Exception {
        TestAreas.asAdministrator(() -> accounts.close(officer.accountId()));
        Went went = go();
        assertRefused(comeBack(went, provider.signsIn(went.asked(), subject)), "UNKNOWN");
    }

    @Test
    void an_account_that_was_closed_and_opened_again_is_linked_no_more() throws Exception {
        TestAreas.asAdministrator(() -> {
            accounts.close(officer.accountId());
            accounts.reopen(officer.accountId());
        });
        Went went = go();
        assertRefused(comeBack(went, provider.signsIn(went.asked(), subject)), "UNKNOWN");
    }

    @Test
    void who_has_no_password_sets_up_a_second_factor_and_is_told_how_to_do_all_else() throws Exception {
        Went went = go();
        Cookie session = comeBack(went, provider.signsIn(went.asked(), subject)).getCookie("JSESSIONID");
        var page =
                Jsoup.parse(mvc.perform(get("/account/security/second-factor").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(page.select("[name=password]")).isEmpty();
        byte[] secret = new Base32Text(page.select("code.app-secret").text()).bytes();
        assertThat(send(
                                "/account/security/second-factor",
                                session,
                                "sealed",
                                page.select("[name=sealed]").val(),
                                "code",
                                "1")
                        .getStatus())
                .isEqualTo(422);
        MockHttpServletResponse on = send(
                "/account/security/second-factor",
                session,
                "sealed",
                page.select("[name=sealed]").val(),
                "code",
                new com.eatthepath.otp.TimeBasedOneTimePasswordGenerator()
                        .generateOneTimePasswordString(
                                new javax.crypto.spec.SecretKeySpec(secret, "HmacSHA1"), Instant.now()));
        assertThat(on.getStatus()).isEqualTo(200);

        MockHttpServletResponse refused = send(
                "/account/security/linked-accounts/areas/" + area.slug(), on.getCookie("JSESSIONID"), "password", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("You have no password here yet");
    }

    /** What an app reads. */
    private record Base32Text(String text) {

        byte[] bytes() {
            StringBuilder bits = new StringBuilder();
            for (char letter : text.replace(" ", "").toCharArray()) {
                String five = Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter) + 32);
                bits.append(five.substring(1));
            }
            byte[] bytes = new byte[bits.length() / 8];
            for (int each = 0; each < bytes.length; each++) {
                bytes[each] = (byte) Integer.parseInt(bits.substring(each * 8, each * 8 + 8), 2);
            }
            return bytes;
        }
    }

    @Test
    void a_second_factor_is_asked_for_all_the_same() throws Exception {
        owner.sql("insert into second_factor (account_id, secret, last_step, made_at) values (?, '\\x00', 0, now())")
                .param(officer.accountId())
                .update();
        Went went = go();
        MockHttpServletResponse answer = comeBack(
                went,
                provider.gives(
                        went.asked(),
                        asked -> provider.signed(provider.claims(asked, subject)
                                .claim("amr", List.of("mfa"))
                                .build())));

        assertThat(answer.getHeader("Location")).isEqualTo("/sign-in/code");
        Cookie session = answer.getCookie("JSESSIONID");
        assertThat(mvc.perform(get("/account/security").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(mvc.perform(get("/sign-in/code").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_provider_that_cannot_be_reached_keeps_nobody_from_their_password() throws Exception {
        provider.close();
        MockHttpServletResponse answer = mvc.perform(
                        post("/sign-in/areas/" + area.slug()).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("main a[href=/sign-in]"))
                .hasSize(1);
    }

    @Test
    void a_provider_that_goes_away_meanwhile_signs_nobody_in() throws Exception {
        Went went = go();
        String code = provider.signsIn(went.asked(), subject);
        provider.close();
        MockHttpServletResponse answer = comeBack(went, code);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getCookie("JSESSIONID")).isNull();
    }

    @Test
    void what_was_asked_is_good_for_ten_minutes() throws Exception {
        Went went = go();
        String code = provider.signsIn(went.asked(), subject);
        clock.at(Instant.now().plusSeconds(601), () -> {
            try {
                assertRefused(comeBack(went, code), "LATE");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertSignedIn(comeBack(went, code), officer.accountId());
    }

    @Test
    void new_keys_of_a_provider_are_asked_for_but_not_at_every_bad_signature() throws Exception {
        Went first = go();
        provider.signingWith(TestProvider.key("its next key"));
        assertRefused(comeBack(first, provider.signsIn(first.asked(), subject)), "SIGNATURE");
        Went second = go();
        String code = provider.signsIn(second.asked(), subject);
        clock.at(Instant.now().plusSeconds(90), () -> {
            try {
                assertSignedIn(comeBack(second, code), officer.accountId());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    @Test
    void tries_from_one_sender_are_limited() throws Exception {
        for (int each = 0; each < 100; each++) {
            comeBack(area, null, new Cookie[0], "code", "x", "state", "x");
        }
        Went went = go();
        MockHttpServletResponse answer = comeBack(went, provider.signsIn(went.asked(), subject));
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getCookie("JSESSIONID")).isNull();
    }

    @Test
    void one_links_ones_own_account_with_the_password_in_hand_and_takes_it_away_again() throws Exception {
        UUID account = somebodyWithAPassword();
        Cookie session = passwordSession(account);
        String page = "/account/security/linked-accounts/areas/" + area.slug();
        String mine = UUID.randomUUID().toString();

        assertThat(send(page, session, "password", "another password").getStatus())
                .isEqualTo(422);
        Went went = went(send(page, session, "password", PASSWORD));
        String code = provider.signsIn(went.asked(), mine);
        Went elsewhere = went(send(page, session, "password", PASSWORD));
        // In a browser where somebody else, or nobody, is signed in.
        assertRefused(comeBack(elsewhere, provider.signsIn(elsewhere.asked(), mine)), "STATE");
        MockHttpServletResponse linked = comeBack(went, code, went.asked().get("state"), session);
        assertThat(linked.getHeader("Location")).isEqualTo("/account/security");
        Cookie renewed = linked.getCookie("JSESSIONID");
        assertThat(renewed.getValue()).isNotEqualTo(session.getValue());

        Went in = go();
        assertSignedIn(comeBack(in, provider.signsIn(in.asked(), mine)), account);
        var security = Jsoup.parse(mvc.perform(get("/account/security").cookie(renewed))
                .andReturn()
                .getResponse()
                .getContentAsString());
        String remove = security.select("a[href$=/remove]").attr("href");
        assertThat(send(remove, renewed, "password", "").getStatus()).isEqualTo(422);
        assertThat(send(remove, renewed, "password", PASSWORD).getHeader("Location"))
                .isEqualTo("/account/security");
        Went again = go();
        assertRefused(comeBack(again, provider.signsIn(again.asked(), mine)), "UNKNOWN");
    }

    @Test
    void what_is_linked_with_somebody_is_linked_with_nobody_else() throws Exception {
        Cookie session = passwordSession(somebodyWithAPassword());
        Went went = went(send("/account/security/linked-accounts/areas/" + area.slug(), session, "password", PASSWORD));
        assertThat(comeBack(
                                went,
                                provider.signsIn(went.asked(), subject),
                                went.asked().get("state"),
                                session)
                        .getStatus())
                .isEqualTo(400);
        assertThat(events()).last().asString().contains("LINKED_ELSEWHERE");
        Went in = go();
        assertSignedIn(comeBack(in, provider.signsIn(in.asked(), subject)), officer.accountId());
    }

    @Test
    void an_invitation_is_accepted_with_the_organisations_account_and_only_by_who_had_none() throws Exception {
        String email = UUID.randomUUID() + "@test.example";
        String link = invite(email);
        String newcomer = UUID.randomUUID().toString();
        assertThat(mvc.perform(get(link)).andReturn().getResponse().getContentAsString())
                .contains("/organisation-account");
        assertThat(mvc.perform(post(link + "/organisation-account").with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        Went went = went(
                mvc.perform(post(link + "/organisation-account").with(csrf()).param("name", "Noor Example"))
                        .andReturn()
                        .getResponse());
        MockHttpServletResponse answer = comeBack(went, provider.signsIn(went.asked(), newcomer));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(mvc.perform(get("/workspace/" + area.slug()).cookie(answer.getCookie("JSESSIONID")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(200, 303);
        Went used = went;
        assertRefused(comeBack(used, provider.signsIn(used.asked(), newcomer)), "INVITATION");

        // Whoever is handed a link for an address with an account does not become that account.
        String toAnother = invite(officer.accountId() + "@test.example");
        assertThat(mvc.perform(get(toAnother)).andReturn().getResponse().getContentAsString())
                .doesNotContain("/organisation-account");
        assertThat(mvc.perform(post(toAnother + "/organisation-account")
                                .with(csrf())
                                .param("name", "Me"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private String invite(String email) {
        var by = area.manager();
        return "/invitations/"
                + area.asManager(() -> invitations
                        .invite(
                                Invitations.Inviter.manager(by),
                                UUID.randomUUID(),
                                email,
                                area.organisation(),
                                Role.BOARD)
                        .orElseThrow());
    }

    private UUID somebodyWithAPassword() {
        Member member = area.another(Role.BOARD);
        TestAreas.asAdministrator(() -> links.setPassword(links.make(member.accountId()), PASSWORD));
        return member.accountId();
    }

    private Cookie passwordSession(UUID account) throws Exception {
        return mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("username", account + "@test.example")
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("JSESSIONID");
    }

    private MockHttpServletResponse send(String address, Cookie session, String... parameters) throws Exception {
        var request = post(address).with(csrf()).cookie(session);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int each = 0; each < parameters.length; each += 2) {
            fields.put(parameters[each], parameters[each + 1]);
        }
        fields.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }
}
