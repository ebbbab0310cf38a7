package uk.sendplan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.structure.PlacedPart;
import uk.sendplan.exchange.structure.StructureChange;
import uk.sendplan.exchange.structure.StructureColumn;
import uk.sendplan.exchange.structure.StructureReading;

/**
 * A spreadsheet of a plan's structure as it reads now.
 *
 * @param table null where no sheet of it has the columns of a structure
 * @param refused what the plan refuses of a row, by the id of its part; nothing of it is changed by asking
 */
public record CheckedStructure(
        SheetFile file,
        SheetChoices choices,
        StructureNow now,
        @Nullable FormTable<StructureColumn> table,
        StructureReading reading,
        Map<UUID, CellTrouble> refused)
        implements CheckedSheet {

    /** Why nothing of it can be read; the key of the words. */
    public @Nullable String unreadable() {
        if (table == null) {
            return "structure.unreadable.table";
        }
        return table.hasAnswers() ? null : "structure.unreadable.answers";
    }

    /** Rows of which somebody else changed the same text meanwhile. */
    public List<StructureChange> overtaken() {
        return reading.changes().stream().filter(StructureChange::isOvertaken).toList();
    }

    /** What stands for a part as it is now: a choice about it holds until somebody changes it again. */
    public static UUID mark(StructureChange change) {
        PlacedPart part = Objects.requireNonNull(change.part());
        return new UUID(part.version(), part.id().getLeastSignificantBits());
    }

    /** Whether somebody decided that the row's text replaces what somebody else wrote meanwhile. */
    public boolean isOver(StructureChange change) {
        return change.isOvertaken() && mark(change).equals(choices.over().get(change.id()));
    }

    private boolean isWanted(StructureChange change) {
        return !change.isOvertaken() || isOver(change);
    }

    /** Cells that cannot be taken, in their order; of a row that is left as somebody else wrote it nothing is asked. */
    public List<CellTrouble> troubles() {
        Stream<CellTrouble> refusals = reading.changes().stream()
                .filter(this::isWanted)
                .map(change -> refused.get(change.id()))
                .filter(Objects::nonNull);
        return Stream.concat(reading.troubles().stream(), refusals)
                .sorted(Comparator.comparing(
                                (CellTrouble trouble) -> trouble.place().row())
                        .thenComparing(trouble -> trouble.place().column()))
                .toList();
    }

    /** What would be changed and added. */
    public List<StructureChange> toTake() {
        return reading.changes().stream()
                .filter(change -> isWanted(change) && !refused.containsKey(change.id()))
                .toList();
    }

    @Override
    public int size() {
        return toTake().size();
    }

    @Override
    public boolean isBlocked() {
        return table == null
                || !table.hasAnswers()
                || !table.doubled().isEmpty()
                || !choices.leaveOutWrong() && !troubles().isEmpty();
    }

    /** Rows that are left as somebody else wrote meanwhile. */
    public List<StructureChange> left() {
        return overtaken().stream().filter(change -> !isOver(change)).toList();
    }

    /** The rows that are left out because of a cell that cannot be taken. */
    public List<Integer> leftOut() {
        return troubles().stream()
                .map(trouble -> trouble.place().row())
                .distinct()
                .toList();
    }

    @Override
    public String seen() {
        String all = Stream.concat(toTake().stream(), left().stream())
                .map(change ->
                        change.row() + " " + (change.part() == null ? "new" : mark(change)) + " " + isWanted(change))
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    CheckedStructure refusing(Map<UUID, CellTrouble> refusals) {
        return new CheckedStructure(file, choices, now, table, reading, refusals);
    }
}
