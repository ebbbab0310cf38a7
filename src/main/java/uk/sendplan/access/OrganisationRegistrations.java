package uk.sendplan.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.openid.Registration;
import uk.sendplan.platform.signing.SealedSecrets;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;
import uk.sendplan.shared.StaleVersion;

/**
 * The one OpenID provider of an area. The client's secret is sealed for this area, issuer and client together: who changes one of them in
 * the database has no secret that would be sent there.
 */
@Service
public class OrganisationRegistrations {

    private static final String PURPOSE = "secret of an OpenID client";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SealedSecrets secrets;
    private final Clock clock;

    OrganisationRegistrations(JdbcClient jdbc, TransactionTemplate transaction, SealedSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** As it is shown: without the secret. */
    public record Kept(String issuer, String clientId, Instant changedAt, long version) {}

    /** An area whose people can sign in so. */
    public record Offer(String areaSlug, String areaName, String issuer) {}

    private record Row(UUID areaId, String slug, String name, String issuer, String clientId, byte[] clientSecret) {}

    /** For signing in. Nothing, too, where the secret was sealed with another key than the installation has now. */
    public Optional<Registration> ofArea(String slug) {
        return read("l.slug = ?", slug);
    }

    public Optional<Registration> ofAreaWith(UUID id) {
        return read("l.id = ?", id);
    }

    private Optional<Registration> read(String which, Object area) {
        return Scope.SIGNING_IN
                .call(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        select r.area_id, l.slug, l.name, r.issuer, r.client_id, r.client_secret
                        from openid_registration r join local_area l on l.id = r.area_id
                        where """ + " " + which)
                        .param(area)
                        .query(RecordRows.of(Row.class))
                        .optional())))
                .flatMap(this::opened);
    }

    private Optional<Registration> opened(Row row) {
        return secrets.open(PURPOSE, about(row.areaId(), row.issuer(), row.clientId()), row.clientSecret())
                .map(secret -> new Registration(
                        row.areaId(),
                        row.slug(),
                        row.name(),
                        row.issuer(),
                        row.clientId(),
                        new String(secret, StandardCharsets.UTF_8)));
    }

    public Optional<Kept> find(UUID areaId) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select issuer, client_id, changed_at, version from openid_registration where area_id = ?")
                .param(areaId)
                .query(RecordRows.of(Kept.class))
                .optional()));
    }

    /** The areas of somebody, by name. */
    public List<Offer> of(Viewer viewer) {
        Set<UUID> areas = viewer.scope().areas();
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        select l.slug as area_slug, l.name as area_name, r.issuer
                        from openid_registration r join local_area l on l.id = r.area_id
                        where r.area_id = any(?) order by l.name, l.slug
                        """)
                .param(areas.toArray(new UUID[0]))
                .query(RecordRows.of(Offer.class))
                .list()));
    }

    /** @param version that was read; 0 where there was none */
    public void save(UUID areaId, long version, String issuer, String clientId, String clientSecret) {
        byte[] sealed =
                secrets.seal(PURPOSE, about(areaId, issuer, clientId), clientSecret.getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(status -> {
            int saved = jdbc.sql("""
                            insert into openid_registration (area_id, issuer, client_id, client_secret, changed_at, version)
                            select :area, :issuer, :client, :secret, :now, 1
                            where :version = 0 and not exists (select from openid_registration where area_id = :area)
                            """)
                            .param("area", areaId)
                            .param("issuer", issuer)
                            .param("client", clientId)
                            .param("secret", sealed)
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .param("version", version)
                            .update()
                    + jdbc.sql("""
                            update openid_registration set issuer = :issuer, client_id = :client, client_secret = :secret,
                                changed_at = :now, version = version + 1
                            where area_id = :area and version = :version and :version > 0
                            """)
                            .param("area", areaId)
                            .param("issuer", issuer)
                            .param("client", clientId)
                            .param("secret", sealed)
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .param("version", version)
                            .update();
            if (saved == 0) {
                throw new StaleVersion();
            }
        });
    }

    /** Nobody signs in so any more; what they linked stays, and works again when the same issuer is entered. */
    public void remove(UUID areaId) {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from openid_registration where area_id = ?")
                .param(areaId)
                .update());
    }

    private static byte[] about(UUID areaId, String issuer, String clientId) {
        return (areaId + "\n" + issuer + "\n" + clientId).getBytes(StandardCharsets.UTF_8);
    }
}
