package uk.sendplan.notify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.signing.InstallationSecret;
import uk.sendplan.platform.signing.SignedKeys;

/**
 * Who a subscriber is without saying it: the address as a keyed hash, another one in each area. The link by which they leave carries
 * that hash, signed: it works in every mail they ever got, whatever they chose since, and says nothing about the address.
 */
@Component
class Subscribers {

    private static final String LEAVE = "alerts-leave";
    private static final int SHORT = 8;

    private final InstallationSecret secret;
    private final SignedKeys keys;

    Subscribers(InstallationSecret secret, SignedKeys keys) {
        this.secret = secret;
        this.keys = keys;
    }

    byte[] subscriber(UUID areaId, MailAddress address) {
        return secret.hash(bytes("alerts-subscriber"), bytes(areaId.toString()), bytes(address.comparable()));
    }

    /** For limits: too short to be sure of whom it is, long enough to count. */
    byte[] counted(String what, String value) {
        return Arrays.copyOf(secret.hash(bytes("alerts-" + what), bytes(value)), SHORT);
    }

    static long asLock(byte[] counted) {
        return ByteBuffer.wrap(counted).getLong();
    }

    String leaveKey(UUID areaId, byte[] subscriber) {
        return keys.lasting(LEAVE, areaId.toString(), subscriber);
    }

    Optional<byte[]> leaving(UUID areaId, @Nullable String key) {
        return keys.open(LEAVE, areaId.toString(), key).map(SignedKeys.Opened::content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
