package uk.sendplan.platform.web;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes to the log what was refused: why, which route, which account. Nothing of it is what a request said. Of each kind {@value #A_MINUTE}
 * a minute are told one by one, then how many more there were: a flood does not fill a disk, and one kind does not hide another.
 */
@Component
public class Refusals {

    static final int A_MINUTE = 60;

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final long MINUTE = 60;

    private final Clock clock;
    private final Map<Why, Told> told = new EnumMap<>(Why.class);

    Refusals(Clock clock) {
        this.clock = clock;
        for (Why why : Why.values()) {
            told.put(why, new Told(why));
        }
    }

    /** What stood in the way. */
    public enum Why {
        /** The route table: another role, or another area. */
        ROLE,
        /** Somebody who is signed in asked for what is not there for them: it is another's, or there is none. */
        NOT_THERE,
        /** A form without a key of ours, or of nobody who is signed in; an answer that was not asked for. */
        FORM,
        /** A request that no page of ours makes: an address, a method, a length, a field that makes no sense. */
        REQUEST,
        /** A rule of the plan that the page would have told. */
        RULE,
        /** A limit against floods and guessing. */
        LIMIT,
        /** Nothing that was asked: something failed here. */
        FAULT
    }

    /**
     * Tells of one.
     *
     * @param route its name in the route table
     * @param account null where nobody is signed in
     */
    public void tell(Why why, int status, String route, @Nullable UUID account) {
        if (Objects.requireNonNull(told.get(why)).isToBeTold(clock.instant().getEpochSecond() / MINUTE)) {
            LOG.warn("Refused: {} {} {} account={}", why, status, route, account == null ? "none" : account);
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tellHowManyMore() {
        told.values().forEach(one -> one.next(clock.instant().getEpochSecond() / MINUTE));
    }

    private static final class Told {

        private final Why why;
        private long minute;
        private long count;

        Told(Why why) {
            this.why = why;
        }

        synchronized boolean isToBeTold(long now) {
            next(now);
            count++;
            return count <= A_MINUTE;
        }

        synchronized void next(long now) {
            if (now == minute) {
                return;
            }
            if (count > A_MINUTE) {
                LOG.warn("Refused: {} {} more within a minute", why, count - A_MINUTE);
            }
            minute = now;
            count = 0;
        }
    }
}
