package uk.sendplan.boardroom.pack;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import uk.sendplan.boardroom.pack.PackFreezing.PackAsked;

/**
 * Works off the packs that were asked for, one after the other in a thread of its own and of the lowest priority, so that the pages stay
 * quick meanwhile. It begins when the application has started, with what an earlier run left, and looks again every minute, for what
 * another instance left.
 */
@Component
class PackWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PackWorker.class);

    private final PackMaking making;
    private volatile @Nullable ExecutorService thread;

    PackWorker(PackMaking making) {
        this.making = making;
    }

    @TransactionalEventListener
    void on(PackAsked asked) {
        lookAgain();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void lookAgain() {
        ExecutorService running = thread;
        if (running != null) {
            try {
                running.execute(this::work);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("The application stops; the pack is made after its next start");
            }
        }
    }

    private void work() {
        try {
            making.makeAll();
        } catch (RuntimeException failure) {
            LOG.warn("Packs could not be looked for", failure);
        }
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "packs");
            made.setDaemon(true);
            made.setPriority(Thread.MIN_PRIORITY);
            return made;
        });
        lookAgain();
    }

    @Override
    public void stop() {
        ExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
