package uk.sendplan.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.SettingMissing;

/**
 * Where this installation is reached, for links that leave it. It is a setting: what a request says about its host can be
 * forged, and a link with a secret in it would lead elsewhere.
 */
@Component
public class BaseAddress {

    private final String address;

    BaseAddress(@Value("${sendplan.base-address:}") String configured) {
        this.address = checked(configured.strip());
    }

    private static String checked(String configured) {
        try {
            URI uri = new URI(configured);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean nothingMore =
                    uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getUserInfo() == null;
            if (web && uri.getHost() != null && nothingMore) {
                return configured.replaceAll("/+$", "");
            }
        } catch (URISyntaxException unreadable) {
            // Said below, as for what can be read and is no web address.
        }
        throw new SettingMissing(
                "sendplan.base-address is "
                        + (configured.isEmpty() ? "not set" : "no web address: \"" + configured + "\"")
                        + ". Links in one-time messages are made from it.",
                "Set SENDPLAN_BASE_ADDRESS to the address that people open, for example https://plans.example.org.");
    }

    /** The name of the computer, without the port. */
    public String host() {
        return URI.create(address).getHost();
    }

    /** @param path within the application, from the first slash */
    public String link(String path) {
        return address + path;
    }
}
