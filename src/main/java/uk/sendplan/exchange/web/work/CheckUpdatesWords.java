package uk.sendplan.exchange.web.work;

import org.springframework.stereotype.Component;
import uk.sendplan.exchange.WorkWords;
import uk.sendplan.exchange.work.WorkColumn;
import uk.sendplan.exchange.work.WorkNote;
import uk.sendplan.platform.web.Words;

/** Says what is in a spreadsheet of updates. */
@Component
class CheckUpdatesWords {

    private final WorkWords work;
    private final Words words;

    CheckUpdatesWords(WorkWords work, Words words) {
        this.work = work;
        this.words = words;
    }

    String heading(WorkColumn column) {
        return work.heading(column);
    }

    String note(WorkNote note) {
        if (note.kind() == WorkNote.Kind.LOCKED) {
            return words.of(
                    "updates.note.LOCKED",
                    SheetWords.places(note.places()),
                    heading((WorkColumn) note.arguments().get(0)),
                    SheetWords.shortened((String) note.arguments().get(1)),
                    SheetWords.shortened((String) note.arguments().get(2)));
        }
        return words.of("updates.note." + note.kind(), note.places().size(), SheetWords.places(note.places()));
    }
}
