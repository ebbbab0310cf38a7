package uk.sendplan.privacy;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.shared.Doing;
import uk.sendplan.shared.Scope;

/** Deletes each night what was held for a time that is over (V2901 says what, and after which time). */
@Service
class DeletingWhenOver {

    private static final Logger LOG = LoggerFactory.getLogger(DeletingWhenOver.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeletingWhenOver(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Gone(String kind, long gone) {}

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/London")
    void eachNight() {
        try (Doing.Open open = Doing.open("Deletion of what is held no longer")) {
            long gone = delete().values().stream().mapToLong(Long::longValue).sum();
            LOG.info("{} rows were deleted or emptied because their time is over", gone);
        }
    }

    /** @return how many rows of which table, without those of which none */
    Map<String, Long> delete() {
        return new Scope(null, Set.of(), Scope.Mode.ADMINISTRATOR)
                .call(() -> Objects.requireNonNull(transaction.execute(
                        status -> jdbc.sql("select * from delete_when_over()").query(Gone.class).stream()
                                .filter(one -> one.gone() > 0)
                                .collect(Collectors.toMap(Gone::kind, Gone::gone)))));
    }
}
