package uk.sendplan.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of several kinds, read in one statement: for pages that may not take one more. They come as JSON, so that they need no column in
 * common.
 */
public final class Together {

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final List<Query<?>> queries;
    private final List<List<Record>> rows;

    private Together(List<Query<?>> queries) {
        this.queries = queries;
        this.rows =
                queries.stream().<List<Record>>map(query -> new ArrayList<>()).toList();
    }

    /**
     * A query whose columns are the components of a record.
     *
     * @param order the columns of it by which its rows are sorted, as SQL
     */
    public record Query<T extends Record>(String sql, Class<T> type, String order) {}

    /** The queries name their tables in braces, and know {@code :until}, {@code :moment} and the parameters. */
    public static Together read(JdbcClient jdbc, AsAt asAt, Map<String, ?> parameters, Query<?>... queries) {
        return readWith("", jdbc, asAt, parameters, queries);
    }

    /** @param with what all of the queries may select from, as SQL: "with some as (…) " */
    public static Together readWith(
            String with, JdbcClient jdbc, AsAt asAt, Map<String, ?> parameters, Query<?>... queries) {
        Together found = new Together(List.of(queries));
        String sql = IntStream.range(0, queries.length)
                .mapToObj(
                        place -> "select " + place + " as place, row_number() over (order by " + queries[place].order()
                                + ") as line, cast(to_jsonb(q) as text) as found from (" + queries[place].sql() + ") q")
                .collect(Collectors.joining(" union all ", with, " order by place, line"));
        jdbc.sql(asAt.tables(sql))
                .params(parameters)
                .param("until", asAt.until())
                .param("moment", asAt.moment())
                .query(row -> {
                    int place = row.getInt("place");
                    found.rows.get(place).add(ROWS.readValue(row.getString("found"), queries[place].type()));
                });
        return found;
    }

    /** The rows of one of its queries. */
    public <T extends Record> List<T> of(Query<T> query) {
        return rows.get(queries.indexOf(query)).stream().map(query.type()::cast).toList();
    }
}
