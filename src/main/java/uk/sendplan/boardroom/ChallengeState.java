package uk.sendplan.boardroom;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a challenge is, in the order in which lists show them. */
public enum ChallengeState {
    /** It waits for an answer. */
    OPEN,
    /** It waits for whoever asked, who closes it or says that it is not answered. */
    ANSWERED,
    CLOSED,
    /** Whoever asked took it back before anybody answered. */
    WITHDRAWN;

    /** Whether somebody still has to do something. */
    public boolean isWaiting() {
        return this == OPEN || this == ANSWERED;
    }

    /** "open": as addresses write it. */
    public String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChallengeState> of(String inAddress) {
        return Stream.of(values())
                .filter(state -> state.inAddress().equals(inAddress))
                .findFirst();
    }
}
