package uk.sendplan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class MovableClockTests {

    private static final Instant NOW = Instant.parse("2026-03-13T09:30:00Z");
    private static final Instant THEN = Instant.parse("2025-02-10T10:15:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void it_stands_at_the_moment_for_the_work_and_runs_on_after_it() {
        List<Instant> seen = new ArrayList<>();
        clock.at(THEN, () -> {
            seen.add(clock.instant());
            seen.add(clock.withZone(ZoneId.of("Europe/London")).instant());
        });
        seen.add(clock.instant());

        assertThat(seen).containsExactly(THEN, THEN, NOW);
    }

    @Test
    void other_threads_see_the_time_as_it_is() {
        List<Instant> seen = new ArrayList<>();
        clock.at(THEN, () -> {
            Thread other = new Thread(() -> seen.add(clock.instant()));
            other.start();
            join(other);
        });

        assertThat(seen).containsExactly(NOW);
    }

    @Test
    void it_runs_on_after_work_that_failed() {
        assertThatThrownBy(() -> clock.at(THEN, () -> {
                    throw new UnsupportedOperationException();
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void it_is_moved_once_and_not_within_a_transaction() {
        assertThatIllegalStateException().isThrownBy(() -> clock.at(THEN, () -> clock.at(NOW, () -> {})));

        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatIllegalStateException().isThrownBy(() -> clock.at(THEN, () -> {}));
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
