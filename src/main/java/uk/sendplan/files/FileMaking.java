package uk.sendplan.files;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.sendplan.documents.TableFile;

/**
 * Makes the files of reports: PDFs, which may take long, one after another in one thread, all others in another. However many ask, the
 * pages go on, because no more than these two are made at a time, no more than {@value #WAITING} of each wait, and nobody has more than
 * {@value #OF_ONE} under way. What took long is kept for {@value #KEPT_MINUTES} minutes, for the person who asked.
 */
@Component
public class FileMaking {

    private static final Logger LOG = LoggerFactory.getLogger(FileMaking.class);

    public static final int KEPT_MINUTES = 15;
    public static final int OF_ONE = 3;
    private static final int WAITING = 20;
    static final int KEPT = 40;

    private final Lane pdfs = new Lane("report-pdfs");
    private final Lane tables = new Lane("report-tables");
    private final KeptFiles files;
    private final Clock clock;

    FileMaking(Clock clock) {
        this.files = new KeptFiles(KEPT, Duration.ofMinutes(KEPT_MINUTES), clock);
        this.clock = clock;
    }

    /** What is asked for: see {@link MadeFile}. */
    public record Wanted(UUID accountId, TableFile kind, String name, String title, String back) {}

    /** @throws RejectedExecutionException where too many wait, or this person has as many under way as one may have */
    public MadeFile make(Wanted wanted, Supplier<byte[]> making) {
        if (underWay(wanted.accountId()) >= OF_ONE) {
            throw new RejectedExecutionException("too many of one person");
        }
        Lane lane = lane(wanted.kind());
        MadeFile file;
        synchronized (lane) {
            CompletableFuture<byte[]> bytes = CompletableFuture.supplyAsync(making, lane.work);
            file = new MadeFile(
                    UUID.randomUUID(),
                    wanted.accountId(),
                    wanted.kind(),
                    wanted.name(),
                    wanted.title(),
                    wanted.back(),
                    ++lane.places,
                    clock.instant(),
                    bytes);
        }
        files.add(file);
        file.bytes().whenComplete((made, failure) -> {
            if (failure != null) {
                LOG.error(
                        "{} could not be made",
                        wanted.name() + "." + wanted.kind().extension(),
                        failure);
            }
        });
        return file;
    }

    private long underWay(UUID accountId) {
        return files.underWay().stream()
                .filter(file -> file.accountId().equals(accountId))
                .count();
    }

    /** Somebody's own. */
    public Optional<MadeFile> file(UUID accountId, UUID id) {
        return files.get(id).filter(file -> file.accountId().equals(accountId));
    }

    /** How many are made before it; 0 for one that is being made, or is there. */
    public long before(MadeFile file) {
        return Math.max(0, file.place() - lane(file.kind()).work.getCompletedTaskCount() - 1);
    }

    /** Whether it is there, or could not be made, after so long at most. */
    public static boolean isDoneWithin(MadeFile file, Duration patience) {
        try {
            file.bytes().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** It was handed out. */
    public void forget(MadeFile file) {
        files.remove(file.id());
    }

    private Lane lane(TableFile kind) {
        return kind == TableFile.PDF ? pdfs : tables;
    }

    @PreDestroy
    void stop() {
        pdfs.work.shutdownNow();
        tables.work.shutdownNow();
    }

    private static final class Lane {

        private final ThreadPoolExecutor work;
        private long places;

        Lane(String name) {
            work = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, name);
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
