package uk.sendplan.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Remembers for a second what was read, and forgets it at once when told to. What somebody began to read before it was told so, and
 * brings afterwards, is not remembered: it may be as it was before.
 */
public final class ForASecond<K, V> {

    /** In which order who is told forgets: first what answers are made from, then the answers; else one could be made of what is old. */
    public static final int BEFORE_ANSWERS = 0;

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final AtomicLong told = new AtomicLong();
    private final Cache<K, Kept<V>> kept;

    private ForASecond(Cache<K, Kept<V>> kept) {
        this.kept = kept;
    }

    private record Kept<V>(V value, long told) {}

    /** At most so many. */
    public static <K, V> ForASecond<K, V> ofMost(int many) {
        return new ForASecond<>(Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(many)
                .build());
    }

    /** As many as fit. */
    public static <K, V> ForASecond<K, V> ofMostBytes(long most, ToIntFunction<V> bytes) {
        return new ForASecond<>(Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumWeight(most)
                .weigher((K key, Kept<V> one) -> bytes.applyAsInt(one.value()))
                .build());
    }

    /** What is remembered; else what is read now. */
    public V get(K key, Function<K, V> read) {
        return get(key).orElseGet(() -> {
            Reading reading = begin();
            V value = read.apply(key);
            reading.remember(key, value);
            return value;
        });
    }

    public Optional<V> get(K key) {
        Kept<V> one = kept.getIfPresent(key);
        return one == null || one.told() != told.get() ? Optional.empty() : Optional.of(one.value());
    }

    /** To be called before anything is read. */
    public Reading begin() {
        return new Reading(told.get());
    }

    /** What somebody began to read. */
    public final class Reading {

        private final long begun;

        private Reading(long begun) {
            this.begun = begun;
        }

        public void remember(K key, V value) {
            kept.put(key, new Kept<>(value, begun));
        }
    }

    public void forget() {
        told.incrementAndGet();
        kept.invalidateAll();
    }
}
