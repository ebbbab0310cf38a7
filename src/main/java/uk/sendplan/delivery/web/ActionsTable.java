package uk.sendplan.delivery.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.documents.Table;
import uk.sendplan.shared.VagueDate;

/**
 * Actions as a table, a row each. The columns are a contract with those who work on with them in a spreadsheet. Dates are as they
 * are written, with the last day that they mean beside them; "as at" is the day all of it is true on.
 */
public final class ActionsTable {

    private static final String[] HEADINGS = {
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
        "not counted yet",
        "retired",
        "as at"
    };

    private ActionsTable() {}

    /** Actions of one plan. */
    public static Table of(List<ActionView> actions, StandingWords standings) {
        Table table = Table.of("actions", HEADINGS);
        actions.forEach(action -> table.row(cells(action, standings).toArray()));
        return table;
    }

    /**
     * Actions of several plans, which two more columns name.
     *
     * @param areas the name of each area, by its id
     */
    public static Table of(List<ActionView> actions, StandingWords standings, Map<UUID, String> areas) {
        Table table = Table.of(
                "actions",
                Stream.concat(Stream.of(HEADINGS), Stream.of("plan", "area")).toArray(String[]::new));
        for (ActionView action : actions) {
            Stream<@Nullable Object> where = Stream.of(action.planTitle(), areas.get(action.areaId()));
            table.row(Stream.concat(cells(action, standings), where).toArray());
        }
        return table;
    }

    private static Stream<@Nullable Object> cells(ActionView action, StandingWords standings) {
        LatestRecord latest = action.latest();
        return Stream.of(
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
                standings.pending(action),
                action.retired() ? "yes" : "no",
                action.day());
    }

    private static @Nullable String written(@Nullable VagueDate date) {
        return date == null ? null : date.words();
    }

    private static @Nullable LocalDate lastDay(@Nullable VagueDate date) {
        return date == null ? null : date.to();
    }
}
