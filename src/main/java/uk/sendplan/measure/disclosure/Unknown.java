package uk.sendplan.measure.disclosure;

/**
 * One count as an attacker sees it: somewhere between two bounds. Counts of one name and one value in several editions are one
 * unknown, because nothing tells them apart and an attacker may know that nothing was revised.
 *
 * <p>Some bounds come from earlier editions and stay. Others come from what is about to be shown, and fall when it is suppressed.
 */
final class Unknown {

    static final long UNBOUNDED = Long.MAX_VALUE / 4;

    final int place;
    final String name;
    final long value;

    /** Nobody may work it out. */
    boolean sensitive;

    /** What earlier editions say. */
    long atLeast;

    long atMost = UNBOUNDED;

    /** What the new edition says. */
    long from;

    long to = UNBOUNDED;

    /** Whether the new edition may suppress it. */
    boolean closable;

    /** What is still known of it when it is suppressed: a zero would have been shown, unless it is not published at all. */
    long leastWhenClosed;

    boolean closed;
    long cost;

    Unknown(int place, String name, long value) {
        this.place = place;
        this.name = name;
        this.value = value;
    }

    void knownFromBefore(long least, long most) {
        atLeast = Math.max(atLeast, least);
        atMost = Math.min(atMost, most);
    }

    void shownNow(long least, long most) {
        from = least;
        to = most;
    }

    /** May it be this, as things stand? */
    boolean allows(long other) {
        return other >= Math.max(atLeast, closed ? leastWhenClosed : from)
                && other <= Math.min(atMost, closed ? UNBOUNDED : to);
    }

    /** May it be this, once it is suppressed? */
    boolean wouldAllow(long other) {
        return closable && other >= Math.max(atLeast, leastWhenClosed) && other <= atMost;
    }
}
