package uk.sendplan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.work.WorkChange;
import uk.sendplan.exchange.work.WorkColumn;
import uk.sendplan.exchange.work.WorkNames;
import uk.sendplan.exchange.work.WorkReading;

/**
 * A spreadsheet of updates as it reads now, for one person.
 *
 * @param table null where no sheet of it has the columns of updates
 * @param refused what recording refuses of a row, by action; nothing of it is recorded by asking
 */
public record CheckedUpdates(
        SheetFile file,
        SheetChoices choices,
        WorkNames names,
        @Nullable FormTable<WorkColumn> table,
        WorkReading reading,
        Map<UUID, List<CellTrouble>> refused)
        implements CheckedSheet {

    /** Why nothing of it can be read; the key of the words. */
    public @Nullable String unreadable() {
        if (table == null) {
            return "updates.unreadable.table";
        }
        return table.hasAnswers() ? null : "updates.unreadable.answers";
    }

    /** Rows whose action somebody recorded on meanwhile. */
    public List<WorkChange> overtaken() {
        return reading.changes().stream().filter(WorkChange::isOvertaken).toList();
    }

    /** Whether somebody decided that a row is recorded after what was recorded meanwhile. */
    public boolean isOver(WorkChange change) {
        UUID now = change.action().now().update();
        return now != null && now.equals(choices.over().get(change.action().id()));
    }

    private boolean isWanted(WorkChange change) {
        return !change.isOvertaken() || isOver(change);
    }

    /** Cells that cannot be taken, in their order; of a row that is left as somebody else recorded it nothing is asked. */
    public List<CellTrouble> troubles() {
        Stream<CellTrouble> refusals = reading.changes().stream()
                .filter(this::isWanted)
                .flatMap(change -> refused.getOrDefault(change.action().id(), List.of()).stream());
        return Stream.concat(reading.troubles().stream(), refusals)
                .sorted(Comparator.comparing(
                                (CellTrouble trouble) -> trouble.place().row())
                        .thenComparing(trouble -> trouble.place().column()))
                .toList();
    }

    /** What would be recorded. */
    public List<WorkChange> toRecord() {
        return reading.changes().stream()
                .filter(change ->
                        isWanted(change) && !refused.containsKey(change.action().id()))
                .toList();
    }

    @Override
    public int size() {
        return toRecord().size();
    }

    @Override
    public boolean isBlocked() {
        return table == null
                || !table.hasAnswers()
                || !table.doubled().isEmpty()
                || !choices.leaveOutWrong() && !troubles().isEmpty();
    }

    /** Rows that are left as somebody else recorded meanwhile. */
    public List<WorkChange> left() {
        return overtaken().stream().filter(change -> !isOver(change)).toList();
    }

    /** The numbers of actions whose rows are left out because of a cell that cannot be taken. */
    public List<String> leftOut() {
        return troubles().stream().map(CellTrouble::of).distinct().toList();
    }

    @Override
    public String seen() {
        String all = Stream.concat(toRecord().stream(), left().stream())
                .map(change -> change.row() + " " + change.action().id() + " "
                        + change.action().now().update() + " " + isWanted(change))
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    CheckedUpdates refusing(Map<UUID, List<CellTrouble>> refusals) {
        return new CheckedUpdates(file, choices, names, table, reading, refusals);
    }
}
