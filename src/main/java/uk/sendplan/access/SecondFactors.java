package uk.sendplan.access;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.Letters.Kind;
import uk.sendplan.platform.signing.SealedSecrets;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.Scope;

/** A second factor: codes of an authenticator app, each of which works once, and recovery codes beside them. */
@Service
public class SecondFactors {

    private static final String KEPT = "second factor";
    private static final String OFFERED = "second factor that is being set up";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SealedSecrets secrets;
    private final AccountLetters letters;
    private final Clock clock;

    SecondFactors(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            SealedSecrets secrets,
            AccountLetters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.secrets = secrets;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * A secret that an app may take in.
     *
     * @param sealed to be sent back with the first code; nothing is kept until then
     * @param address what the app reads from the picture
     */
    public record Offer(String sealed, String secret, String address) {}

    private record Row(byte[] secret, long lastStep) {}

    public Offer offer(Viewer viewer) {
        return offer(viewer, TimeCodes.newSecret());
    }

    /** The same offer again; another one for what was not offered to this account. */
    public Offer again(Viewer viewer, String sealed) {
        return opened(viewer.accountId(), sealed)
                .map(secret -> offer(viewer, secret))
                .orElseGet(() -> offer(viewer));
    }

    private Offer offer(Viewer viewer, byte[] secret) {
        String text = TimeCodes.base32(secret);
        return new Offer(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(secrets.seal(OFFERED, bytes(viewer.accountId()), secret)),
                text,
                "otpauth://totp/SEND%20Plan%20Tracker:"
                        + java.net.URLEncoder.encode(viewer.email(), java.nio.charset.StandardCharsets.UTF_8)
                        + "?secret=" + text + "&issuer=SEND%20Plan%20Tracker");
    }

    private Optional<byte[]> opened(UUID accountId, String sealed) {
        try {
            return secrets.open(
                    OFFERED, bytes(accountId), Base64.getUrlDecoder().decode(sealed));
        } catch (IllegalArgumentException spoilt) {
            return Optional.empty();
        }
    }

    /**
     * @param code of the app that took the offer in
     * @return the recovery codes, which are shown once
     */
    public List<String> turnOn(UUID accountId, String sealed, String code) {
        byte[] secret = opened(accountId, sealed).orElseThrow(() -> new Refused("code", "secondFactor.error.offer"));
        long step = TimeCodes.step(secret, code, clock.instant(), 0)
                .orElseThrow(() -> new Refused("code", "secondFactor.error.code"));
        return own(accountId, () -> {
            int made = jdbc.sql(
                            "insert into second_factor (account_id, secret, last_step, made_at) values (?, ?, ?, ?) on conflict do nothing")
                    .params(accountId, secrets.seal(KEPT, bytes(accountId), secret), step, now())
                    .update();
            if (made == 0) {
                throw new Refused("code", "secondFactor.error.already");
            }
            return newRecoveryCodes(accountId);
        });
    }

    /** Those that were made before no longer work. */
    public List<String> makeRecoveryCodes(UUID accountId) {
        return own(accountId, () -> newRecoveryCodes(accountId));
    }

    private List<String> newRecoveryCodes(UUID accountId) {
        jdbc.sql("delete from recovery_code where account_id = ?")
                .params(accountId)
                .update();
        List<String> codes = RecoveryCodes.make();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (account_id, code_hash) values (?, ?)")
                .params(accountId, RecoveryCodes.hash(code))
                .update());
        return codes;
    }

    /** Whether all of these are codes of the account that were not used, and as they were made; without using them up. */
    public boolean areRecoveryCodes(UUID accountId, List<String> codes) {
        if (codes.size() != RecoveryCodes.MANY || !codes.stream().allMatch(RecoveryCodes::isOne)) {
            return false;
        }
        String[] hashes = codes.stream().map(RecoveryCodes::hash).distinct().toArray(String[]::new);
        return own(
                        accountId,
                        () -> jdbc.sql(
                                        "select count(*) from recovery_code where account_id = :id and used_at is null and code_hash = any(:hashes)")
                                .param("id", accountId)
                                .param("hashes", hashes)
                                .query(Integer.class)
                                .single())
                == RecoveryCodes.MANY;
    }

    /** Of the person themselves. */
    public void turnOff(UUID accountId) {
        own(accountId, () -> delete(accountId));
    }

    /** For somebody who lost the device and the codes; by the administrator. Their sessions end. */
    public void remove(UUID accountId) {
        transaction.executeWithoutResult(status -> delete(accountId));
    }

    private int delete(UUID accountId) {
        jdbc.sql("delete from recovery_code where account_id = ?")
                .params(accountId)
                .update();
        int removed = jdbc.sql("delete from second_factor where account_id = ?")
                .params(accountId)
                .update();
        if (removed > 0) {
            letters.tell(accountId, Kind.SECOND_FACTOR_REMOVED);
        }
        return removed;
    }

    public int recoveryCodesLeft(UUID accountId) {
        return own(
                accountId,
                () -> jdbc.sql("select count(*) from recovery_code where account_id = ? and used_at is null")
                        .params(accountId)
                        .query(Integer.class)
                        .single());
    }

    /** Whether a code is good, which uses it up: of the app, or a recovery code. */
    boolean use(UUID accountId, String typed) {
        return Scope.SIGNING_IN.call(() -> Objects.requireNonNull(
                transaction.execute(status -> useTimeCode(accountId, typed) || useRecoveryCode(accountId, typed))));
    }

    private boolean useTimeCode(UUID accountId, String typed) {
        Optional<Row> factor = jdbc.sql("select secret, last_step from second_factor where account_id = ? for update")
                .params(accountId)
                .query(RecordRows.of(Row.class))
                .optional();
        Optional<Long> step = factor.flatMap(row -> secrets.open(KEPT, bytes(accountId), row.secret())
                .flatMap(secret -> TimeCodes.step(secret, typed, clock.instant(), row.lastStep())));
        step.ifPresent(used -> jdbc.sql("update second_factor set last_step = ? where account_id = ?")
                .params(used, accountId)
                .update());
        return step.isPresent();
    }

    private boolean useRecoveryCode(UUID accountId, String typed) {
        return jdbc.sql(
                                "update recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null")
                        .params(now(), accountId, RecoveryCodes.hash(typed))
                        .update()
                == 1;
    }

    private <T> T own(UUID accountId, Supplier<T> work) {
        return new Scope(accountId, Set.of(), Scope.Mode.MEMBER)
                .call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
