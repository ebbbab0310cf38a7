package uk.sendplan.exchange.web.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.ActionHistory;
import uk.sendplan.delivery.ActionHistory.Recorded;
import uk.sendplan.exchange.CheckedUpdates;
import uk.sendplan.exchange.SheetFile;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.SheetFile.State;
import uk.sendplan.exchange.UpdateFileKeeping;
import uk.sendplan.exchange.UpdateFileQueries;
import uk.sendplan.exchange.UpdateFileQueries.RecordedUpdate;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.web.work.CheckSheetPage.Both;
import uk.sendplan.exchange.web.work.CheckSheetPage.ChangeRow;
import uk.sendplan.exchange.web.work.CheckSheetPage.Changed;
import uk.sendplan.exchange.web.work.CheckSheetPage.Overtaken;
import uk.sendplan.exchange.web.work.CheckSheetPage.RecordedRow;
import uk.sendplan.exchange.work.WorkChange;
import uk.sendplan.exchange.work.WorkColumn;
import uk.sendplan.exchange.work.WorkNames;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Texts;

/** Puts the page of a spreadsheet of updates together. */
@Component
class CheckUpdatesPages {

    private static final int LONGEST_TEXT = 600;

    private final ActionHistory history;
    private final UpdateFileQueries queries;
    private final CheckUpdatesWords said;
    private final SheetWords sheets;
    private final Words words;

    CheckUpdatesPages(
            ActionHistory history, UpdateFileQueries queries, CheckUpdatesWords said, SheetWords sheets, Words words) {
        this.history = history;
        this.queries = queries;
        this.said = said;
        this.sheets = sheets;
        this.words = words;
    }

    CheckSheetPage of(UpdatesPlace place, CheckedUpdates checked, OverForm form) {
        SheetFile file = checked.file();
        boolean open = file.state() == State.OPEN && !place.plan().retired();
        List<CellTrouble> troubles = open ? checked.troubles() : List.of();
        List<Overtaken> overtaken = open ? overtaken(place, checked, form) : List.of();
        boolean wrong = !troubles.isEmpty() || checked.choices().leaveOutWrong();
        return new CheckSheetPage(
                About.UPDATES.words(),
                file.fileName(),
                place.plan().title(),
                place.crumbsBelow(words),
                place.file(file.id()),
                String.valueOf(file.version()),
                checked.seen(),
                sheets.tag(About.UPDATES, file.state()),
                words.of("updates.brought", file.handedInByName(), London.momentInWords(file.handedInAt())),
                sheets.ended(About.UPDATES, file),
                open ? answer(checked, troubles) : List.of(),
                open,
                sheets.cells(troubles),
                wrong || !overtaken.isEmpty(),
                wrong,
                form.isSent() ? form.leaveOutWrong() : checked.choices().leaveOutWrong(),
                overtaken,
                open ? notes(checked) : endedNotes(checked),
                open ? changes(place, checked) : List.of(),
                file.state() == State.ACCEPTED
                        ? queries.recorded(place.by(), checked.choices().recorded()).stream()
                                .map(update -> recorded(place, update))
                                .toList()
                        : List.of(),
                open && !checked.isBlocked() && isOfSize(checked)
                        ? words.of("updates.accept.submit", checked.toRecord().size())
                        : null);
    }

    private static boolean isOfSize(CheckedUpdates checked) {
        int count = checked.toRecord().size();
        return count > 0 && count <= UpdateFileKeeping.MOST_UPDATES;
    }

    private List<String> answer(CheckedUpdates checked, List<CellTrouble> troubles) {
        List<String> answer = new ArrayList<>();
        String unreadable = checked.unreadable();
        if (unreadable != null) {
            return List.of(words.of(unreadable));
        }
        FormTable<WorkColumn> table = Objects.requireNonNull(checked.table());
        table.doubled()
                .forEach(two -> answer.add(
                        words.of("updates.unreadable.doubled", said.heading(two.column()), two.first(), two.second())));
        int record = checked.toRecord().size();
        answer.add(words.of(checked.isBlocked() ? "updates.answer.could" : "updates.answer.record", record));
        if (record > UpdateFileKeeping.MOST_UPDATES) {
            answer.add(words.of("updates.accept.error.many", UpdateFileKeeping.MOST_UPDATES));
        }
        sheets.addCount(answer, "updates.answer.untouched", checked.reading().untouched());
        sheets.addCount(
                answer,
                checked.choices().leaveOutWrong() ? "updates.answer.leftOut" : "updates.answer.wrong",
                troubles.size());
        sheets.addCount(answer, "updates.answer.overtaken", checked.overtaken().size());
        if (checked.isBlocked()) {
            answer.add(words.of("updates.answer.blocked"));
        }
        return answer;
    }

    private List<String> endedNotes(CheckedUpdates checked) {
        List<String> notes = new ArrayList<>();
        sheets.addListed(notes, "updates.note.left", checked.choices().left());
        sheets.addListed(notes, "updates.note.leftOut", checked.choices().leftOut());
        return notes;
    }

    private List<String> notes(CheckedUpdates checked) {
        FormTable<WorkColumn> table = checked.table();
        if (table == null) {
            return List.of();
        }
        List<String> notes = sheets.notes(About.UPDATES, table, said::heading);
        sheets.addFirst(
                notes,
                About.UPDATES,
                checked.reading().notes().stream().map(said::note).toList());
        return notes;
    }

    private List<ChangeRow> changes(UpdatesPlace place, CheckedUpdates checked) {
        return checked.toRecord().stream()
                .limit(UpdateFileKeeping.MOST_UPDATES)
                .map(change -> new ChangeRow(
                        change.row(),
                        link(place, change),
                        change.action().title(),
                        change.noChange(),
                        change.differences(checked.names()).stream()
                                .map(one -> new Changed(said.heading(one.column()), one.before(), shown(one.after())))
                                .toList()))
                .toList();
    }

    private static Link link(UpdatesPlace place, WorkChange change) {
        return Link.to(change.action().number(), place.action(change.action().number()));
    }

    private List<Overtaken> overtaken(UpdatesPlace place, CheckedUpdates checked, OverForm form) {
        List<WorkChange> rows = checked.overtaken();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ActionHistory.Event>> events = history.of(
                place.by(), rows.stream().map(change -> change.action().id()).toList(), AsAt.NOW);
        return rows.stream()
                .map(change -> overtaken(
                        place,
                        checked,
                        form,
                        change,
                        events.getOrDefault(change.action().id(), List.of()).stream()
                                .flatMap(event -> event instanceof Recorded one ? Stream.of(one) : Stream.empty())
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private Overtaken overtaken(
            UpdatesPlace place, CheckedUpdates checked, OverForm form, WorkChange change, @Nullable Recorded latest) {
        String field = OverForm.field(change.action().id());
        String over = Objects.toString(change.action().now().update(), "");
        return new Overtaken(
                field,
                link(place, change),
                change.action().title(),
                change.action().now().recorded(),
                both(checked.names(), change, latest),
                List.of(
                        Choice.of(OverForm.LEAVE, words.of("updates.overtaken.leave")),
                        Choice.of(over, words.of("updates.overtaken.mine"))),
                checked.isOver(change) || form.chose(field, over) ? over : OverForm.LEAVE);
    }

    private List<Both> both(WorkNames names, WorkChange change, @Nullable Recorded latest) {
        List<Both> both = new ArrayList<>();
        boolean confirms = change.noChange();
        String stageNow = change.action().shown(WorkColumn.STAGE, names);
        String ratingNow = change.action().shown(WorkColumn.RATING, names);
        both.add(new Both(
                said.heading(WorkColumn.STAGE),
                stageNow,
                confirms ? words.of("updates.confirms") : name(names, change)));
        both.add(new Both(
                said.heading(WorkColumn.RATING),
                ratingNow,
                change.level() == null ? "" : change.level().label()));
        if (latest != null) {
            text(both, WorkColumn.DONE, latest.done(), change);
            text(both, WorkColumn.DIFFERENCE, latest.difference(), change);
            text(both, WorkColumn.REASON, latest.reason(), change);
            text(both, WorkColumn.MITIGATION, latest.mitigation(), change);
            text(both, WorkColumn.EFFECT, latest.effect(), change);
            text(both, WorkColumn.DIFFERS_BECAUSE, latest.differsBecause(), change);
            text(both, WorkColumn.NEW_DUE, null, change);
            text(both, WorkColumn.INTERNAL_NOTE, latest.internalNote(), change);
        }
        return both.stream()
                .filter(one -> !one.theirs().isEmpty() || !one.mine().isEmpty())
                .toList();
    }

    private static String name(WorkNames names, WorkChange change) {
        return change.stage() == null ? "" : names.stages().getOrDefault(change.stage(), "");
    }

    private void text(List<Both> both, WorkColumn column, @Nullable String theirs, WorkChange change) {
        both.add(new Both(
                said.heading(column), shown(Objects.requireNonNullElse(theirs, "")), shown(change.text(column))));
    }

    private static String shown(String text) {
        return Texts.shortened(text, LONGEST_TEXT);
    }

    private RecordedRow recorded(UpdatesPlace place, RecordedUpdate update) {
        String state = words.of("stage." + update.stage()) + (update.rating() == null ? "" : ", " + update.rating());
        return new RecordedRow(
                Link.to(update.number(), place.action(update.number())),
                update.title(),
                update.nothingChanged() ? words.of("updates.confirmed", state) : state);
    }
}
