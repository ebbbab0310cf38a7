package uk.sendplan.access.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.access.openid.ProviderFault.Reason;

class ProviderAddressesTests {

    private final ProviderAddresses addresses = new ProviderAddresses(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void private_addresses_are_not_asked(String address) throws Exception {
        assertThat(ProviderAddresses.isPrivate(InetAddress.getByName(address))).isTrue();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThatThrownBy(() -> addresses.requirePublic(URI.create("https://" + host + "/")))
                .isInstanceOfSatisfying(
                        ProviderFault.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.PRIVATE_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.0.1", "192.1.0.1", "2606:4700::1111"})
    void public_ones_are(String address) throws Exception {
        assertThat(ProviderAddresses.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example",
                "http://localhost",
                "ftp://login.example",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://somebody@login.example",
                "https://login.example/#part",
                "https:///path",
                "login.example",
                "https://login example",
                ""
            })
    void only_https_is_asked(String address) {
        assertThatThrownBy(() -> addresses.written(address))
                .isInstanceOfSatisfying(
                        ProviderFault.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.ADDRESS));
    }

    @Test
    void a_setting_lets_a_provider_be_in_ones_own_network_and_without_tls_only_on_this_computer() {
        ProviderAddresses own = new ProviderAddresses(true);
        own.requirePublic(own.written("https://10.0.0.1/tenant"));
        own.requirePublic(own.written("http://localhost:8080/tenant"));
        assertThatThrownBy(() -> own.written("http://10.0.0.1/tenant")).isInstanceOf(ProviderFault.class);
    }
}
