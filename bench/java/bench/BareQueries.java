package bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The bare statements of area 1: what the pages show, aggregated in the database, one statement a page. They know one area and one
 * plan, and judge by the age of updates alone.
 */
final class BareQueries {

    /** As uk.sendplan.reporting's board does it. */
    static final int SINCE_DAYS = 30;

    static final String REFERENCE = "1.3";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern TABLE = Pattern.compile("\\{(\\w+)}");

    private final JdbcClient jdbc;
    private final Map<String, Object> own;
    private final List<UUID> actions;
    private final String boardNow;
    private final String boardPast;
    private final String reference;
    private final String work;
    private final String update;
    private int recorded;

    BareQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.boardNow = board(false);
        this.boardPast = board(true);
        this.reference = read("reference").replace("{standing}", standing(false));
        this.work = read("work").replace("{standing}", standing(false));
        this.update = read("update");
        this.own = Map.copyOf(jdbc.sql("""
                select l.id as area, m.organisation_id as organisation, m.account_id as account, v.id as level
                from local_area l
                join membership m on m.area_id = l.id and m.role = 'PLAN_MANAGER'
                join rating_level v on v.area_id = l.id and v.role = 'AT_RISK'
                where l.slug = 'area-1'
                """).query().singleRow());
        this.actions = jdbc.sql("select id from action where area_id = :area and retired_at is null limit 44")
                .params(own)
                .query(UUID.class)
                .list();
    }

    /** A level to record. */
    Object level() {
        return own.get("level");
    }

    /** @param day the end of which it shows, or null for now */
    List<Map<String, Object>> board(@Nullable LocalDate day) {
        LocalDate shown = day == null ? LocalDate.now(LONDON) : day;
        LocalDate since = shown.minusDays(SINCE_DAYS);
        return jdbc.sql(day == null ? boardNow : boardPast)
                .params(own)
                .param("day", shown)
                .param("moment", day == null ? OffsetDateTime.MAX : endOf(day))
                .param("sinceDay", since)
                .param("sinceMoment", endOf(since))
                .query()
                .listOfRows();
    }

    List<Map<String, Object>> reference() {
        return now(reference).param("number", REFERENCE).query().listOfRows();
    }

    List<Map<String, Object>> work() {
        return now(work).query().listOfRows();
    }

    void record(String done) {
        jdbc.sql(update)
                .params(own)
                .param("id", UUID.randomUUID())
                .param("action", actions.get(recorded++ % actions.size()))
                .param("done", done)
                .update();
    }

    private JdbcClient.StatementSpec now(String statement) {
        return jdbc.sql(statement)
                .params(own)
                .param("day", LocalDate.now(LONDON))
                .param("moment", OffsetDateTime.MAX);
    }

    private static OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime();
    }

    private static String board(boolean past) {
        String before = standing(true).replace(":day", ":sinceDay").replace(":moment", ":sinceMoment");
        return tables(
                read("board").replace("{standing}", standing(past)).replace("{standing before}", before), past);
    }

    private static String standing(boolean past) {
        return tables(read("standing").replaceAll("(?m)^--.*\n", ""), past);
    }

    /** The tables themselves, or their rows as they were known. */
    private static String tables(String sql, boolean past) {
        return TABLE.matcher(sql).replaceAll(past ? "$1_before(:moment)" : "$1");
    }

    static String read(String name) {
        try (InputStream file = BareQueries.class.getResourceAsStream("/sql/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalArgumentException("sql/" + name + ".sql is not there");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
