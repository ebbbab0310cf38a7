package uk.sendplan.notify.reminders;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.signing.InstallationSecret;
import uk.sendplan.platform.signing.SignedKeys;

/**
 * An address without saying it: a keyed hash, another one in each area. The link by which somebody stops their reminders carries the area
 * and a person, signed: it works in every mail they ever got.
 */
@Component
class Addressees {

    private static final String STOP = "reminders-stop";

    private final InstallationSecret secret;
    private final SignedKeys keys;

    Addressees(InstallationSecret secret, SignedKeys keys) {
        this.secret = secret;
        this.keys = keys;
    }

    byte[] of(UUID areaId, String address) {
        return secret.hash(bytes("reminders-addressee"), bytes(areaId.toString()), bytes(address));
    }

    /** Of a link. */
    record Stopping(UUID areaId, UUID personId) {}

    String stopKey(UUID areaId, UUID personId) {
        return keys.lastingOfIds(STOP, List.of(areaId, personId));
    }

    Optional<Stopping> stopping(@Nullable String key) {
        return keys.open(STOP, "", key).map(SignedKeys.Opened::ids).map(ids -> new Stopping(ids.get(0), ids.get(1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
