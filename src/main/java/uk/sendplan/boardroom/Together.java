package uk.sendplan.boardroom;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.access.Member;
import uk.sendplan.shared.AsAt;

/**
 * Rows of two kinds, read in one statement for pages that may not take one more. They come as JSON, so that they need no column in common,
 * and in no order.
 */
record Together<A extends Record, B extends Record>(List<A> first, List<B> second) {

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** A query whose columns are the components of a record. */
    record Query<T extends Record>(String sql, Class<T> type) {}

    /** Both queries know {@code :area}, {@code :id}, {@code :asking}, {@code :until} and {@code :moment}. */
    static <A extends Record, B extends Record> Together<A, B> read(
            JdbcClient jdbc, Member by, AsAt asAt, UUID id, Query<A> one, Query<B> other) {
        List<A> first = new ArrayList<>();
        List<B> second = new ArrayList<>();
        String sql = "select true as is_first, cast(to_jsonb(q) as text) as found from (" + one.sql() + ") q"
                + " union all select false, cast(to_jsonb(q) as text) from (" + other.sql() + ") q";
        jdbc.sql(asAt.tables(sql))
                .param("area", by.areaId())
                .param("id", id)
                .param("asking", ChallengeQueries.asking())
                .param("until", asAt.until())
                .param("moment", asAt.moment())
                .query(row -> {
                    String found = row.getString("found");
                    if (row.getBoolean("is_first")) {
                        first.add(ROWS.readValue(found, one.type()));
                    } else {
                        second.add(ROWS.readValue(found, other.type()));
                    }
                });
        return new Together<>(List.copyOf(first), List.copyOf(second));
    }
}
