package uk.sendplan.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.shared.Hashes;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * Finds out, at every request, who the signed-in person is now: a membership that ended a second ago counts no more, and none for an
 * organisation in which the person's last day has passed.
 */
@Service
public class Viewers {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Viewers(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Row(
            @Nullable String passwordHash,
            @Nullable Instant signedOutAt,
            @Nullable Instant secondFactorAt,
            @Nullable String identities,
            String email,
            String name,
            boolean administrator,
            UUID areaId,
            String areaSlug,
            String areaName,
            Role role,
            UUID organisationId) {}

    /** Empty where the session is over: the account was closed, or what it stood for changed, or it has lasted long enough. */
    public Optional<Viewer> find(SignedIn signedIn) {
        UUID accountId = signedIn.accountId();
        if (accountId == null) {
            return Optional.empty();
        }
        List<Row> rows = rows(accountId);
        return !rows.isEmpty() && signedIn.holds(credential(rows), clock.instant())
                ? Optional.of(viewer(accountId, rows))
                : Optional.empty();
    }

    /**
     * An account at this moment.
     *
     * @param credential what a session that begins now stands for
     */
    record Standing(Viewer viewer, @Nullable String passwordHash, String credential) {}

    /** Empty where the account was closed. */
    Optional<Standing> standingOf(UUID accountId) {
        List<Row> rows = rows(accountId);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(viewer(accountId, rows), rows.get(0).passwordHash(), credential(rows)));
    }

    /** Of all that gives somebody rights: a change of any of it ends the sessions that began before. */
    private static String credential(List<Row> rows) {
        Row account = rows.get(0);
        String memberships = rows.stream()
                .filter(row -> row.areaId() != null)
                .map(row -> row.areaId() + " " + row.organisationId() + " " + row.role())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Hashes.tag(String.join(
                        "\n",
                        String.valueOf(account.passwordHash()),
                        String.valueOf(account.signedOutAt()),
                        String.valueOf(account.secondFactorAt()),
                        String.valueOf(account.identities()),
                        String.valueOf(account.administrator()),
                        memberships)
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the account was closed. */
    Optional<Viewer> ofAccount(UUID accountId) {
        return standingOf(accountId).map(Standing::viewer);
    }

    /** Sees its own memberships only, and the names of the areas that these name. */
    private List<Row> rows(UUID accountId) {
        return new Scope(accountId, Set.of(), Scope.Mode.MEMBER)
                .call(() -> Objects.requireNonNull(transaction.execute(status -> read(accountId))));
    }

    private List<Row> read(UUID accountId) {
        return jdbc.sql("""
                select a.password_hash, a.signed_out_at, f.made_at as second_factor_at,
                    (select string_agg(i.id::text, ' ' order by i.id) from openid_identity i where i.account_id = a.id) as identities,
                    a.email, a.name, a.administrator, m.area_id, l.slug as area_slug, l.name as area_name, m.role, m.organisation_id
                from account a
                left join second_factor f on f.account_id = a.id
                left join membership m on m.account_id = a.id and m.ended_at is null and not exists (
                    select from person p where p.area_id = m.area_id and p.organisation_id = m.organisation_id
                        and p.account_id = m.account_id and p.valid_to < :today)
                left join local_area l on l.id = m.area_id
                where a.id = :account and a.closed_at is null
                order by l.name, l.slug
                """)
                .param("account", accountId)
                .param("today", London.today(clock))
                .query(RecordRows.of(Row.class))
                .list();
    }

    private static Viewer viewer(UUID accountId, List<Row> rows) {
        Row first = rows.get(0);
        Map<UUID, List<Row>> byArea = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.areaId() != null) {
                byArea.computeIfAbsent(row.areaId(), id -> new ArrayList<>()).add(row);
            }
        }
        List<Member> seats =
                byArea.values().stream().map(area -> seat(accountId, area)).toList();
        return new Viewer(
                accountId, first.name(), first.email(), first.administrator(), first.secondFactorAt() != null, seats);
    }

    private static Member seat(UUID accountId, List<Row> memberships) {
        Row first = memberships.get(0);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<UUID> organisations = new HashSet<>();
        for (Row row : memberships) {
            roles.add(row.role());
            if (row.role().has(Right.RECORD_PROGRESS)) {
                organisations.add(row.organisationId());
            }
        }
        return new Member(
                accountId,
                first.name(),
                first.areaId(),
                first.areaSlug(),
                first.areaName(),
                Set.copyOf(roles),
                Set.copyOf(organisations));
    }
}
