package uk.sendplan.exchange.structure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.sheet.Row;
import uk.sendplan.exchange.structure.StructureChange.Above;
import uk.sendplan.exchange.structure.StructureNote.Kind;
import uk.sendplan.exchange.structure.TextChecks.Wrong;

/**
 * Reads a table of a plan's structure against the parts as they stand now. A row with a key is about its part, and changes those texts that are
 * neither what it was handed out with nor what stands now; a row without one adds a part. A part without a row stays as it is.
 */
public final class StructureReader {

    public static final String VERSION = "1";

    private final UUID file;
    private final FormTable<StructureColumn> table;
    private final StructureNames names;
    private final Map<UUID, PlacedPart> byId;
    private final Map<String, List<Above>> byNumber = new HashMap<>();
    private final Set<String> there = new HashSet<>();
    private final Map<UUID, List<Integer>> rowsOf = new HashMap<>();
    private final List<StructureChange> changes = new ArrayList<>();
    private final List<CellTrouble> troubles = new ArrayList<>();
    private final List<StructureNote> notes = new ArrayList<>();
    private final List<Place> unknownBase = new ArrayList<>();
    private int untouched;

    private StructureReader(UUID file, FormTable<StructureColumn> table, StructureNames names, List<PlacedPart> parts) {
        this.file = file;
        this.table = table;
        this.names = names;
        this.byId = parts.stream().collect(Collectors.toMap(PlacedPart::id, Function.identity()));
        parts.stream().filter(part -> !part.retired()).forEach(part -> {
            put(new Above(part.kind(), part.id(), part.number(), false));
            there.add(said(part.kind(), part.under(), part::text));
        });
    }

    /** The first of several of a kind: another is refused, because its number is taken. */
    private void put(Above one) {
        List<Above> numbered = byNumber.computeIfAbsent(key(one.number()), first -> new ArrayList<>());
        if (numbered.stream().noneMatch(other -> other.kind() == one.kind())) {
            numbered.add(one);
        }
    }

    private static String key(String number) {
        return FormTable.plain(number).toLowerCase(Locale.ROOT);
    }

    /** All that a part says, so that another that says the same can be found. */
    private static String said(StructureKind kind, String under, Function<StructureColumn, String> text) {
        return kind + "\n" + key(under) + "\n"
                + kind.texts().stream()
                        .map(column -> Fingerprint.plain(text.apply(column)))
                        .collect(Collectors.joining("\n|"));
    }

    /**
     * @param file its id, of which those of new parts are made
     * @param parts all of the plan, retired ones too
     */
    public static StructureReading read(
            UUID file, FormTable<StructureColumn> table, StructureNames names, List<PlacedPart> parts) {
        StructureReader reader = new StructureReader(file, table, names, parts);
        table.rows().forEach(reader::note);
        table.rows().forEach(reader::read);
        reader.refuseWithoutAbove();
        if (!reader.unknownBase.isEmpty()) {
            reader.notes.add(new StructureNote(Kind.UNKNOWN_BASE, List.copyOf(reader.unknownBase), List.of()));
        }
        return new StructureReading(
                List.copyOf(reader.changes), List.copyOf(reader.troubles), List.copyOf(reader.notes), reader.untouched);
    }

    /** The id of the part that a row of a file adds: the same however often it is read. */
    public static UUID idOf(UUID file, int row) {
        return UUID.nameUUIDFromBytes(("part of row " + row + " in " + file).getBytes(StandardCharsets.UTF_8));
    }

    /** What a row is handed out with, so that it can be told later what of it was changed. */
    public static String made(PlacedPart part) {
        return Fingerprint.of(part).toString();
    }

    private boolean isNew(Row row) {
        return table.text(row, StructureColumn.PART).isEmpty();
    }

    private boolean isEmpty(Row row) {
        return StructureColumn.answers().stream()
                .allMatch(column -> table.text(row, column).isEmpty());
    }

    /** Which rows share a part, and which numbers new parts have. */
    private void note(Row row) {
        UUID id = FormTable.id(table.text(row, StructureColumn.PART));
        if (id != null) {
            rowsOf.computeIfAbsent(id, first -> new ArrayList<>()).add(row.number());
        }
        String number = table.text(row, StructureColumn.NUMBER);
        if (isNew(row) && !number.isEmpty()) {
            names.kind(table.text(row, StructureColumn.KIND))
                    .ifPresent(kind -> put(new Above(kind, idOf(file, row.number()), number, true)));
        }
    }

    private void read(Row row) {
        if (isNew(row)) {
            if (!isEmpty(row)) {
                readNew(row);
            }
            return;
        }
        UUID id = FormTable.id(table.text(row, StructureColumn.PART));
        PlacedPart part = id == null ? null : byId.get(id);
        if (part != null) {
            readKnown(row, part);
        } else if (!isEmpty(row)) {
            troubles.add(trouble(row, Wrong.of(StructureColumn.KIND, "structure.error.unknown")));
        }
    }

    private void readKnown(Row row, PlacedPart part) {
        Optional<Fingerprint> made = Fingerprint.read(table.text(row, StructureColumn.MADE), part.kind());
        Map<StructureColumn, String> texts = new EnumMap<>(StructureColumn.class);
        Set<StructureColumn> overtaken = EnumSet.noneOf(StructureColumn.class);
        List<Wrong> wrong = new ArrayList<>(elsewhere(row, part.kind()));
        for (StructureColumn column : part.kind().texts()) {
            String text = table.text(row, column);
            String now = part.text(column);
            if (table.isError(row, column)) {
                wrong.add(Wrong.of(column, "structure.error.formula", text));
            } else if (table.has(column)
                    && !same(column, text, now)
                    && made.filter(print -> print.isOf(part.kind(), column, text))
                            .isEmpty()) {
                texts.put(column, text);
                wrong.addAll(TextChecks.text(part.kind(), column, text, names));
                if (made.filter(print -> print.isOf(part.kind(), column, now)).isEmpty()) {
                    overtaken.add(column);
                }
            }
        }
        noteFixed(row, part);
        if (texts.isEmpty() && wrong.isEmpty()) {
            untouched++;
            return;
        }
        if (made.isEmpty()) {
            unknownBase.add(table.place(row, StructureColumn.KIND));
        }
        List<Integer> rows = rowsOf.getOrDefault(part.id(), List.of());
        if (rows.size() > 1) {
            wrong.add(Wrong.of(StructureColumn.KIND, "structure.error.doubled", joined(rows)));
        }
        keep(
                row,
                new StructureChange(
                        row.number(), part.kind(), part.id(), part, "", null, texts, overtaken, places(row)),
                wrong);
    }

    /** What is chosen is the same however it is capitalised. */
    private static boolean same(StructureColumn column, String one, String other) {
        boolean chosen = column == StructureColumn.LEAD || column == StructureColumn.OWNER;
        return chosen ? FormTable.alike(one, other) : Fingerprint.same(one, other);
    }

    private void keep(Row row, StructureChange change, List<Wrong> wrong) {
        wrong.addAll(TextChecks.required(change));
        if (wrong.isEmpty()) {
            changes.add(change);
        }
        wrong.forEach(one -> troubles.add(trouble(row, one)));
    }

    /** Something stands where a part of this kind has nothing. */
    private List<Wrong> elsewhere(Row row, StructureKind kind) {
        return StructureColumn.texts().stream()
                .filter(column -> !kind.has(column) && !table.text(row, column).isEmpty())
                .map(column -> Wrong.of(column, "structure.error.elsewhere", names.kind(kind), heading(column)))
                .toList();
    }

    private void noteFixed(Row row, PlacedPart part) {
        Stream.of(StructureColumn.KIND, StructureColumn.NUMBER, StructureColumn.UNDER)
                .filter(table::has)
                .filter(column -> !FormTable.alike(table.text(row, column), part.fixed(column, names)))
                .forEach(column -> notes.add(new StructureNote(
                        Kind.FIXED,
                        List.of(table.place(row, column)),
                        List.of(column, table.text(row, column), part.fixed(column, names)))));
    }

    private void readNew(Row row) {
        String written = table.text(row, StructureColumn.KIND);
        Optional<StructureKind> kind = names.kind(written);
        if (kind.isEmpty()) {
            troubles.add(trouble(
                    row,
                    Wrong.of(
                            StructureColumn.KIND,
                            written.isEmpty() ? "structure.error.kind.required" : "structure.error.kind",
                            written,
                            String.join(", ", names.kinds().values()))));
            return;
        }
        readNew(row, kind.get());
    }

    private void readNew(Row row, StructureKind kind) {
        List<Wrong> wrong = new ArrayList<>(elsewhere(row, kind));
        Map<StructureColumn, String> texts = new EnumMap<>(StructureColumn.class);
        for (StructureColumn column : kind.texts()) {
            String text = table.text(row, column);
            if (table.isError(row, column)) {
                wrong.add(Wrong.of(column, "structure.error.formula", text));
            } else if (!text.isEmpty()) {
                texts.put(column, text);
                wrong.addAll(TextChecks.text(kind, column, text, names));
            }
        }
        String number = table.text(row, StructureColumn.NUMBER);
        wrong.addAll(
                kind.isNumbered() || number.isEmpty()
                        ? TextChecks.number(kind, number)
                        : List.of(Wrong.of(
                                StructureColumn.NUMBER,
                                "structure.error.elsewhere",
                                names.kind(kind),
                                heading(StructureColumn.NUMBER))));
        Above above = above(row, kind, wrong);
        StructureChange change = new StructureChange(
                row.number(),
                kind,
                idOf(file, row.number()),
                null,
                number,
                above,
                texts,
                EnumSet.noneOf(StructureColumn.class),
                places(row));
        if (wrong.isEmpty() && isThere(change)) {
            wrong.add(Wrong.of(StructureColumn.KIND, "structure.error.already"));
        }
        keep(row, change, wrong);
    }

    private @Nullable Above above(Row row, StructureKind kind, List<Wrong> wrong) {
        String under = table.text(row, StructureColumn.UNDER);
        if (kind.above().isEmpty()) {
            if (!under.isEmpty()) {
                wrong.add(Wrong.of(
                        StructureColumn.UNDER,
                        "structure.error.elsewhere",
                        names.kind(kind),
                        heading(StructureColumn.UNDER)));
            }
            return null;
        }
        List<Above> found = byNumber.getOrDefault(key(under), List.of()).stream()
                .filter(one -> kind.above().contains(one.kind()))
                .toList();
        if (under.isEmpty() || found.isEmpty()) {
            wrong.add(Wrong.of(
                    StructureColumn.UNDER,
                    under.isEmpty() ? "structure.error.under.required" : "structure.error.under",
                    under,
                    called(kind.above())));
            return null;
        }
        if (found.size() > 1) {
            wrong.add(Wrong.of(StructureColumn.UNDER, "structure.error.under.several", under));
        }
        return found.get(0);
    }

    private String called(List<StructureKind> kinds) {
        return kinds.stream().map(names::kind).collect(Collectors.joining(", "));
    }

    /** A row that lost its key looks like a new one: what is there in the same words is not added again. */
    private boolean isThere(StructureChange change) {
        String under = change.under() == null ? "" : change.under().number();
        return change.number().isEmpty()
                && !change.texts().isEmpty()
                && there.contains(said(change.kind(), under, change::text));
    }

    /** What was to stand under something new that is not taken is not taken either. */
    private void refuseWithoutAbove() {
        Set<UUID> coming = changes.stream()
                .filter(StructureChange::isNew)
                .map(StructureChange::id)
                .collect(Collectors.toCollection(HashSet::new));
        List<StructureChange> inOrder = changes.stream()
                .filter(change -> change.under() != null && change.under().added())
                .sorted(Comparator.comparing(StructureChange::kind))
                .toList();
        for (StructureChange change : inOrder) {
            Above above = Objects.requireNonNull(change.under());
            if (!coming.contains(above.id())) {
                coming.remove(change.id());
                changes.remove(change);
                troubles.add(CellTrouble.at(
                        change.place(StructureColumn.UNDER), change.named(), "structure.error.above", above.number()));
            }
        }
    }

    private Map<StructureColumn, Place> places(Row row) {
        Map<StructureColumn, Place> places = new EnumMap<>(StructureColumn.class);
        for (StructureColumn column : StructureColumn.values()) {
            places.put(column, table.place(row, column));
        }
        return places;
    }

    private String heading(StructureColumn column) {
        return Objects.requireNonNull(names.headings().get(column));
    }

    private CellTrouble trouble(Row row, Wrong wrong) {
        String number = table.text(row, StructureColumn.NUMBER);
        return new CellTrouble(
                table.place(row, wrong.column()),
                number.isEmpty() ? table.text(row, StructureColumn.UNDER) : number,
                wrong.messageKey(),
                wrong.arguments());
    }

    private static String joined(List<Integer> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
