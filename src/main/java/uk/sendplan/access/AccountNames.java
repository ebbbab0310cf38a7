package uk.sendplan.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.shared.RecordRows;

/**
 * The names of those who did something. Only people of one's own areas have a name here, also when they left since; an
 * administrator from outside has none.
 */
@Service
@Transactional(readOnly = true)
public class AccountNames {

    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, String name) {}

    public Map<UUID, String> of(Collection<UUID> accounts) {
        Set<UUID> asked = Set.copyOf(accounts);
        // Asked for also when there is nobody to ask for: a page sends the same statements whatever it shows.
        List<Row> rows = jdbc.sql("select id, name from account where id = any(?)")
                .param(asked.toArray(UUID[]::new))
                .query(RecordRows.of(Row.class))
                .list();
        return rows.stream().collect(Collectors.toUnmodifiableMap(Row::id, Row::name));
    }
}
