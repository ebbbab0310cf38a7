package uk.sendplan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The SQL statements that this thread sends: {@code SqlStatements.of(() -> mvc.perform(get(…)))}. MockMvc answers on the thread
 * that asks, so a page's statements are exactly these, the ones that set its scope included. Every Spring context has it.
 */
public final class SqlStatements {

    private static final ThreadLocal<@Nullable List<String>> SENT = new ThreadLocal<>();

    private static final ThreadLocal<@Nullable UnaryOperator<String>> CHANGE = new ThreadLocal<>();

    private SqlStatements() {}

    /** Work that may fail as a test may. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public static List<String> of(Work work) throws Exception {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return List.copyOf(sent);
    }

    /** Sends this thread's statements in another form, for example without their where-clauses. */
    public static void changedBy(UnaryOperator<String> change, Work work) throws Exception {
        CHANGE.set(change);
        try {
            work.run();
        } finally {
            CHANGE.remove();
        }
    }

    /** Listed in META-INF/spring, so that every context with a data source has it. */
    @AutoConfiguration
    public static class Wiring {

        @Bean
        static BeanPostProcessor listeningDataSources() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? listening(source) : bean;
                }
            };
        }
    }

    private static DataSource listening(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .queryTransformer(statement -> {
                    UnaryOperator<String> change = CHANGE.get();
                    return change == null ? statement.getQuery() : change.apply(statement.getQuery());
                })
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        List<String> sent = SENT.get();
                        if (sent != null) {
                            queries.forEach(query -> sent.add(query.getQuery()));
                        }
                    }

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
                })
                .build();
    }
}
