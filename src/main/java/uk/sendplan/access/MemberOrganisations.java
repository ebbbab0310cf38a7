package uk.sendplan.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a person speaks for, in the words that are kept with what they do. */
@Service
@Transactional(readOnly = true)
public class MemberOrganisations {

    private final JdbcClient jdbc;

    MemberOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisations of this person in this area, as they are called now: "Alderbrook Council". */
    public String inWords(Member member) {
        List<String> names = jdbc.sql("""
                select distinct o.name from membership m join organisation o on o.area_id = m.area_id and o.id = m.organisation_id
                where m.area_id = ? and m.account_id = ? and m.ended_at is null order by o.name""")
                .params(member.areaId(), member.accountId())
                .query(String.class)
                .list();
        return String.join(", ", names);
    }
}
