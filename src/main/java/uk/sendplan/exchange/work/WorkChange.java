package uk.sendplan.exchange.work;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.Stage;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.plan.RatingLevel;

/**
 * A row that says something new of its action.
 *
 * @param base how the action stood when the spreadsheet was handed out, as far as that can be known
 * @param stage that is to be recorded; null where none is chosen
 * @param level that is to be recorded; null for none
 * @param texts what is written in the columns that begin empty, where something is
 * @param noChange the latest update is to be confirmed
 * @param places where its cells are
 */
public record WorkChange(
        int row,
        WorkAction action,
        WorkState base,
        @Nullable Stage stage,
        @Nullable RatingLevel level,
        Map<WorkColumn, String> texts,
        boolean noChange,
        Map<WorkColumn, Place> places) {

    /** Somebody recorded on the action since the spreadsheet was handed out. */
    public boolean isOvertaken() {
        return !Objects.equals(base.update(), action.now().update());
    }

    public Place place(WorkColumn column) {
        return Objects.requireNonNull(places.get(column));
    }

    public String text(WorkColumn column) {
        return texts.getOrDefault(column, "");
    }

    /** The same with another text; an empty one is none. */
    public WorkChange with(WorkColumn column, String text) {
        Map<WorkColumn, String> other = new EnumMap<>(WorkColumn.class);
        other.putAll(texts);
        other.put(column, text);
        other.values().removeIf(String::isEmpty);
        return new WorkChange(row, action, base, stage, level, other, noChange, places);
    }

    /** Something that becomes another: before and after as words, empty for nothing. */
    public record Difference(WorkColumn column, String before, String after) {}

    /** What it would change of how the action stands now; texts are always new. */
    public List<Difference> differences(WorkNames names) {
        List<Difference> differences = new ArrayList<>();
        if (!noChange) {
            add(differences, WorkColumn.STAGE, WorkAction.stage(action.now(), names), stageName(names));
            add(differences, WorkColumn.RATING, WorkAction.rating(action.now()), level == null ? "" : level.label());
        }
        texts.forEach((column, text) ->
                differences.add(new Difference(column, column == WorkColumn.NEW_DUE ? action.due() : "", text)));
        return differences;
    }

    private String stageName(WorkNames names) {
        return stage == null ? "" : names.stages().getOrDefault(stage, "");
    }

    private static void add(List<Difference> differences, WorkColumn column, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new Difference(column, before, after));
        }
    }
}
