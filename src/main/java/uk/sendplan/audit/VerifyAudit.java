package uk.sendplan.audit;

import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import uk.sendplan.audit.AuditVerdict.Tampered;
import uk.sendplan.audit.AuditVerdict.Whole;
import uk.sendplan.platform.database.EmbeddedDatabaseConfiguration;

/**
 * The command {@code java -jar send-plan-tracker.jar --verify-audit}: verifies the audit without the rest of the application, beside one that
 * runs, and ends with 0 where nothing was tampered with, 1 where something was. It needs the settings of the database, {@code
 * sendplan.secrets-key} and {@code sendplan.audit.heads}.
 */
public final class VerifyAudit {

    public static final String OPTION = "--verify-audit";

    private static final int TAMPERED = 1;

    private VerifyAudit() {}

    /** What it needs of the application: a database, the clock, the key. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        EmbeddedDatabaseConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionManagerCustomizationAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {"uk.sendplan.platform", "uk.sendplan.audit"},
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    ".*\\.(ClockConfiguration|ScopedTransactions|OutsideKey|AuditConfiguration|AuditVerifying)"))
    static class Parts {}

    /** @return what the process ends with */
    public static int run(String[] arguments, PrintStream said) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run(arguments)) {
            AuditVerdict verdict = context.getBean(AuditVerifying.class).verify();
            lines(verdict).forEach(said::println);
            return verdict instanceof Whole ? 0 : TAMPERED;
        }
    }

    static List<String> lines(AuditVerdict verdict) {
        if (verdict instanceof Whole whole) {
            return List.of(
                    "Nothing was tampered with.",
                    whole.sealed() + " entries, the last sealed at " + whole.until() + "; " + whole.waiting()
                            + " wait to be sealed; compared with " + whole.heads() + " heads outside of the database; "
                            + whole.deleted() + " were deleted when their time was over.");
        }
        Tampered tampered = (Tampered) verdict;
        return List.of(
                "THE AUDIT WAS TAMPERED WITH: " + tampered.fault(),
                "First wrong place in the chain: " + tampered.seq() + "; entry: " + tampered.entryId());
    }
}
