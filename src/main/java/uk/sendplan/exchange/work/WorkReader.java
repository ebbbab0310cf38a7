package uk.sendplan.exchange.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.Stage;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.sheet.Row;
import uk.sendplan.exchange.work.WorkNote.Kind;
import uk.sendplan.plan.RatingLevel;

/**
 * Reads a table of updates against the actions as they stand now. A row is found by its key, else by its number. It says something new where a
 * text is written, nothing changed, or its stage or rating is not what it was handed out with.
 */
public final class WorkReader {

    /** What stands in place of an update where nothing was recorded when the spreadsheet was made. */
    public static final String NOTHING_YET = "none";

    public static final String VERSION = "1";

    private static final UUID NOT_KNOWN = new UUID(0, 0);
    private static final Set<String> YES = Set.of("y", "x", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    private final FormTable<WorkColumn> table;
    private final WorkNames names;
    private final Map<UUID, WorkAction> byId;
    private final Map<String, WorkAction> byNumber;
    private final Map<Made, WorkState> states;
    private final List<WorkChange> changes = new ArrayList<>();
    private final List<CellTrouble> troubles = new ArrayList<>();
    private final Map<Kind, List<Place>> collected = new EnumMap<>(Kind.class);
    private final List<WorkNote> notes = new ArrayList<>();
    private int untouched;

    private WorkReader(
            FormTable<WorkColumn> table, WorkNames names, List<WorkAction> actions, Map<Made, WorkState> states) {
        this.table = table;
        this.names = names;
        this.byId = actions.stream().collect(Collectors.toMap(WorkAction::id, Function.identity()));
        this.byNumber = actions.stream()
                .collect(Collectors.toMap(WorkAction::number, Function.identity(), (one, other) -> one));
        this.states = states;
    }

    /** An update of an action that a row says it was made from. */
    public record Made(UUID action, UUID update) {}

    /**
     * @param actions all of the plan
     * @param states how actions stood after the updates that the table names
     */
    public static WorkReading read(
            FormTable<WorkColumn> table, WorkNames names, List<WorkAction> actions, Map<Made, WorkState> states) {
        WorkReader reader = new WorkReader(table, names, actions, states);
        table.rows().forEach(reader::read);
        reader.refuseDoubled();
        reader.collected.forEach((kind, places) -> reader.notes.add(new WorkNote(kind, places, List.of())));
        return new WorkReading(
                List.copyOf(reader.changes), List.copyOf(reader.troubles), List.copyOf(reader.notes), reader.untouched);
    }

    private void read(Row row) {
        String key = table.text(row, WorkColumn.ACTION);
        String number = table.text(row, WorkColumn.NUMBER);
        WorkAction action = key.isEmpty() ? byNumber.get(number) : byId.get(FormTable.id(key));
        if (action == null) {
            readUnknown(row, key, number);
            return;
        }
        WorkState base = base(row, action);
        boolean touched = isTouched(row, base);
        if (touched && !action.theirs()) {
            collect(Kind.NOT_THEIRS, table.place(row, WorkColumn.NUMBER));
            return;
        }
        noteLocked(row, action, base);
        if (!touched) {
            untouched++;
            return;
        }
        if (key.isEmpty()) {
            collect(Kind.BY_NUMBER, table.place(row, WorkColumn.NUMBER));
        }
        if (NOT_KNOWN.equals(base.update())) {
            collect(Kind.UNKNOWN_BASE, table.place(row, WorkColumn.NUMBER));
        }
        readTouched(row, action, base);
    }

    private void readUnknown(Row row, String key, String number) {
        boolean says = WorkColumn.answers().stream()
                .anyMatch(column -> (column.isText() || column == WorkColumn.NO_CHANGE)
                        && !table.text(row, column).isEmpty());
        if (says) {
            troubles.add(CellTrouble.at(
                    table.place(row, WorkColumn.NUMBER), number, "updates.error.unknown", number.isEmpty() ? 0 : 1));
        } else if (!key.isEmpty() || !number.isEmpty()) {
            collect(Kind.UNKNOWN, table.place(row, WorkColumn.NUMBER));
        }
    }

    /** How the action stood when the row was made; where its key is gone, what it was handed out with tells, else it is as it stands now. */
    private WorkState base(Row row, WorkAction action) {
        String after = table.text(row, WorkColumn.AFTER);
        if (after.equals(NOTHING_YET)) {
            return new WorkState(null, null, null, "");
        }
        UUID update = FormTable.id(after);
        WorkState known = update == null ? null : states.get(new Made(action.id(), update));
        if (known != null) {
            return known;
        }
        boolean asNow = table.has(WorkColumn.RECORDED)
                && FormTable.same(
                        table.text(row, WorkColumn.RECORDED), action.now().recorded());
        if (asNow || action.now().update() == null) {
            return action.now();
        }
        return new WorkState(
                NOT_KNOWN,
                table.has(WorkColumn.STAGE_NOW)
                        ? names.stage(table.text(row, WorkColumn.STAGE_NOW)).orElse(null)
                        : action.now().stage(),
                table.has(WorkColumn.RATING_NOW)
                        ? table.text(row, WorkColumn.RATING_NOW)
                        : action.now().rating(),
                table.text(row, WorkColumn.RECORDED));
    }

    private boolean isTouched(Row row, WorkState base) {
        return changedStage(row, base)
                || changedRating(row, base)
                || saysNoChange(row) != Said.NOTHING
                || WorkColumn.answers().stream()
                        .anyMatch(column -> table.isError(row, column)
                                || column.isText() && !table.text(row, column).isEmpty());
    }

    private boolean changedStage(Row row, WorkState base) {
        return table.has(WorkColumn.STAGE)
                && !FormTable.alike(table.text(row, WorkColumn.STAGE), WorkAction.stage(base, names));
    }

    private boolean changedRating(Row row, WorkState base) {
        return table.has(WorkColumn.RATING)
                && !FormTable.alike(table.text(row, WorkColumn.RATING), WorkAction.rating(base));
    }

    private enum Said {
        NOTHING,
        YES,
        SOMETHING_ELSE
    }

    private Said saysNoChange(Row row) {
        String written = table.text(row, WorkColumn.NO_CHANGE).toLowerCase(Locale.UK);
        if (written.isEmpty() || NO.contains(written)) {
            return Said.NOTHING;
        }
        return FormTable.alike(written, names.yes()) || YES.contains(written) ? Said.YES : Said.SOMETHING_ELSE;
    }

    private void noteLocked(Row row, WorkAction action, WorkState base) {
        boolean overtaken = !Objects.equals(base.update(), action.now().update());
        for (WorkColumn column : WorkColumn.values()) {
            boolean about = column.use() == WorkColumn.Use.LOCKED && table.has(column);
            boolean recorded =
                    column == WorkColumn.STAGE_NOW || column == WorkColumn.RATING_NOW || column == WorkColumn.RECORDED;
            String now = action.shown(column, names);
            String written = table.text(row, column);
            if (about && !(recorded && overtaken) && !FormTable.same(written, now)) {
                notes.add(new WorkNote(Kind.LOCKED, List.of(table.place(row, column)), List.of(column, written, now)));
            }
        }
    }

    private void readTouched(Row row, WorkAction action, WorkState base) {
        List<CellTrouble> wrong = new ArrayList<>();
        for (WorkColumn column : WorkColumn.answers()) {
            if (table.isError(row, column)) {
                wrong.add(trouble(row, action, column, "updates.error.formula", table.text(row, column)));
            } else if (column.isText()) {
                checkLength(row, action, column, wrong);
            }
        }
        boolean chosen = changedStage(row, base) || changedRating(row, base);
        Said said = saysNoChange(row);
        if (said == Said.SOMETHING_ELSE) {
            wrong.add(trouble(row, action, WorkColumn.NO_CHANGE, "updates.error.noChange", names.yes()));
        }
        Map<WorkColumn, String> texts = texts(row);
        if (said == Said.YES && (chosen || !texts.isEmpty())) {
            wrong.add(trouble(row, action, WorkColumn.NO_CHANGE, "updates.error.both"));
        }
        @Nullable Stage stage = action.now().stage();
        @Nullable String rating = action.now().rating();
        if (chosen) {
            String written = table.has(WorkColumn.STAGE)
                    ? table.text(row, WorkColumn.STAGE)
                    : WorkAction.stage(action.now(), names);
            stage = names.stage(written).orElse(null);
            rating = table.has(WorkColumn.RATING) ? table.text(row, WorkColumn.RATING) : rating;
            if (stage == null && !written.isEmpty()) {
                wrong.add(trouble(
                        row,
                        action,
                        WorkColumn.STAGE,
                        "updates.error.stage",
                        written,
                        listed(names.stages().values())));
            }
        }
        @Nullable RatingLevel level = level(row, action, stage, rating, said, wrong);
        if (wrong.isEmpty()) {
            changes.add(new WorkChange(row.number(), action, base, stage, level, texts, said == Said.YES, places(row)));
        } else {
            troubles.addAll(wrong);
        }
    }

    /** Work that is not in progress is not rated, whatever stands in the cell. */
    private @Nullable RatingLevel level(
            Row row,
            WorkAction action,
            @Nullable Stage stage,
            @Nullable String rating,
            Said said,
            List<CellTrouble> wrong) {
        if (said == Said.YES || stage != Stage.IN_PROGRESS || rating == null || rating.isEmpty()) {
            return null;
        }
        RatingLevel level = names.level(rating).orElse(null);
        if (level == null) {
            wrong.add(trouble(
                    row,
                    action,
                    WorkColumn.RATING,
                    "updates.error.rating",
                    rating,
                    listed(names.levels().stream().map(RatingLevel::label).toList())));
        }
        return level;
    }

    private void checkLength(Row row, WorkAction action, WorkColumn column, List<CellTrouble> wrong) {
        String text = table.text(row, column);
        int length = text.codePointCount(0, text.length());
        int longest = longest(column);
        if (length > longest) {
            wrong.add(trouble(row, action, column, "edit.error.tooLong", longest, length - longest));
        }
    }

    private static int longest(WorkColumn column) {
        return switch (column) {
            case DONE, DIFFERENCE, INTERNAL_NOTE -> ActionLimits.NARRATIVE;
            case NEW_DUE -> ActionLimits.DATE_WORDS;
            default -> ActionLimits.COMMENT;
        };
    }

    private Map<WorkColumn, String> texts(Row row) {
        Map<WorkColumn, String> texts = new EnumMap<>(WorkColumn.class);
        WorkColumn.answers().stream()
                .filter(column -> column.isText() && !table.text(row, column).isEmpty())
                .forEach(column -> texts.put(column, table.text(row, column)));
        return texts;
    }

    private Map<WorkColumn, Place> places(Row row) {
        Map<WorkColumn, Place> places = new EnumMap<>(WorkColumn.class);
        for (WorkColumn column : WorkColumn.values()) {
            places.put(column, table.place(row, column));
        }
        return places;
    }

    /** Of rows about one action at most one may say something new. */
    private void refuseDoubled() {
        Map<UUID, List<WorkChange>> byAction = new HashMap<>();
        changes.forEach(change -> byAction.computeIfAbsent(change.action().id(), first -> new ArrayList<>())
                .add(change));
        Set<WorkChange> refused = new HashSet<>();
        byAction.values().stream().filter(rows -> rows.size() > 1).forEach(refused::addAll);
        changes.stream()
                .filter(refused::contains)
                .forEach(change -> troubles.add(CellTrouble.at(
                        change.place(WorkColumn.NUMBER),
                        change.action().number(),
                        "updates.error.doubled",
                        byAction.getOrDefault(change.action().id(), List.of()).stream()
                                .map(one -> String.valueOf(one.row()))
                                .collect(Collectors.joining(", ")))));
        changes.removeAll(refused);
    }

    private void collect(Kind kind, Place place) {
        collected.computeIfAbsent(kind, first -> new ArrayList<>()).add(place);
    }

    private CellTrouble trouble(Row row, WorkAction action, WorkColumn column, String key, Object... arguments) {
        return CellTrouble.at(table.place(row, column), action.number(), key, arguments);
    }

    private static String listed(Collection<String> words) {
        return String.join(", ", words);
    }
}
