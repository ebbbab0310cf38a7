package uk.sendplan.boardroom.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.sendplan.boardroom.ChallengeQueries;
import uk.sendplan.boardroom.ChallengeState;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.reporting.Asked;

/** Which challenges a list shows, and in what order, as its address says it; what it does not know is passed over. */
final class ChallengeFilter {

    static final String STATE = "state";
    static final String PRIORITY = "priority";
    static final String SORT = "sort";
    static final String NEWEST = "newest";

    /** Those that wait for an answer or to be closed. */
    static final String WAITING = "waiting";

    static final List<String> NAMES = List.of(STATE, PRIORITY, SORT, Asked.PAGE, AsAtReading.FIELD);

    private final Asked asked;

    ChallengeFilter(Asked asked) {
        this.asked = asked;
    }

    boolean isActive() {
        return asked.anyOf(List.of(STATE, PRIORITY));
    }

    List<ChallengeView> of(List<ChallengeView> all) {
        Optional<ChallengeState> state = ChallengeState.of(asked.get(STATE));
        boolean waiting = asked.get(STATE).equals(WAITING);
        String priority = asked.get(PRIORITY);
        return all.stream()
                .filter(one -> state.isEmpty() || one.state() == state.get())
                .filter(one -> !waiting || one.state().isWaiting())
                .filter(one -> priority.isEmpty() || priority.equalsIgnoreCase(one.priorityNumber()))
                .sorted(order())
                .toList();
    }

    private Comparator<ChallengeView> order() {
        return asked.get(SORT).equals(NEWEST)
                ? Comparator.comparing(ChallengeView::state)
                        .thenComparing(ChallengeView::number, Comparator.reverseOrder())
                : ChallengeQueries.OLDEST_FIRST;
    }
}
