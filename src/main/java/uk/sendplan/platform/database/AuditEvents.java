package uk.sendplan.platform.database;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the audit what no row shows: an event is an entry beside those that the triggers write (V2501), of whoever the scope names and in
 * the transaction of whoever tells it.
 */
@Component
public class AuditEvents {

    private final JdbcClient jdbc;

    AuditEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param subject what kind of event it is
     * @param about a key of what it is about
     * @param said more of it, by name
     */
    public void tell(String subject, String about, Map<String, String> said) {
        jdbc.sql("""
                        insert into audit_entry (at, written_at, actor_id, doing, transaction_id, subject, row_key, operation, after)
                        values (app_now(), clock_timestamp(), app_account(), app_doing(), pg_current_xact_id()::text::bigint, :subject,
                            :about, 'EVENT', json_object(:names::text[], :values::text[]))
                        """)
                .param("subject", subject)
                .param("about", about)
                .param("names", said.keySet().toArray(String[]::new))
                .param("values", said.values().toArray(String[]::new))
                .update();
    }
}
