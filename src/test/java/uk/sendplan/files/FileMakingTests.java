package uk.sendplan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.sendplan.documents.TableFile;
import uk.sendplan.files.FileMaking.Wanted;

class FileMakingTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final FileMaking files = new FileMaking(Clock.systemUTC());
    private final CountDownLatch slow = new CountDownLatch(1);

    @AfterEach
    void stop() {
        slow.countDown();
        files.stop();
    }

    private MadeFile slow(UUID account) {
        return files.make(wanted(account, TableFile.PDF), () -> {
            try {
                slow.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return "made".getBytes(StandardCharsets.UTF_8);
        });
    }

    private static Wanted wanted(UUID account, TableFile kind) {
        return new Wanted(account, kind, "board", "The board", "/workspace");
    }

    @Test
    void a_long_pdf_holds_up_no_table_and_is_there_in_the_end() {
        UUID account = UUID.randomUUID();
        MadeFile pdf = slow(account);
        MadeFile next = slow(account);
        MadeFile csv = files.make(wanted(account, TableFile.CSV), () -> new byte[] {1});

        assertThat(FileMaking.isDoneWithin(csv, LONG)).isTrue();
        assertThat(FileMaking.isDoneWithin(pdf, Duration.ZERO)).isFalse();
        assertThat(files.before(pdf)).isZero();
        assertThat(files.before(next)).isEqualTo(1);
        slow.countDown();
        assertThat(FileMaking.isDoneWithin(next, LONG)).isTrue();
        assertThat(files.before(next)).isZero();
        assertThat(pdf.bytes().join()).asString(StandardCharsets.UTF_8).isEqualTo("made");
    }

    /** Found by the bench: with many kept, the newest file was given up while somebody waited for it. */
    @Test
    void whoever_waits_finds_the_file_however_many_are_kept() {
        for (int asked = 0; asked < 5 * FileMaking.KEPT; asked++) {
            UUID account = UUID.randomUUID();
            MadeFile file = files.make(wanted(account, TableFile.CSV), () -> new byte[] {1});
            assertThat(files.file(account, file.id())).as("file %s", asked).isPresent();
            assertThat(FileMaking.isDoneWithin(file, LONG)).isTrue();
            assertThat(files.file(account, file.id())).as("file %s", asked).isPresent();
        }
    }

    @Test
    void the_oldest_that_are_there_are_given_up_and_none_that_is_under_way() {
        UUID waiting = UUID.randomUUID();
        MadeFile underWay = slow(waiting);
        UUID account = UUID.randomUUID();
        List<MadeFile> made = new ArrayList<>();
        for (int asked = 0; asked < FileMaking.KEPT + 10; asked++) {
            made.add(files.make(wanted(account, TableFile.CSV), () -> new byte[] {1}));
            assertThat(FileMaking.isDoneWithin(made.get(asked), LONG)).isTrue();
        }
        assertThat(files.file(waiting, underWay.id())).isPresent();
        assertThat(files.file(account, made.get(0).id())).isEmpty();
        assertThat(made.subList(10, made.size()))
                .allSatisfy(file -> assertThat(files.file(account, file.id())).isPresent());
    }

    @Test
    void one_person_has_few_under_way_and_holds_up_nobody_else() {
        UUID account = UUID.randomUUID();
        for (int made = 0; made < FileMaking.OF_ONE; made++) {
            slow(account);
        }
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> slow(account));
        assertThat(slow(UUID.randomUUID()).bytes()).isNotDone();
        assertThatExceptionOfType(RejectedExecutionException.class)
                .as("of any kind")
                .isThrownBy(() -> files.make(wanted(account, TableFile.CSV), () -> new byte[0]));
    }

    @Test
    void only_so_many_wait_and_those_that_were_taken_are_made() {
        List<MadeFile> taken = new ArrayList<>();
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> {
            for (int asked = 0; asked < 100; asked++) {
                taken.add(slow(UUID.randomUUID()));
            }
        });
        assertThat(taken).hasSizeBetween(20, 22);
        slow.countDown();
        assertThat(taken).allMatch(file -> FileMaking.isDoneWithin(file, LONG));
        assertThat(slow(UUID.randomUUID())).isNotNull();
    }

    @Test
    void nobody_sees_the_file_of_another() {
        MadeFile file = slow(UUID.randomUUID());
        assertThat(files.file(file.accountId(), file.id())).contains(file);
        assertThat(files.file(UUID.randomUUID(), file.id())).isEmpty();
        files.forget(file);
        assertThat(files.file(file.accountId(), file.id())).isEmpty();
    }

    @Test
    void what_cannot_be_made_is_done_and_holds_up_nothing() {
        MadeFile failed = files.make(wanted(UUID.randomUUID(), TableFile.PDF), () -> {
            throw new IllegalStateException("no font");
        });
        assertThat(FileMaking.isDoneWithin(failed, LONG)).isTrue();
        assertThat(failed.bytes()).isCompletedExceptionally();
        slow.countDown();
        assertThat(FileMaking.isDoneWithin(slow(UUID.randomUUID()), LONG)).isTrue();
    }
}
