package uk.sendplan.access.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.openid.ProviderFault.Reason;

/**
 * What a provider says about itself (OpenID Connect Discovery), as far as it is used.
 *
 * @param algorithms in which it signs and which are taken: with public keys only
 * @param secretInHeader the client's secret is sent in a header, else in the form
 * @param namesIssuer it says in its answers who answers (RFC 9207)
 */
record Metadata(
        String issuer,
        URI authorization,
        URI token,
        URI keys,
        Set<JWSAlgorithm> algorithms,
        boolean secretInHeader,
        boolean namesIssuer) {

    private static final List<JWSAlgorithm> TAKEN = List.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    static Metadata read(byte[] json, String issuer, ProviderAddresses addresses) {
        try {
            Map<String, Object> said = JSONObjectUtils.parse(new String(json, StandardCharsets.UTF_8));
            if (!issuer.equals(said.get("issuer"))) {
                throw new ProviderFault(Reason.OTHER_ISSUER);
            }
            Set<JWSAlgorithm> algorithms = new LinkedHashSet<>(TAKEN);
            List<String> signs = strings(said, "id_token_signing_alg_values_supported", List.of("RS256"));
            algorithms.removeIf(algorithm -> !signs.contains(algorithm.getName()));
            List<String> secrets =
                    strings(said, "token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
            boolean inHeader = secrets.contains("client_secret_basic");
            if (algorithms.isEmpty()
                    || !strings(said, "response_types_supported", List.of("code"))
                            .contains("code")
                    || !inHeader && !secrets.contains("client_secret_post")) {
                throw new ProviderFault(Reason.UNFIT);
            }
            return new Metadata(
                    issuer,
                    address(said, "authorization_endpoint", addresses),
                    address(said, "token_endpoint", addresses),
                    address(said, "jwks_uri", addresses),
                    Set.copyOf(algorithms),
                    inHeader,
                    Boolean.TRUE.equals(said.get("authorization_response_iss_parameter_supported")));
        } catch (ParseException unreadable) {
            throw new ProviderFault(Reason.UNREADABLE, unreadable);
        }
    }

    private static URI address(Map<String, Object> said, String name, ProviderAddresses addresses) {
        @Nullable Object address = said.get(name);
        if (!(address instanceof String written)) {
            throw new ProviderFault(Reason.UNREADABLE);
        }
        return addresses.written(written);
    }

    private static List<String> strings(Map<String, Object> said, String name, List<String> otherwise)
            throws ParseException {
        List<String> values = JSONObjectUtils.getStringList(said, name);
        return values == null ? otherwise : values;
    }
}
