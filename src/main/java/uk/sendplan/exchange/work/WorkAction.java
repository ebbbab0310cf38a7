package uk.sendplan.exchange.work;

import java.util.UUID;

/**
 * An action as a spreadsheet of updates shows it now.
 *
 * @param owner empty where nobody is named
 * @param due as it is written; empty without a date
 * @param theirs whoever hands the file in may record on it
 * @param retired it is no longer worked on
 */
public record WorkAction(
        UUID id,
        String number,
        String title,
        String lead,
        String owner,
        String due,
        WorkState now,
        boolean theirs,
        boolean retired) {

    /** What stands in a column that is locked; empty where nothing does. */
    public String shown(WorkColumn column, WorkNames names) {
        return switch (column) {
            case NUMBER -> number;
            case TITLE -> title;
            case LEAD -> lead;
            case OWNER -> owner;
            case DUE -> due;
            case STAGE_NOW, STAGE -> stage(now, names);
            case RATING_NOW, RATING -> rating(now);
            case RECORDED -> now.recorded();
            default -> "";
        };
    }

    static String stage(WorkState state, WorkNames names) {
        return state.stage() == null ? "" : names.stages().getOrDefault(state.stage(), "");
    }

    static String rating(WorkState state) {
        return state.rating() == null ? "" : state.rating();
    }
}
