package uk.sendplan.access.security;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Runs the application's own statements as somebody would have written them who forgot the where-clause. */
final class StatementsWithoutWhere extends NamedParameterJdbcTemplate {

    private static final Pattern WORDS =
            Pattern.compile("\\(|\\)|\\bwhere\\b|\\b(group by|order by|limit|having)\\b", Pattern.CASE_INSENSITIVE);

    /** The last statement that lost its where-clause. */
    record Ran(String sql, SqlParameterSource parameters) {}

    private final ThreadLocal<Boolean> forgotten = ThreadLocal.withInitial(() -> false);
    private @Nullable Ran ran;

    StatementsWithoutWhere(DataSource dataSource) {
        super(dataSource);
    }

    Ran run(Runnable work) {
        ran = null;
        forgotten.set(true);
        try {
            work.run();
        } finally {
            forgotten.set(false);
        }
        if (ran == null) {
            throw new IllegalStateException("no statement had a where-clause");
        }
        return ran;
    }

    @Override
    protected PreparedStatementCreator getPreparedStatementCreator(
            String sql, SqlParameterSource parameters, @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
        if (!forgotten.get()) {
            return super.getPreparedStatementCreator(sql, parameters, customizer);
        }
        String without = withoutWhere(sql);
        if (!without.equals(sql)) {
            ran = new Ran(without, parameters);
        }
        return super.getPreparedStatementCreator(without, parameters, customizer);
    }

    /** Without the where-clause of the outermost select; those of what stands in brackets stay. */
    static String withoutWhere(String sql) {
        int depth = 0;
        int start = -1;
        Matcher word = WORDS.matcher(sql);
        while (word.find()) {
            switch (word.group().toLowerCase()) {
                case "(" -> depth++;
                case ")" -> depth--;
                case "where" -> start = depth == 0 && start < 0 ? word.start() : start;
                default -> {
                    if (depth == 0 && start >= 0) {
                        return sql.substring(0, start) + sql.substring(word.start());
                    }
                }
            }
        }
        return start < 0 ? sql : sql.substring(0, start);
    }
}
