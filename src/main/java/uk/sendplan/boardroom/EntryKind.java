package uk.sendplan.boardroom;

/** What an entry does to its challenge. */
public enum EntryKind {
    /** The question, which is the first. */
    ASKED(ChallengeState.OPEN),
    ANSWERED(ChallengeState.ANSWERED),
    /** Whoever asked says that the answer is none, and why. */
    NOT_ANSWERED(ChallengeState.OPEN),
    /** By whoever asked; by a plan manager, with a reason, where whoever asked is no longer there to do it. */
    CLOSED(ChallengeState.CLOSED),
    WITHDRAWN(ChallengeState.WITHDRAWN);

    private final ChallengeState after;

    EntryKind(ChallengeState after) {
        this.after = after;
    }

    /** The state of a challenge whose last entry this is. */
    public ChallengeState after() {
        return after;
    }

    /** Whether it can come next. */
    public boolean mayFollow(EntryKind last) {
        return switch (this) {
            case ASKED -> false;
            case ANSWERED -> last.after == ChallengeState.OPEN;
            case NOT_ANSWERED -> last == ANSWERED;
            case CLOSED -> last.after.isWaiting();
            case WITHDRAWN -> last == ASKED;
        };
    }
}
