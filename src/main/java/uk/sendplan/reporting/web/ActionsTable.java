package uk.sendplan.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.documents.Table;
import uk.sendplan.shared.VagueDate;

/**
 * Actions as a table, a row each. The columns are a contract with those who work on with them in a spreadsheet. Dates are as they
 * are written, with the last day that they mean beside them; "as at" is the day all of it is true on.
 */
final class ActionsTable {

    private ActionsTable() {}

    static Table of(List<ActionView> actions, StandingWords standings) {
        Table table = Table.of(
                "actions",
                "action",
                "title",
                "priority",
                "priority name",
                "reference",
                "lead organisation",
                "owner",
                "planned start",
                "original due",
                "original due by",
                "due",
                "due by",
                "times moved",
                "days slipped",
                "days overdue",
                "proposed due",
                "stage",
                "standing",
                "latest update",
                "updated by",
                "retired",
                "as at");
        for (ActionView action : actions) {
            LatestRecord latest = action.latest();
            table.row(
                    action.number(),
                    action.title(),
                    action.priorityNumber(),
                    action.priorityName(),
                    action.referenceNumber(),
                    action.leadName(),
                    action.owner() == null ? null : action.owner().name(),
                    written(action.plannedStart()),
                    written(action.originalDue()),
                    lastDay(action.originalDue()),
                    written(action.due()),
                    lastDay(action.due()),
                    action.moves(),
                    action.daysSlipped(),
                    action.daysOverdue(),
                    action.proposal() == null ? null : action.proposal().date().words(),
                    standings.stage(action.stage()),
                    standings.tag(action).text(),
                    latest == null ? null : latest.day(),
                    latest == null ? null : latest.author(),
                    action.retired() ? "yes" : "no",
                    action.day());
        }
        return table;
    }

    private static @Nullable String written(@Nullable VagueDate date) {
        return date == null ? null : date.words();
    }

    private static @Nullable LocalDate lastDay(@Nullable VagueDate date) {
        return date == null ? null : date.to();
    }
}
