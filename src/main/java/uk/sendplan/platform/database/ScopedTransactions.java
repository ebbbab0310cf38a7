package uk.sendplan.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import uk.sendplan.shared.Doing;
import uk.sendplan.shared.Scope;

/**
 * Tells the database at the start of each transaction for whom it works and what time it is: row-level security shows the
 * rows of those areas, the past of tables is kept at that time, and the audit says what was being done. All of it ends with the transaction.
 */
@Component
class ScopedTransactions implements TransactionExecutionListener {

    private static final String SET_SCOPE = """
            select set_config('app.areas', ?, true), set_config('app.account', ?, true), set_config('app.administrator', ?, true),
                set_config('app.signing_in', ?, true), set_config('app.sealing', ?, true), set_config('app.now', ?, true),
                set_config('app.doing', ?, true)""";

    private final ObjectProvider<DataSource> dataSource;
    private final Clock clock;

    ScopedTransactions(ObjectProvider<DataSource> dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(dataSource.getObject());
        try {
            tell(connection, Scope.current());
        } catch (SQLException refused) {
            throw new IllegalStateException("the database did not take the scope of the transaction", refused);
        }
    }

    private void tell(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(SET_SCOPE)) {
            set.setString(1, scope.areas().stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
            set.setString(2, scope.account() == null ? "" : scope.account().toString());
            set.setString(3, scope.mode() == Scope.Mode.ADMINISTRATOR ? "on" : "");
            set.setString(4, scope.mode() == Scope.Mode.SIGNING_IN ? "on" : "");
            set.setString(5, scope.mode() == Scope.Mode.SEALING ? "on" : "");
            set.setString(6, clock.instant().toString());
            set.setString(7, Doing.current().orElse(""));
            set.execute();
        }
        if (scope.mode() == Scope.Mode.PUBLISHED) {
            try (Statement role = connection.createStatement()) {
                role.execute("set local role sendplan_public");
            }
        }
    }
}
