package uk.sendplan.exchange.web.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.exchange.SheetFile;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.SheetFile.State;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.sheet.FormColumn;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.web.work.CheckSheetPage.CellLine;
import uk.sendplan.exchange.web.work.CheckSheetPage.Cells;
import uk.sendplan.exchange.web.work.CheckSheetPage.Tag;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Texts;

/** Says what every spreadsheet that was filled in has in common, in the words of what it is about. */
@Component
class SheetWords {

    static final int MOST_LINES = 200;

    private static final int LONGEST_SHOWN = 80;
    private static final int MOST_PLACES = 20;
    private static final int MOST_LISTED = 30;

    private final Words words;

    SheetWords(Words words) {
        this.words = words;
    }

    Tag tag(About about, State state) {
        String text = words.of(about.words() + ".state." + state);
        return switch (state) {
            case OPEN -> new Tag(text, "pen", "blue");
            case ACCEPTED -> new Tag(text, "tick", "green");
            case DISCARDED -> new Tag(text, "cross", "grey");
        };
    }

    @Nullable
    String recorded(About about, SheetFile file) {
        return file.recorded() == null ? null : words.of(about.words() + ".recordedOf", file.recorded());
    }

    /** Who ended it, when, and what came of it; null while it is open. */
    @Nullable
    String ended(About about, SheetFile file) {
        return file.state() == State.OPEN
                ? null
                : words.of(
                        about.words() + ".ended." + file.state(),
                        file.changedByName(),
                        London.momentInWords(file.changedAt()),
                        Objects.requireNonNullElse(recorded(about, file), ""));
    }

    HandInSheetPage.Row row(About about, SheetFile file, String address) {
        return new HandInSheetPage.Row(
                Link.to(file.fileName(), address),
                file.handedInByName(),
                London.momentInWords(file.handedInAt()),
                tag(about, file.state()),
                recorded(about, file));
    }

    Cells cells(List<CellTrouble> troubles) {
        return new Cells(
                troubles.stream().limit(MOST_LINES).map(this::line).toList(),
                Math.max(0, troubles.size() - MOST_LINES));
    }

    private CellLine line(CellTrouble trouble) {
        Object[] arguments = trouble.arguments().stream()
                .map(argument -> argument instanceof String text ? shortened(text) : argument)
                .toArray();
        return new CellLine(
                trouble.place().toString(), shortened(trouble.of()), words.of(trouble.messageKey(), arguments));
    }

    /** What is said of the table itself and keeps nothing out. */
    <C extends Enum<C> & FormColumn> List<String> notes(About about, FormTable<C> table, Function<C, String> heading) {
        List<String> notes = new ArrayList<>();
        String note = about.words() + ".note.";
        addListed(
                notes,
                note + "missing",
                table.missingAnswers().stream().map(heading).toList());
        addListed(
                notes,
                note + "columns",
                table.unknownColumns().stream()
                        .map(cell ->
                                cell.place().letters() + (cell.isEmpty() ? "" : " (" + shortened(cell.text()) + ")"))
                        .toList());
        addListed(
                notes,
                note + "hiddenRows",
                table.hiddenRows().stream().map(String::valueOf).toList());
        addListed(notes, note + "hiddenColumns", table.hiddenColumns());
        addListed(notes, note + "sheets", table.otherTables());
        return notes;
    }

    /** The first notes, and how many more there are. */
    void addFirst(List<String> notes, About about, List<String> more) {
        more.stream().limit(MOST_LINES).forEach(notes::add);
        if (more.size() > MOST_LINES) {
            notes.add(words.of(about.words() + ".more", more.size() - MOST_LINES));
        }
    }

    void addListed(List<String> notes, String key, List<String> listed) {
        if (!listed.isEmpty()) {
            String all = String.join(", ", listed.subList(0, Math.min(listed.size(), MOST_LISTED)));
            notes.add(words.of(key, listed.size(), listed.size() > MOST_LISTED ? all + " …" : all));
        }
    }

    void addCount(List<String> sentences, String key, int count) {
        if (count > 0) {
            sentences.add(words.of(key, count));
        }
    }

    /** The first few of several. */
    static String places(List<Place> places) {
        return places.stream().limit(MOST_PLACES).map(Place::toString).collect(Collectors.joining(", "))
                + (places.size() > MOST_PLACES ? " …" : "");
    }

    static String shortened(String written) {
        return Texts.shortened(written, LONGEST_SHOWN);
    }
}
