package uk.sendplan.shared;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For whom the current thread works. Each transaction hands it to the database, whose row-level security shows the rows of
 * these areas and no others. Without a scope there are no rows.
 *
 * @param account who does it, or null before sign-in and for jobs
 * @param areas the areas whose rows may be seen
 * @param mode under which of the database's policies
 */
public record Scope(@Nullable UUID account, Set<UUID> areas, Mode mode) {

    /** Which policies apply. */
    public enum Mode {
        /** A member, or a job for named areas. */
        MEMBER,
        /** Also areas, organisations, accounts and memberships, of all areas. */
        ADMINISTRATOR,
        /** Checking a password or a one-time link. */
        SIGNING_IN,
        /** A public page: published tables only, read-only. */
        PUBLISHED,
        /** Sealing and verifying the audit, of all areas. */
        SEALING
    }

    private static final ThreadLocal<Scope> CURRENT = new ThreadLocal<>();

    public static final Scope NONE = new Scope(null, Set.of(), Mode.MEMBER);
    public static final Scope SIGNING_IN = new Scope(null, Set.of(), Mode.SIGNING_IN);
    public static final Scope PUBLISHED = new Scope(null, Set.of(), Mode.PUBLISHED);
    public static final Scope SEALING = new Scope(null, Set.of(), Mode.SEALING);

    public Scope {
        areas = Set.copyOf(areas);
    }

    public static Scope of(UUID account, boolean administrator, Set<UUID> areas) {
        return new Scope(account, areas, administrator ? Mode.ADMINISTRATOR : Mode.MEMBER);
    }

    public static Scope current() {
        Scope scope = CURRENT.get();
        return scope == null ? NONE : scope;
    }

    /** Works for this scope and restores the one before. Open it before the transaction, never inside one. */
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        Scope before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** For a filter that cannot wrap its work in a supplier: close it in {@code finally}. */
    public Open open() {
        Scope before = CURRENT.get();
        CURRENT.set(this);
        return () -> restore(before);
    }

    /** An opened scope. */
    public interface Open extends AutoCloseable {
        @Override
        void close();
    }

    private static void restore(@Nullable Scope before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
