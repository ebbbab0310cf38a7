package uk.sendplan.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one clock. It runs, except for work that the demonstration does at a moment of the past: for the calling thread alone, and
 * for as long as that work takes, the clock stands still at that moment.
 */
public final class MovableClock extends Clock {

    private static final ThreadLocal<Instant> STANDING = new ThreadLocal<>();

    private final Clock running;

    MovableClock(Clock running) {
        this.running = running;
    }

    /**
     * Does the work as if it were that moment. Open the transaction within: the database is told the time when it begins.
     *
     * @throws IllegalStateException within other such work, and within a transaction
     */
    public void at(Instant moment, Runnable work) {
        if (STANDING.get() != null) {
            throw new IllegalStateException("the clock was moved already, to " + STANDING.get());
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the clock cannot be moved within a transaction");
        }
        STANDING.set(moment);
        try {
            work.run();
        } finally {
            STANDING.remove();
        }
    }

    @Override
    public Instant instant() {
        @Nullable Instant standing = STANDING.get();
        return standing == null ? running.instant() : standing;
    }

    @Override
    public ZoneId getZone() {
        return running.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(running.withZone(zone));
    }
}
