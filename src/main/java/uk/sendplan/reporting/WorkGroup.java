package uk.sendplan.reporting;

import uk.sendplan.delivery.ActionView;

/** The groups of somebody's work, in the order in which they want attention. An action is in the first that fits. */
public enum WorkGroup {
    /** What was recorded last was returned: it waits for whoever records on it. */
    RETURNED,
    /** Open, and its due date is past. */
    OVERDUE,
    /** Open, and due within {@value #SOON_DAYS} days. */
    SOON,
    /** Open, and nobody has recorded for too long, or ever: by its standing, also where the worst rating still stands. */
    NO_UPDATE,
    /** What was recorded last waits for a plan manager. */
    AWAITING_APPROVAL,
    /** All other open work. */
    REST,
    /** Finished or suspended. */
    CLOSED;

    public static final int SOON_DAYS = 30;

    public static WorkGroup of(ActionView action) {
        if (action.returned() != null) {
            return RETURNED;
        }
        if (action.isAwaitingApproval()) {
            return AWAITING_APPROVAL;
        }
        if (!action.isOpen()) {
            return CLOSED;
        }
        if (action.isOverdue()) {
            return OVERDUE;
        }
        if (action.isDueWithin(SOON_DAYS)) {
            return SOON;
        }
        return lacksUpdate(action) ? NO_UPDATE : REST;
    }

    private static boolean lacksUpdate(ActionView action) {
        return switch (action.standing().kind()) {
            case NO_UPDATE, OVERDUE_WITHOUT_UPDATE -> true;
            case RATED -> action.standing().stale();
            case NOT_STARTED, NOT_DUE, SUSPENDED, FINISHED -> false;
        };
    }

    /** It is there only where plans ask for approval. */
    public boolean isOfApproval() {
        return this == RETURNED || this == AWAITING_APPROVAL;
    }

    /** As addresses say it: "no-update". */
    public String inAddress() {
        return ActionFilter.inAddress(this);
    }
}
