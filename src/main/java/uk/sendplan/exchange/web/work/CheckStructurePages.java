package uk.sendplan.exchange.web.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Right;
import uk.sendplan.exchange.CheckedStructure;
import uk.sendplan.exchange.SheetFile;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.SheetFile.State;
import uk.sendplan.exchange.StructureFileKeeping;
import uk.sendplan.exchange.StructureWords;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.structure.PlacedPart;
import uk.sendplan.exchange.structure.StructureChange;
import uk.sendplan.exchange.structure.StructureColumn;
import uk.sendplan.exchange.structure.StructureKind;
import uk.sendplan.exchange.structure.StructureNote;
import uk.sendplan.exchange.structure.StructureReader;
import uk.sendplan.exchange.web.work.CheckSheetPage.Both;
import uk.sendplan.exchange.web.work.CheckSheetPage.ChangeRow;
import uk.sendplan.exchange.web.work.CheckSheetPage.Changed;
import uk.sendplan.exchange.web.work.CheckSheetPage.Overtaken;
import uk.sendplan.exchange.web.work.CheckSheetPage.RecordedRow;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Texts;

/** Puts the page of a spreadsheet of a plan's structure together. */
@Component
class CheckStructurePages {

    private static final SaveQueries.Part ACTION = new SaveQueries.Part("action_version", Right.RECORD_PROGRESS);
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_OVERTAKEN = 100;

    private final SaveQueries saves;
    private final StructureWords said;
    private final SheetWords sheets;
    private final Words words;

    CheckStructurePages(SaveQueries saves, StructureWords said, SheetWords sheets, Words words) {
        this.saves = saves;
        this.said = said;
        this.sheets = sheets;
        this.words = words;
    }

    CheckSheetPage of(StructurePlace place, CheckedStructure checked, OverForm form) {
        SheetFile file = checked.file();
        boolean open = file.state() == State.OPEN && !place.plan().retired();
        List<CellTrouble> troubles = open ? checked.troubles() : List.of();
        List<Overtaken> overtaken = open ? overtaken(place, checked, form) : List.of();
        boolean wrong = !troubles.isEmpty() || checked.choices().leaveOutWrong();
        return new CheckSheetPage(
                About.STRUCTURE.words(),
                file.fileName(),
                place.plan().title(),
                place.crumbsBelow(words),
                place.file(file.id()),
                String.valueOf(file.version()),
                checked.seen(),
                sheets.tag(About.STRUCTURE, file.state()),
                words.of("structure.brought", file.handedInByName(), London.momentInWords(file.handedInAt())),
                sheets.ended(About.STRUCTURE, file),
                open ? answer(checked, troubles) : List.of(),
                open,
                sheets.cells(troubles),
                wrong || !overtaken.isEmpty(),
                wrong,
                form.isSent() ? form.leaveOutWrong() : checked.choices().leaveOutWrong(),
                overtaken,
                open ? notes(checked) : endedNotes(checked),
                open ? changes(place, checked) : List.of(),
                file.state() == State.ACCEPTED ? recorded(place, checked) : List.of(),
                open && !checked.isBlocked() && isOfSize(checked)
                        ? words.of("structure.accept.submit", checked.size())
                        : null);
    }

    private static boolean isOfSize(CheckedStructure checked) {
        return checked.size() > 0 && checked.size() <= StructureFileKeeping.MOST_CHANGES;
    }

    private List<String> answer(CheckedStructure checked, List<CellTrouble> troubles) {
        String unreadable = checked.unreadable();
        if (unreadable != null) {
            return List.of(words.of(unreadable));
        }
        List<String> answer = new ArrayList<>();
        Objects.requireNonNull(checked.table())
                .doubled()
                .forEach(two -> answer.add(words.of(
                        "structure.unreadable.doubled", said.heading(two.column()), two.first(), two.second())));
        int added =
                (int) checked.toTake().stream().filter(StructureChange::isNew).count();
        int changed = checked.size() - added;
        if (added + changed == 0) {
            boolean same = troubles.isEmpty() && checked.overtaken().isEmpty();
            answer.add(words.of(same ? "structure.answer.none" : "structure.answer.nothing"));
        }
        String would = checked.isBlocked() ? "structure.answer.could." : "structure.answer.would.";
        sheets.addCount(answer, would + "change", changed);
        sheets.addCount(answer, would + "add", added);
        if (checked.size() > StructureFileKeeping.MOST_CHANGES) {
            answer.add(words.of("structure.accept.error.many", StructureFileKeeping.MOST_CHANGES));
        }
        sheets.addCount(answer, "structure.answer.untouched", checked.reading().untouched());
        sheets.addCount(answer, "structure.answer.missing", missing(checked));
        sheets.addCount(
                answer,
                checked.choices().leaveOutWrong() ? "structure.answer.leftOut" : "structure.answer.wrong",
                troubles.size());
        sheets.addCount(
                answer, "structure.answer.overtaken", checked.overtaken().size());
        if (checked.overtaken().size() > MOST_OVERTAKEN) {
            answer.add(words.of("structure.answer.overtaken.more", MOST_OVERTAKEN));
        }
        if (checked.isBlocked()) {
            answer.add(words.of("structure.answer.blocked"));
        }
        return answer;
    }

    /** Parts of the plan that no row is about. */
    private static int missing(CheckedStructure checked) {
        FormTable<StructureColumn> table = checked.table();
        Set<UUID> there = table == null ? Set.of() : table.ids(StructureColumn.PART);
        return (int) checked.now().current().stream()
                .filter(part -> !there.contains(part.id()))
                .count();
    }

    private List<String> endedNotes(CheckedStructure checked) {
        List<String> notes = new ArrayList<>();
        sheets.addListed(notes, "structure.note.left", checked.choices().left());
        sheets.addListed(notes, "structure.note.leftOut", checked.choices().leftOut());
        return notes;
    }

    private List<String> notes(CheckedStructure checked) {
        FormTable<StructureColumn> table = checked.table();
        if (table == null) {
            return List.of();
        }
        List<String> notes = sheets.notes(About.STRUCTURE, table, said::heading);
        sheets.addFirst(
                notes,
                About.STRUCTURE,
                checked.reading().notes().stream().map(this::note).toList());
        return notes;
    }

    private String note(StructureNote note) {
        return switch (note.kind()) {
            case UNKNOWN_BASE ->
                words.of("structure.note.UNKNOWN_BASE", note.places().size(), SheetWords.places(note.places()));
            case FIXED ->
                words.of(
                        "structure.note.FIXED",
                        SheetWords.places(note.places()),
                        said.heading((StructureColumn) note.arguments().get(0)),
                        SheetWords.shortened((String) note.arguments().get(1)),
                        SheetWords.shortened((String) note.arguments().get(2)));
        };
    }

    private List<ChangeRow> changes(StructurePlace place, CheckedStructure checked) {
        return checked.toTake().stream()
                .limit(StructureFileKeeping.MOST_CHANGES)
                .map(change -> new ChangeRow(
                        change.row(),
                        link(place, checked, change),
                        change.part() == null ? "" : title(change.part()),
                        false,
                        change.differences().stream()
                                .map(one -> new Changed(
                                        said.heading(one.column()), shown(one.before()), shown(one.after())))
                                .toList()))
                .toList();
    }

    private Link link(StructurePlace place, CheckedStructure checked, StructureChange change) {
        if (change.part() != null) {
            return link(place, checked, change.part());
        }
        String kind = checked.now().names().kind(change.kind());
        String under = change.under() == null ? "" : change.under().number();
        return Link.to(
                words.of(
                        "structure.new",
                        kind,
                        change.number().isEmpty() ? 0 : 1,
                        change.number(),
                        under.isEmpty() ? 0 : 1,
                        under),
                place.above(change));
    }

    private Link link(StructurePlace place, CheckedStructure checked, PlacedPart part) {
        String kind = checked.now().names().kind(part.kind());
        String number = part.number().isEmpty() ? part.under() : part.number();
        String text = part.kind() == StructureKind.OUTCOME
                ? words.of("structure.outcomeOf", kind, number)
                : number.isEmpty() ? kind : words.of("structure.numbered", kind, number);
        return Link.to(text, place.part(part));
    }

    private static String title(PlacedPart part) {
        return Texts.shortened(part.text(StructureColumn.WORDING), LONGEST_TITLE);
    }

    private List<Overtaken> overtaken(StructurePlace place, CheckedStructure checked, OverForm form) {
        return checked.overtaken().stream()
                .limit(MOST_OVERTAKEN)
                .map(change -> overtaken(place, checked, form, change, Objects.requireNonNull(change.part())))
                .toList();
    }

    private Overtaken overtaken(
            StructurePlace place, CheckedStructure checked, OverForm form, StructureChange change, PlacedPart part) {
        String field = OverForm.field(change.id());
        String over = CheckedStructure.mark(change).toString();
        return new Overtaken(
                field,
                link(place, checked, part),
                title(part),
                saved(place, part),
                change.differences().stream()
                        .map(one -> new Both(said.heading(one.column()), shown(one.before()), shown(one.after())))
                        .toList(),
                List.of(
                        Choice.of(OverForm.LEAVE, words.of("structure.overtaken.leave")),
                        Choice.of(over, words.of("structure.overtaken.mine"))),
                checked.isOver(change) || form.chose(field, over) ? over : OverForm.LEAVE);
    }

    /** Who saved a part last, and when. */
    private String saved(StructurePlace place, PlacedPart part) {
        Optional<SaveQueries.Save> last = saves.last(place.by(), saved(part.kind()), part.id());
        return last.map(save -> words.of(
                        "structure.saved",
                        London.momentInWords(save.at()),
                        Objects.requireNonNullElse(save.name(), words.of("structure.saved.somebody"))))
                .orElse("");
    }

    private static SaveQueries.Part saved(StructureKind kind) {
        return switch (kind) {
            case OBJECTIVE -> SaveQueries.Part.OBJECTIVE;
            case PRIORITY -> SaveQueries.Part.PRIORITY;
            case REFERENCE -> SaveQueries.Part.REFERENCE;
            case OUTCOME -> SaveQueries.Part.OUTCOME;
            case ACTION -> ACTION;
        };
    }

    private static String shown(String text) {
        return Texts.shortened(text, LONGEST_TEXT);
    }

    private List<RecordedRow> recorded(StructurePlace place, CheckedStructure checked) {
        Map<UUID, PlacedPart> parts =
                checked.now().parts().stream().collect(Collectors.toMap(PlacedPart::id, Function.identity()));
        Set<UUID> added = added(checked);
        return checked.choices().recorded().stream()
                .map(parts::get)
                .filter(Objects::nonNull)
                .map(part -> new RecordedRow(
                        link(place, checked, part),
                        title(part),
                        words.of(added.contains(part.id()) ? "structure.added" : "structure.changed")))
                .toList();
    }

    private static Set<UUID> added(CheckedStructure checked) {
        FormTable<StructureColumn> table = checked.table();
        return table == null
                ? Set.of()
                : table.rows().stream()
                        .map(row -> StructureReader.idOf(checked.file().id(), row.number()))
                        .collect(Collectors.toSet());
    }
}
