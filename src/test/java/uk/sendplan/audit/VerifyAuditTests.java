package uk.sendplan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestDatabase;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.platform.database.Database;

/** The command, beside an application that runs on the same database. */
@SpringBootTest
@TestDatabase.Alone
class VerifyAuditTests {

    private static final String KEY = "Zm9yIHRlc3RzIG9ubHksIGFuZCBrbm93biB0byBldmVyeWJvZHk=";

    @TempDir
    Path folder;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditChain chain;

    @Autowired
    PartnershipKeeping partnership;

    private record Ended(int status, String said) {}

    private Ended verify(String key) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = VerifyAudit.run(
                new String[] {
                    VerifyAudit.OPTION,
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + Database.APPLICATION,
                    "--spring.datasource.password=" + database.applicationPassword(),
                    "--sendplan.secrets-key=" + key,
                    "--sendplan.audit.heads=" + folder
                },
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Ended(status, said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void it_says_what_it_found_and_ends_with_it() {
        UUID area = UUID.randomUUID();
        TestAreas.asAdministrator(() -> partnership.addArea(area, "verified", "Verified"));
        new AuditSealing(jdbc, transaction, chain, new AuditHeads(folder)).seal();
        Ended whole = verify(KEY);
        assertThat(whole.said()).startsWith("Nothing was tampered with.").contains("compared with 1 heads");
        assertThat(whole.status()).isZero();

        TestDatabase.asOwner(database)
                .sql("update audit_entry set after = '{}' where subject = 'local_area'")
                .update();
        Ended tampered = verify(KEY);
        assertThat(tampered.said())
                .startsWith("THE AUDIT WAS TAMPERED WITH: CHANGED")
                .contains("entry: ");
        assertThat(tampered.status()).isEqualTo(1);
    }

    @Test
    void with_another_key_nothing_is_whole() {
        TestAreas.asAdministrator(() -> partnership.addArea(UUID.randomUUID(), "other-key", "Other key"));
        new AuditSealing(jdbc, transaction, chain, new AuditHeads(folder)).seal();
        assertThat(verify("YW5vdGhlciBrZXksIGFzIGxvbmcgYXMgdGhlIHJlYWwgb25l").status())
                .isEqualTo(1);
    }
}
