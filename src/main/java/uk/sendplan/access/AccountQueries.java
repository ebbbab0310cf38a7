package uk.sendplan.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;

/** Reads accounts and memberships, for the administrator's pages. A page of accounts has {@link #PAGE} of them. */
@Service
@Transactional(readOnly = true)
public class AccountQueries {

    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    AccountQueries(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What a list of accounts is sorted by; names break ties. */
    public enum Order {
        NAME("name"),
        EMAIL("email"),
        /** Those who cannot sign in come first. */
        STATE("closed_at is null, password_hash is not null, administrator");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }
    }

    /** @param areas the names of the areas it works in, or null */
    public record AccountRow(
            UUID id,
            String name,
            String email,
            boolean administrator,
            boolean closed,
            boolean hasPassword,
            @Nullable String areas) {}

    public record AreaRow(UUID id, String slug, String name, long organisations, long members) {}

    public record MembershipRow(
            UUID areaId,
            UUID id,
            UUID accountId,
            String accountName,
            String accountEmail,
            boolean closed,
            String areaSlug,
            String areaName,
            String organisationName,
            Role role,
            @Nullable Instant endedAt) {}

    /** An organisation that a membership can be given in. */
    public record OrganisationChoice(UUID areaId, String areaName, UUID id, String name) {}

    public Optional<Account> account(UUID id) {
        return accounts.findById(id);
    }

    public List<AreaRow> areas() {
        return jdbc.sql("""
                select l.id, l.slug, l.name,
                    (select count(*) from organisation o where o.area_id = l.id) as organisations,
                    (select count(distinct m.account_id) from membership m where m.area_id = l.id and m.ended_at is null) as members
                from local_area l
                order by lower(l.name), l.slug""").query(RecordRows.of(AreaRow.class)).list();
    }

    public long count(String words) {
        return jdbc.sql(
                        "select count(*) from account where :words = '' or strpos(lower(name || ' ' || email), :words) > 0")
                .param("words", words.toLowerCase(Locale.UK))
                .query(Long.class)
                .single();
    }

    /**
     * @param words found in name or address; empty finds all
     * @param page from 1
     */
    public List<AccountRow> accounts(String words, Order order, boolean descending, int page) {
        String columns = descending ? order.columns.replace(",", " desc,") + " desc" : order.columns;
        return jdbc.sql("""
                select a.id, a.name, a.email, a.administrator, a.closed_at is not null as closed,
                    a.password_hash is not null as has_password,
                    (select string_agg(distinct l.name, ', ' order by l.name) from membership m join local_area l on l.id = m.area_id
                        where m.account_id = a.id and m.ended_at is null) as areas
                from account a
                where :words = '' or strpos(lower(name || ' ' || email), :words) > 0
                order by """ + " " + columns + """
                , lower(a.name), a.email
                limit :size offset :skipped""")
                .param("words", words.toLowerCase(Locale.UK))
                .param("size", PAGE)
                .param("skipped", (page - 1) * (long) PAGE)
                .query(RecordRows.of(AccountRow.class))
                .list();
    }

    public boolean hasSecondFactor(UUID accountId) {
        return jdbc.sql("select exists (select from second_factor where account_id = ?)")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }

    /** Those of one account, the ended ones last. */
    public List<MembershipRow> membershipsOf(UUID accountId) {
        return memberships(
                "m.account_id = :id order by m.ended_at desc nulls first, lower(l.name), o.name, m.role", accountId);
    }

    /** Those of one area that have not ended. */
    public List<MembershipRow> membershipsIn(UUID areaId) {
        return memberships(
                "m.area_id = :id and m.ended_at is null order by o.name, lower(a.name), a.email, m.role", areaId);
    }

    public Optional<MembershipRow> membership(UUID accountId, UUID id) {
        return membershipsOf(accountId).stream()
                .filter(membership -> membership.id().equals(id))
                .findFirst();
    }

    private List<MembershipRow> memberships(String which, UUID id) {
        return jdbc.sql("""
                select m.area_id, m.id, m.account_id, a.name as account_name, a.email as account_email, a.closed_at is not null as closed,
                    l.slug as area_slug, l.name as area_name, o.name as organisation_name, m.role, m.ended_at
                from membership m
                join account a on a.id = m.account_id
                join local_area l on l.id = m.area_id
                join organisation o on o.area_id = m.area_id and o.id = m.organisation_id
                where """ + " " + which)
                .param("id", id)
                .query((row, number) -> new MembershipRow(
                        row.getObject("area_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("account_name"),
                        row.getString("account_email"),
                        row.getBoolean("closed"),
                        row.getString("area_slug"),
                        row.getString("area_name"),
                        row.getString("organisation_name"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("ended_at") == null
                                ? null
                                : row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    /** Organisations that have not ended, by area. */
    public List<OrganisationChoice> organisations() {
        return jdbc.sql("""
                select o.area_id, l.name as area_name, o.id, o.name
                from organisation o join local_area l on l.id = o.area_id
                where o.valid_to is null or o.valid_to >= :today
                order by lower(l.name), l.slug, lower(o.name)""")
                .param("today", London.today(clock))
                .query(RecordRows.of(OrganisationChoice.class))
                .list();
    }
}
