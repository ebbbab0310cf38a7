package uk.sendplan.boardroom.web;

import java.util.Comparator;
import java.util.List;
import uk.sendplan.access.Member;
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

    /** Those that wait for an answer of whoever reads the list. */
    static final String MY_ANSWER = "my-answer";

    /** Those that were answered, and that whoever reads the list closes. */
    static final String MY_CLOSE = "my-close";

    static final List<String> NAMES = List.of(STATE, PRIORITY, SORT, Asked.PAGE, AsAtReading.FIELD);

    private final Asked asked;
    private final Member by;

    ChallengeFilter(Asked asked, Member by) {
        this.asked = asked;
        this.by = by;
    }

    boolean isActive() {
        return asked.anyOf(List.of(STATE, PRIORITY));
    }

    List<ChallengeView> of(List<ChallengeView> all) {
        String priority = asked.get(PRIORITY);
        return all.stream()
                .filter(this::isOfState)
                .filter(one -> priority.isEmpty() || priority.equalsIgnoreCase(one.priorityNumber()))
                .sorted(order())
                .toList();
    }

    private boolean isOfState(ChallengeView one) {
        String typed = asked.get(STATE);
        return switch (typed) {
            case WAITING -> one.state().isWaiting();
            case MY_ANSWER -> one.state() == ChallengeState.OPEN && one.waitsFor(by);
            case MY_CLOSE -> one.state() == ChallengeState.ANSWERED && one.waitsFor(by);
            default -> ChallengeState.of(typed).map(one.state()::equals).orElse(true);
        };
    }

    private Comparator<ChallengeView> order() {
        return asked.get(SORT).equals(NEWEST)
                ? Comparator.comparing(ChallengeView::state)
                        .thenComparing(ChallengeView::number, Comparator.reverseOrder())
                : ChallengeQueries.OLDEST_FIRST;
    }
}
