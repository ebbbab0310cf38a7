package uk.sendplan.publishing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;

/** The names of people whom an area knows, so that none of them is published by accident. */
@Service
@Transactional(readOnly = true)
public class KnownPeople {

    private final JdbcClient jdbc;

    KnownPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> names(Member by) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select name from person where area_id = :area
                union select a.name from membership m join account a on a.id = m.account_id where m.area_id = :area
                """).param("area", by.areaId()).query(String.class).list();
    }
}
