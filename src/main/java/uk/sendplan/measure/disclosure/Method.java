package uk.sendplan.measure.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** How counts are given to readers. */
public sealed interface Method {

    int BASE = 5;

    /** What is given of a count that need not be suppressed. */
    Shown show(String name, long count);

    /** As they are, or not at all. */
    record Suppress() implements Method {
        @Override
        public Shown show(String name, long count) {
            return new Shown.Exactly(count);
        }
    }

    /** To the nearest five, each count by itself, totals too: parts need not add up. Small counts are suppressed all the same. */
    record RoundToNearest() implements Method {
        @Override
        public Shown show(String name, long count) {
            return new Shown.Rounded((count + BASE / 2) / BASE * BASE, BASE / 2);
        }
    }

    /**
     * Up or down to a five, by chance in proportion to how near it is. The chance comes from the seed, the name and the count, so
     * that the same count is rounded alike in every edition and cannot be had by averaging.
     *
     * @param seed known to nobody outside
     */
    record RoundByChance(long seed) implements Method {
        @Override
        public Shown show(String name, long count) {
            CRC32 mixed = new CRC32();
            mixed.update((seed + "\u0000" + name + "\u0000" + count).getBytes(StandardCharsets.UTF_8));
            return new Shown.Rounded((count + mixed.getValue() % BASE) / BASE * BASE, BASE - 1);
        }

        /** Without the seed: this may end in a log. */
        @Override
        public String toString() {
            return "RoundByChance";
        }
    }

    static Method suppress() {
        return new Suppress();
    }

    static Method roundToNearest() {
        return new RoundToNearest();
    }

    static Method roundByChance(long seed) {
        return new RoundByChance(seed);
    }
}
