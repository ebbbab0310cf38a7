package uk.sendplan.exchange.web.work;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.exchange.SheetFile;
import uk.sendplan.exchange.WorkWords;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.web.work.CheckSheetPage.CellLine;
import uk.sendplan.exchange.web.work.CheckSheetPage.Tag;
import uk.sendplan.exchange.work.WorkColumn;
import uk.sendplan.exchange.work.WorkNote;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Texts;

/** Says what is in a spreadsheet of updates. */
@Component
class CheckUpdatesWords {

    private static final int LONGEST_SHOWN = 80;
    private static final int MOST_PLACES = 20;

    private final WorkWords work;
    private final Words words;

    CheckUpdatesWords(WorkWords work, Words words) {
        this.work = work;
        this.words = words;
    }

    Tag tag(SheetFile.State state) {
        String text = words.of("updates.state." + state);
        return switch (state) {
            case OPEN -> new Tag(text, "pen", "blue");
            case ACCEPTED -> new Tag(text, "tick", "green");
            case DISCARDED -> new Tag(text, "cross", "grey");
        };
    }

    @Nullable
    String recorded(SheetFile file) {
        return file.recorded() == null ? null : words.of("updates.recordedOf", file.recorded());
    }

    String heading(WorkColumn column) {
        return work.heading(column);
    }

    CellLine line(CellTrouble trouble) {
        Object[] arguments = trouble.arguments().stream()
                .map(argument -> argument instanceof String text ? shortened(text) : argument)
                .toArray();
        return new CellLine(
                trouble.place().toString(), shortened(trouble.of()), words.of(trouble.messageKey(), arguments));
    }

    String note(WorkNote note) {
        if (note.kind() == WorkNote.Kind.LOCKED) {
            return words.of(
                    "updates.note.LOCKED",
                    places(note.places()),
                    heading((WorkColumn) note.arguments().get(0)),
                    shortened((String) note.arguments().get(1)),
                    shortened((String) note.arguments().get(2)));
        }
        return words.of("updates.note." + note.kind(), note.places().size(), places(note.places()));
    }

    /** The first few of several. */
    private static String places(List<Place> places) {
        return places.stream().limit(MOST_PLACES).map(Place::toString).collect(Collectors.joining(", "))
                + (places.size() > MOST_PLACES ? " …" : "");
    }

    static String shortened(String written) {
        return Texts.shortened(written, LONGEST_SHOWN);
    }
}
