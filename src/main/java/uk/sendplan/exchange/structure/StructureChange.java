package uk.sendplan.exchange.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.sheet.Place;

/**
 * A row that changes a part of the plan, or adds one.
 *
 * @param id of the part; of a new one the id that it will have
 * @param part as it stands now; null where the row adds one
 * @param number of a new part; empty for the next free one
 * @param under what a new part stands under; null for the plan itself
 * @param texts those that are other than they stand now
 * @param overtaken those of them that somebody else changed since the spreadsheet was handed out
 * @param places where its cells are
 */
public record StructureChange(
        int row,
        StructureKind kind,
        UUID id,
        @Nullable PlacedPart part,
        String number,
        @Nullable Above under,
        Map<StructureColumn, String> texts,
        Set<StructureColumn> overtaken,
        Map<StructureColumn, Place> places) {

    /**
     * What a new part stands under.
     *
     * @param added it is new itself, in the same file
     */
    public record Above(StructureKind kind, UUID id, String number, boolean added) {}

    public boolean isNew() {
        return part == null;
    }

    public boolean isOvertaken() {
        return !overtaken.isEmpty();
    }

    public Place place(StructureColumn column) {
        return Objects.requireNonNull(places.get(column));
    }

    /** What its part is to say: what the row says, else what stands. */
    public String text(StructureColumn column) {
        String said = texts.get(column);
        return said != null ? said : part == null ? "" : part.text(column);
    }

    public boolean says(StructureColumn column) {
        return texts.containsKey(column);
    }

    /** The number of its part, or of what it stands under where that has none; empty where nothing can be named. */
    public String named() {
        String own = part == null ? number : part.number();
        if (!own.isEmpty()) {
            return own;
        }
        return part != null ? part.under() : under == null ? "" : under.number();
    }

    /** A text that becomes another: before and after, empty for nothing. */
    public record Difference(StructureColumn column, String before, String after) {}

    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (StructureColumn column : kind.texts()) {
            String after = texts.get(column);
            if (after != null) {
                differences.add(new Difference(column, part == null ? "" : part.text(column), after));
            }
        }
        return differences;
    }
}
