package uk.sendplan.notify.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.sendplan.partnership.ReminderWish;

/** What arrives, from the opening of a cycle on. */
class ReminderTests extends RemindersTest {

    @Test
    void a_cycle_opens_and_each_owner_gets_one_mail_with_all_that_is_theirs() {
        LocalDate opens = today().plusDays(10);
        cycle("Spring", opens, opens.plusDays(20));
        String email = address();
        UUID owner = person("Ade Bello", area.organisation(), email);
        UUID again = person("Ade Bello (second post)", area.organisation(), email.toUpperCase(Locale.ROOT));
        action("First", area.organisation(), owner);
        action("Second", area.organisation(), owner);
        action("Third", area.organisation(), again);

        runAndSend(opens.minusDays(1));
        assertThat(mailsTo(email)).isEmpty();
        runAndSend(opens);
        runAndSend(opens);
        runAndSend(opens.plusDays(1));
        assertThat(mailsTo(email)).singleElement().satisfies(mail -> {
            assertThat(subject(mail)).startsWith("3 updates for Spring are due on ");
            assertThat(text(mail)).contains("First", "Second", "Third", "https://plans.example.org/answers/links/");
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        });
    }

    @Test
    void who_has_reported_or_wants_none_hears_nothing_and_the_lead_person_hears_for_those_who_cannot_be_reached() {
        LocalDate opens = today().plusDays(10);
        cycle("Spring", opens, opens.plusDays(20));
        String reported = address();
        String off = address();
        String lead = address();
        UUID done = action("Done", area.organisation(), person("Done", area.organisation(), reported));
        UUID silent = person("Wants none", area.organisation(), off);
        action("Left", area.organisation(), silent);
        action("Ownerless", area.organisation(), null);
        UUID leads = person("Lead", area.organisation(), lead);
        area.asManager(() -> {
            wishes.wish(area.id(), silent, ReminderWish.OFF);
            wishes.lead(area.id(), area.organisation(), leads);
            return null;
        });
        on(opens, () -> record(done));
        runAndSend(opens);
        assertThat(mailsTo(reported)).isEmpty();
        assertThat(mailsTo(off)).isEmpty();
        assertThat(mailsTo(lead))
                .singleElement()
                .satisfies(mail -> assertThat(text(mail))
                        .contains("Wants none (wants no reminders)", "Left", "No owner", "Ownerless")
                        .doesNotContain("Done"));
    }
}
