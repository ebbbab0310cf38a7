package uk.sendplan.boardroom;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.access.Member;
import uk.sendplan.shared.AsAt;

/**
 * Rows of several kinds, read in one statement for pages that may not take one more. They come as JSON, so that they need no column in
 * common, and in no order.
 */
final class Together {

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

    /** A query whose columns are the components of a record. */
    record Query<T extends Record>(String sql, Class<T> type) {}

    /** All queries know {@code :area}, {@code :id}, {@code :asking}, {@code :until} and {@code :moment}. */
    static Together read(JdbcClient jdbc, Member by, AsAt asAt, UUID id, Query<?>... queries) {
        Together found = new Together(List.of(queries));
        String sql = IntStream.range(0, queries.length)
                .mapToObj(place -> "select " + place + " as place, cast(to_jsonb(q) as text) as found from ("
                        + queries[place].sql() + ") q")
                .collect(Collectors.joining(" union all "));
        jdbc.sql(asAt.tables(sql))
                .param("area", by.areaId())
                .param("id", id)
                .param("asking", ChallengeQueries.asking())
                .param("until", asAt.until())
                .param("moment", asAt.moment())
                .query(row -> {
                    int place = row.getInt("place");
                    found.rows.get(place).add(ROWS.readValue(row.getString("found"), queries[place].type()));
                });
        return found;
    }

    /** The rows of one of its queries. */
    <T extends Record> List<T> of(Query<T> query) {
        return rows.get(queries.indexOf(query)).stream().map(query.type()::cast).toList();
    }
}
