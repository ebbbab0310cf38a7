package uk.sendplan.delivery;

/** Which updates count, as a condition of SQL: those that need no approval, and those that were approved. */
final class CountedUpdate {

    private CountedUpdate() {}

    /** @param update the name of {@code progress_update} in the statement */
    static String now(String update) {
        return by(update, "'infinity'");
    }

    /** @param moment before which it was approved, as the statement says it: ":until" */
    static String by(String update, String moment) {
        return """
                (not %1$s.needs_approval or exists (
                    select from update_review w where w.area_id = %1$s.area_id and w.update_id = %1$s.id
                        and w.outcome = 'APPROVED' and w.reviewed_at < %2$s))""".formatted(update, moment);
    }
}
