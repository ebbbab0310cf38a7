package uk.sendplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.TestSignIn;
import uk.sendplan.access.openid.TestProvider;
import uk.sendplan.access.web.Visitor.Answer;

@SpringBootTest(properties = "sendplan.openid.private-addresses=true")
@AutoConfigureMockMvc
class AreaSignInViewTests {

    private static final String SECRET = "Tr0ub4dor-and-three";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    AccountKeeping accounts;

    final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());
    final TestProvider provider = new TestProvider();
    TestArea area;
    Visitor administrator;
    String page;

    @BeforeEach
    void anAdministrator() {
        area = areas.fresh();
        UUID account = UUID.randomUUID();
        TestAreas.asAdministrator(() -> accounts.add(account, account + "@test.example", "Ada", true));
        administrator = new Visitor(mvc, TestSignIn.as(account, account + "@test.example"));
        page = "/admin/areas/" + area.slug() + "/sign-in";
    }

    @AfterEach
    void end() {
        provider.close();
    }

    private Answer send(String issuer, String version) throws Exception {
        Map<String, String> fields = new HashMap<>();
        fields.put("issuer", issuer);
        fields.put("clientId", "the client");
        fields.put("secret", SECRET);
        fields.put("version", version);
        return administrator.send(page, fields);
    }

    private long kept() {
        return owner.sql("select count(*) from openid_registration where area_id = ?")
                .param(area.id())
                .query(Long.class)
                .single();
    }

    @Test
    void it_is_entered_tried_and_removed_and_the_secret_is_shown_nowhere() throws Exception {
        assertThat(administrator.open(page).page().select("main code").text())
                .endsWith("/sign-in/areas/" + area.slug() + "/return");
        assertThat(send(provider.issuer(), "0").status()).isEqualTo(303);
        Answer shown = administrator.open(page);
        assertThat(shown.page().select("[name=issuer]").val()).isEqualTo(provider.issuer());
        assertThat(shown.page().select("[name=clientId]").val()).isEqualTo("the client");
        assertThat(shown.body()).doesNotContain(SECRET);
        assertThat(owner.sql(
                                "select string_agg(coalesce(before::text, '') || coalesce(after::text, ''), '') from audit_entry where area_id = ?")
                        .param(area.id())
                        .query(String.class)
                        .single())
                .contains(provider.issuer())
                .contains("(kept out)")
                .doesNotContain(SECRET);
        assertThat(owner.sql("select encode(client_secret, 'escape') from openid_registration where area_id = ?")
                        .param(area.id())
                        .query(String.class)
                        .single())
                .doesNotContain(SECRET);

        assertThat(administrator.send(page + "/try", Map.of()).status()).isEqualTo(303);
        provider.answering(404);
        Answer tried = administrator.send(page + "/try", Map.of());
        assertThat(tried.status()).isEqualTo(422);
        assertThat(tried.errors()).hasSize(1);
        assertThat(administrator.open(page + "/remove").status()).isEqualTo(200);
        assertThat(administrator.send(page + "/remove", Map.of()).location()).isEqualTo("/admin/areas/" + area.slug());
        assertThat(kept()).isZero();
        assertThat(administrator.send(page + "/remove", Map.of()).status()).isEqualTo(303);
        assertThat(administrator.send(page + "/try", Map.of()).status()).isEqualTo(404);
        assertThat(administrator.open(page + "/remove").status()).isEqualTo(404);
    }

    @Test
    void two_who_enter_it_at_once_see_both_texts() throws Exception {
        assertThat(send(provider.issuer(), "0").status()).isEqualTo(303);
        try (TestProvider other = new TestProvider()) {
            Answer overtaken = send(other.issuer(), "0");
            assertThat(overtaken.status()).isEqualTo(409);
            assertThat(overtaken.page().text()).contains(provider.issuer()).contains(other.issuer());
            assertThat(overtaken.page().select("[name=version]").val()).isEqualTo("1");
            assertThat(send(other.issuer(), "1").status()).isEqualTo(303);
            assertThat(send(other.issuer(), "x").status()).isEqualTo(409);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "login.example",
                "http://login.example",
                "javascript:alert(1)",
                "https://",
                "\u0000",
                "https://a b"
            })
    void what_is_no_issuer_is_refused_at_its_field_and_stays(String typed) throws Exception {
        Answer answer = send(typed, "0");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#issuer-error").text()).isNotBlank();
        assertThat(kept()).isZero();
    }

    @Test
    void what_is_too_long_or_missing_is_said_at_each_field() throws Exception {
        Answer empty = administrator.send(page, Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.errors()).hasSize(3);
        Answer long_ = administrator.send(
                page,
                Map.of(
                        "issuer",
                        "https://" + "a".repeat(600),
                        "clientId",
                        "b".repeat(300),
                        "secret",
                        "c".repeat(2000)));
        assertThat(long_.errors()).hasSize(3);
        assertThat(long_.body()).doesNotContain("c".repeat(2000));
    }

    enum Unfit {
        NO_ANSWER,
        NOT_FOUND,
        REDIRECTS,
        OTHER_ISSUER,
        NO_ISSUER,
        ADDRESS_WITHOUT_TLS,
        ADDRESS_MISSING,
        ADDRESS_IS_A_NUMBER,
        ONLY_SHARED_KEYS,
        ONLY_TOKENS_IN_ADDRESSES,
        ONLY_WITHOUT_A_SECRET,
        ALGORITHMS_ARE_NO_LIST,
        KEY_TOO_SHORT,
        TOO_LARGE
    }

    @ParameterizedTest
    @EnumSource(Unfit.class)
    void a_provider_that_cannot_be_used_is_refused_at_its_field(Unfit unfit) throws Exception {
        switch (unfit) {
            case NO_ANSWER -> provider.close();
            case NOT_FOUND -> provider.answering(404);
            case REDIRECTS -> provider.answering(302);
            case OTHER_ISSUER -> provider.saying("issuer", "https://evil.example");
            case NO_ISSUER -> provider.saying("issuer", null);
            case ADDRESS_WITHOUT_TLS -> provider.saying("token_endpoint", "http://login.example/token");
            case ADDRESS_MISSING -> provider.saying("jwks_uri", null);
            case ADDRESS_IS_A_NUMBER -> provider.saying("authorization_endpoint", 7);
            case ONLY_SHARED_KEYS -> provider.saying("id_token_signing_alg_values_supported", List.of("HS256", "none"));
            case ONLY_TOKENS_IN_ADDRESSES -> provider.saying("response_types_supported", List.of("id_token"));
            case ONLY_WITHOUT_A_SECRET ->
                provider.saying("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
            case ALGORITHMS_ARE_NO_LIST -> provider.saying("id_token_signing_alg_values_supported", "RS256");
            case KEY_TOO_SHORT -> provider.signingWith(shortKey());
            case TOO_LARGE -> provider.saying("much", "x".repeat(300_000));
        }
        Answer answer = send(provider.issuer(), "0");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#issuer-error").text()).isNotBlank();
        assertThat(answer.page().select("[name=issuer]").val()).isEqualTo(provider.issuer());
        assertThat(answer.body()).doesNotContain(SECRET);
        assertThat(kept()).isZero();
    }

    private static RSAKey shortKey() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(1024);
        return new RSAKey.Builder((RSAPublicKey) keys.generateKeyPair().getPublic())
                .keyID("short")
                .build();
    }
}
