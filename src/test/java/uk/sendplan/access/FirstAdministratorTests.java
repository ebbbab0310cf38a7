package uk.sendplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestDatabase;
import uk.sendplan.platform.SettingMissing;
import uk.sendplan.platform.web.BaseAddress;

@SpringBootTest
@TestDatabase.Alone
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/set-password/([\\w-]{43})");
    private static final String PASSWORD = "three words together";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountKeeping keeping;

    @Autowired
    AccountQueries queries;

    @Autowired
    PasswordLinks links;

    @Autowired
    BaseAddress base;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private void start(String email) {
        new FirstAdministrator(email, accounts, links, base, transaction, clock).run(new DefaultApplicationArguments());
    }

    private static Optional<String> secret(CharSequence log) {
        return LINK.matcher(log).results().map(link -> link.group(1)).reduce((first, last) -> last);
    }

    /** One life of an installation, in its order. */
    @Test
    void the_first_start_lets_one_person_in_and_later_starts_nobody(CapturedOutput log) {
        start("");
        assertThat(secret(log)).isEmpty();

        start(" Ada@First.example ");
        String missed = secret(log).orElseThrow();
        assertThat(links.accountOf(missed).map(Viewer::email)).contains("ada@first.example");

        start("ada@first.example");
        String link = secret(log).orElseThrow();
        assertThat(links.accountOf(missed)).isEmpty();
        assertThat(links.setPassword(link, PASSWORD)).isTrue();

        int said = log.length();
        start("mallory@first.example");
        assertThat(secret(log.toString().substring(said))).isEmpty();
        TestAreas.asAdministrator(() -> {
            assertThat(queries.accounts("", AccountQueries.Order.NAME, false, 1))
                    .singleElement()
                    .satisfies(only -> {
                        assertThat(only.email()).isEqualTo("ada@first.example");
                        assertThat(only.administrator()).isTrue();
                    });
            UUID ada = queries.accounts("", AccountQueries.Order.NAME, false, 1)
                    .get(0)
                    .id();
            assertThatThrownBy(() -> keeping.close(ada)).hasMessage("account.administrator.error.last");
            assertThatThrownBy(() -> keeping.describe(ada, 3, "ada@first.example", "Ada", false))
                    .hasMessage("account.administrator.error.last");
        });
    }

    @Test
    void what_is_no_address_is_said_at_start() {
        assertThatThrownBy(() -> start("ada")).isInstanceOf(SettingMissing.class);
    }
}
