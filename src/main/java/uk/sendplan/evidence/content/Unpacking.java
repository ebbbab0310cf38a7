package uk.sendplan.evidence.content;

import static uk.sendplan.evidence.content.CheckedFile.refused;

/** Counts what comes out of a packed file, with what is packed within it, and stops where that is far too much. */
final class Unpacking {

    static final long MOST_OF_PART = 60L * 1024 * 1024;
    static final long MOST = 150L * 1024 * 1024;

    /** A large table of the same numbers comes to about 60 times its packed size. */
    static final long MOST_TIMES = 150;

    private static final long TIMES_COUNT_FROM = 1024 * 1024;

    private long all;

    void count(int more, long ofPart, long packed) {
        all += more;
        boolean tooDense = ofPart > TIMES_COUNT_FROM && ofPart > packed * MOST_TIMES;
        if (ofPart > MOST_OF_PART || all > MOST || tooDense) {
            throw refused("bomb");
        }
    }

    long all() {
        return all;
    }
}
