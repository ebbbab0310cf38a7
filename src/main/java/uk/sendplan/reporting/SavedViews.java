package uk.sendplan.reporting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;

/** Keeps lists as people like to see them, each under a name of theirs. A view is an address: it shows what its owner may see when they open it. */
@Service
@Transactional
public class SavedViews {

    public static final int MOST = 20;
    public static final int LONGEST_NAME = 60;

    private static final int LONGEST_QUERY = 2000;
    private static final Pattern LISTS = Pattern.compile("/workspace(/[a-z0-9-]{1,80}/[a-z0-9-]{1,200}/actions)?");

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param query "?owner=me&amp;due=overdue" */
    public record SavedView(UUID id, String name, String list, String query) {

        public String href() {
            return list + query;
        }
    }

    /** Those of somebody for a list, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(UUID account, String list) {
        return jdbc.sql(
                        "select id, name, list, query from saved_view where account_id = ? and list = ? order by lower(name)")
                .params(account, list)
                .query(RecordRows.of(SavedView.class))
                .list();
    }

    /**
     * One of the same name is replaced.
     *
     * @param asked what the list is asked for, as its address says it
     * @throws NotThere for an address that is no list
     * @throws Refused at "name"
     */
    public void save(UUID account, String list, Asked asked, String name) {
        String query = asked.query();
        if (!LISTS.matcher(list).matches() || query.isEmpty() || query.length() > LONGEST_QUERY) {
            throw new NotThere("list to save");
        }
        if (name.isEmpty()) {
            throw new Refused("name", "views.name.error.required");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Refused("name", "views.name.error.long", LONGEST_NAME);
        }
        boolean replaces = of(account, list).stream().anyMatch(one -> one.name().equalsIgnoreCase(name));
        if (!replaces && of(account, list).size() >= MOST) {
            throw new Refused("name", "views.error.many", MOST);
        }
        jdbc.sql("""
                insert into saved_view (id, account_id, list, query, name, made_at) values (gen_random_uuid(), ?, ?, ?, ?, ?)
                on conflict (account_id, list, lower(name)) do update set query = excluded.query, name = excluded.name""")
                .params(account, list, query, name, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws NotThere for one of somebody else */
    public SavedView remove(UUID account, UUID id) {
        SavedView view = jdbc.sql("select id, name, list, query from saved_view where account_id = ? and id = ?")
                .params(account, id)
                .query(RecordRows.of(SavedView.class))
                .optional()
                .orElseThrow(() -> new NotThere("view"));
        jdbc.sql("delete from saved_view where account_id = ? and id = ?")
                .params(account, id)
                .update();
        return view;
    }
}
