package uk.sendplan.notify.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.sendplan.Proof;
import uk.sendplan.TestDatabase;
import uk.sendplan.platform.database.Database;
import uk.sendplan.shared.London;

/** The process that sends reminders is killed while it does, again and again; each reminder arrives. */
class KilledSendersTests extends RemindersTest {

    private static final int KILLS = Proof.size(2, 12);
    private static final int OWNERS = 40 * (KILLS + 1);

    @TempDir
    private Path folder;

    @Test
    void nothing_is_lost_and_only_the_one_that_was_in_its_hand_can_arrive_twice() throws Exception {
        LocalDate opens = today().plusDays(10);
        cycle("Spring", opens, opens.plusDays(20));
        List<String> addresses = new ArrayList<>();
        for (int place = 0; place < OWNERS; place++) {
            addresses.add(address());
            action(
                    "Action " + place,
                    area.organisation(),
                    person("Owner " + place, area.organisation(), addresses.get(place)));
        }
        on(opens, () -> reminding.run(area.id()));

        Random random = new Random(20261123);
        Instant sends = opens.atTime(LocalTime.NOON).atZone(London.ZONE).toInstant();
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = received() + 1 + random.nextInt(30);
            Process sender = start(sends, kill);
            while (received() < enough && sender.isAlive()) {
                Thread.sleep(random.nextInt(4));
            }
            assertThat(sender.isAlive())
                    .as(Files.readString(folder.resolve("sender-" + kill)))
                    .isTrue();
            sender.destroyForcibly().waitFor();
            // What it had taken is put off for as long as this.
            sends = sends.plus(ReminderSending.LEASE).plus(Duration.ofMinutes(1));
        }
        assertThat(received()).as("some are left for the last one").isLessThan(OWNERS);
        Process last = start(sends, KILLS);
        assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue())
                .as(Files.readString(folder.resolve("sender-" + KILLS)))
                .isZero();

        Map<String, String> arrived = new TreeMap<>();
        for (MimeMessage mail : SMTP.getReceivedMessages()) {
            String before = arrived.put(to(mail), mail.getMessageID());
            assertThat(before).as("a second copy is known as the same").isIn(null, mail.getMessageID());
        }
        assertThat(arrived.keySet()).containsExactlyInAnyOrderElementsOf(addresses);
        assertThat(received() - OWNERS).isLessThanOrEqualTo(KILLS);
        System.out.println(OWNERS + " reminders, " + KILLS + " processes killed: " + received() + " mails arrived");
    }

    private static int received() {
        return SMTP.getReceivedMessages().length;
    }

    private Process start(Instant at, int number) throws Exception {
        Database database = TestDatabase.shared();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SenderMain.class.getName(),
                        database.url(),
                        database.applicationPassword(),
                        String.valueOf(SMTP.getSmtp().getPort()),
                        at.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sender-" + number).toFile())
                .start();
    }
}
