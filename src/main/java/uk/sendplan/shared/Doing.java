package uk.sendplan.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the current thread does, for the audit: the method and pattern of a request's route, or the name of a job. Each transaction hands it
 * to the database.
 */
public final class Doing {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Doing() {}

    /** Nothing outside of requests and jobs that have a name. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Names what follows, until it is closed; what was before is then named again. */
    public static Open open(String doing) {
        @Nullable String before = CURRENT.get();
        CURRENT.set(doing);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** What is being done. */
    public interface Open extends AutoCloseable {
        @Override
        void close();
    }
}
