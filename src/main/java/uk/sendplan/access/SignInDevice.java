package uk.sendplan.access;

import org.jspecify.annotations.Nullable;

/**
 * Who signs in, and from where.
 *
 * @param email as it was typed
 * @param sender the network that the request came from
 * @param secret what the device's cookie for this address says, or null
 * @param name what the browser calls itself, in short
 */
public record SignInDevice(
        String email, String sender, @Nullable String secret, String name) {

    public SignInDevice {
        email = Account.sameCase(email);
    }
}
