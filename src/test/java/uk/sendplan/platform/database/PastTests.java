package uk.sendplan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestDatabase;

/** The one mechanism that keeps the past of every table, against a history replayed in memory. */
class PastTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SingleConnectionDataSource dataSource = new SingleConnectionDataSource(
            TestDatabase.shared().url(),
            Database.APPLICATION,
            TestDatabase.shared().applicationPassword(),
            true);
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    private final UUID area = UUID.randomUUID();

    @AfterEach
    void close() {
        dataSource.destroy();
    }

    private void at(Instant now, Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "select set_config('app.areas', ?, true), set_config('app.administrator', 'on', true), set_config('app.now', ?, true)")
                    .params("{" + area + "}", now.toString())
                    .query()
                    .singleRow();
            work.run();
        });
    }

    private Map<UUID, String> namesAt(Instant moment) {
        Map<UUID, String> names = new HashMap<>();
        at(
                START,
                () -> jdbc.sql("select id, name from organisation_before(?) where area_id = ?")
                        .params(utc(moment.plusNanos(1000)), area)
                        .query(row -> {
                            names.put(row.getObject(1, UUID.class), row.getString(2));
                        }));
        return names;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private void makeArea() {
        at(
                START,
                () -> jdbc.sql("insert into local_area (id, slug, name, version) values (?, ?, 'Area', 0)")
                        .params(area, "past-" + area)
                        .update());
    }

    private void insert(UUID id, String name) {
        jdbc.sql("insert into organisation (id, area_id, name, kind, version) values (?, ?, ?, 'OTHER', 0)")
                .params(id, area, name)
                .update();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_table_as_at_any_moment_is_what_a_replay_of_its_changes_says(long seed) {
        makeArea();
        Random random = new Random(seed);
        Map<UUID, String> now = new HashMap<>();
        TreeMap<Instant, Map<UUID, String>> replay = new TreeMap<>();
        Instant clock = START;
        for (int step = 0; step < 60; step++) {
            clock = clock.plusSeconds(1 + random.nextInt(100_000));
            int changes = 1 + random.nextInt(3);
            at(clock, () -> {
                for (int change = 0; change < changes; change++) {
                    changeSomething(random, now);
                }
            });
            replay.put(clock, new HashMap<>(now));
        }
        for (Map.Entry<Instant, Map<UUID, String>> known : replay.entrySet()) {
            assertThat(namesAt(known.getKey())).isEqualTo(known.getValue());
            assertThat(namesAt(known.getKey().minusMillis(1)))
                    .isEqualTo(
                            replay.lowerEntry(known.getKey()) == null
                                    ? Map.of()
                                    : replay.lowerEntry(known.getKey()).getValue());
        }
        assertThat(namesAt(clock.plusSeconds(1_000_000))).isEqualTo(now);
    }

    private void changeSomething(Random random, Map<UUID, String> now) {
        List<UUID> ids = new ArrayList<>(now.keySet());
        ids.sort(null);
        int kind = random.nextInt(4);
        if (kind == 0 || ids.isEmpty()) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            insert(id, "new " + id);
            now.put(id, "new " + id);
            return;
        }
        UUID id = ids.get(random.nextInt(ids.size()));
        if (kind == 1) {
            jdbc.sql("delete from organisation where id = ?").param(id).update();
            now.remove(id);
        } else {
            String name = kind == 2 ? now.get(id) : "renamed " + random.nextLong();
            jdbc.sql("update organisation set name = ? where id = ?")
                    .params(name, id)
                    .update();
            now.put(id, name);
        }
    }

    private static JdbcClient owner() {
        return TestDatabase.asOwner(TestDatabase.shared());
    }

    private long versionsOf(UUID id) {
        return owner().sql("select count(*) from organisation_version where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    @Test
    void a_state_that_was_replaced_within_its_own_transaction_and_a_change_of_nothing_leave_no_trace() {
        makeArea();
        UUID id = UUID.randomUUID();
        at(START.plusSeconds(10), () -> {
            insert(id, "first");
            jdbc.sql("update organisation set name = 'second' where id = ?")
                    .param(id)
                    .update();
        });
        at(
                START.plusSeconds(20),
                () -> jdbc.sql("update organisation set name = 'second' where id = ?")
                        .param(id)
                        .update());
        assertThat(versionsOf(id)).isEqualTo(1);
        assertThat(namesAt(START.plusSeconds(10))).containsEntry(id, "second");
    }

    @Test
    void a_transaction_with_an_earlier_clock_that_ends_later_does_not_turn_time_round() {
        makeArea();
        UUID id = UUID.randomUUID();
        at(START.plusSeconds(10), () -> insert(id, "first"));
        at(
                START.plusSeconds(50),
                () -> jdbc.sql("update organisation set name = 'second' where id = ?")
                        .param(id)
                        .update());
        at(
                START.plusSeconds(40),
                () -> jdbc.sql("update organisation set name = 'third' where id = ?")
                        .param(id)
                        .update());
        assertThat(namesAt(START.plusSeconds(49))).containsEntry(id, "first");
        assertThat(namesAt(START.plusSeconds(50))).containsEntry(id, "second");
        assertThat(namesAt(START.plusSeconds(51))).containsEntry(id, "third");
    }

    @Test
    void every_table_that_keeps_its_past_has_the_same_columns_in_the_same_order_in_both() {
        List<String> kept = owner().sql(
                        "select substr(relname, 1, length(relname) - 8) from pg_class where relkind = 'r' and relname like '%\\_version'")
                .query(String.class)
                .list();
        assertThat(kept).hasSizeGreaterThan(12);
        for (String table : kept) {
            assertThat(columns(table + "_version"))
                    .as(table)
                    .startsWith("known_from timestamp with time zone")
                    .endsWith(columns(table).toArray(String[]::new))
                    .hasSize(columns(table).size() + 4);
        }
    }

    @Test
    void the_trigger_of_each_table_names_every_column() {
        Map<String, String> functions = new HashMap<>();
        owner().sql("select proname, prosrc from pg_proc where proname like '%\\_keep\\_past'")
                .query(row -> {
                    functions.put(row.getString(1), row.getString(2));
                });
        assertThat(functions).hasSizeGreaterThan(12);
        functions.forEach((name, source) -> {
            String table = name.replace("_keep_past", "");
            assertThat(columns(table))
                    .allSatisfy(column -> assertThat(source.replace("\"", ""))
                            .contains("new." + column.substring(0, column.indexOf(' '))));
        });
    }

    private static List<String> columns(String table) {
        return owner().sql("""
                        select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum""").param(table).query(String.class).list();
    }

    @Test
    void the_owner_can_migrate_rows_although_row_level_security_is_forced() {
        makeArea();
        UUID id = UUID.randomUUID();
        at(START.plusSeconds(10), () -> insert(id, "before the migration"));
        int migrated = owner().sql("update organisation set name = 'migrated' where id = ?")
                .param(id)
                .update();
        assertThat(migrated).isEqualTo(1);
        assertThat(versionsOf(id)).isEqualTo(2);
    }
}
