package uk.sendplan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;

/** Reads an area's people together with whether they can sign in. */
@Service
@Transactional(readOnly = true)
public class PeopleQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param signsIn has an open account and a role for this organisation
     * @param left the last day has passed
     */
    public record PersonRow(
            UUID id,
            String name,
            @Nullable String email,
            String organisation,
            boolean signsIn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean left) {}

    /**
     * By name.
     *
     * @param words found in name or address; empty finds all
     * @param organisationId null for all
     */
    public List<PersonRow> people(UUID areaId, String words, @Nullable UUID organisationId) {
        return jdbc.sql("""
                select p.id, p.name, p.email, o.name as organisation, p.valid_from, p.valid_to,
                    coalesce(p.valid_to < :today, false) as "left",
                    exists (select 1 from membership m join account a on a.id = m.account_id
                        where m.area_id = p.area_id and m.organisation_id = p.organisation_id and m.account_id = p.account_id
                            and m.ended_at is null and a.closed_at is null) as signs_in
                from person p join organisation o on o.area_id = p.area_id and o.id = p.organisation_id
                where p.area_id = :area
                    and (:words = '' or strpos(lower(p.name || ' ' || coalesce(p.email, '')), :words) > 0)
                    and (cast(:organisation as uuid) is null or p.organisation_id = :organisation)
                order by lower(p.name), o.name, p.id""")
                .param("area", areaId)
                .param("words", words.toLowerCase(Locale.UK))
                .param("organisation", organisationId)
                .param("today", London.today(clock))
                .query(RecordRows.of(PersonRow.class))
                .list();
    }

    /** @param organisations those that they have a role for, by name, in a sentence */
    public record SigningIn(UUID accountId, String name, String organisations) {}

    /** Everybody who can sign in to an area, by name. */
    public List<SigningIn> signingIn(UUID areaId) {
        return jdbc.sql("""
                select c.id as account_id, c.name, string_agg(distinct o.name, ', ' order by o.name) as organisations
                from membership m
                join account c on c.id = m.account_id
                join organisation o on o.area_id = m.area_id and o.id = m.organisation_id
                where m.area_id = ? and m.ended_at is null and c.closed_at is null
                group by c.id, c.name order by lower(c.name), c.id
                """).param(areaId).query(RecordRows.of(SigningIn.class)).list();
    }
}
