package uk.sendplan.exchange.work;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.sendplan.exchange.sheet.FormColumn;

/** A column of a spreadsheet of updates, in the order in which it is handed out. */
public enum WorkColumn implements FormColumn {
    /** The id of the action. */
    ACTION(Use.KEY),
    /** The id of the latest update when the sheet was made. */
    AFTER(Use.KEY),
    /** How this kind of spreadsheet was laid out. */
    VERSION(Use.KEY),
    NUMBER(Use.LOCKED),
    TITLE(Use.LOCKED),
    LEAD(Use.LOCKED),
    OWNER(Use.LOCKED),
    DUE(Use.LOCKED),
    STAGE_NOW(Use.LOCKED),
    RATING_NOW(Use.LOCKED),
    RECORDED(Use.LOCKED),
    STAGE(Use.ANSWER),
    RATING(Use.ANSWER),
    DONE(Use.ANSWER),
    DIFFERENCE(Use.ANSWER),
    REASON(Use.ANSWER),
    MITIGATION(Use.ANSWER),
    EFFECT(Use.ANSWER),
    DIFFERS_BECAUSE(Use.ANSWER),
    NEW_DUE(Use.ANSWER),
    INTERNAL_NOTE(Use.ANSWER),
    NO_CHANGE(Use.ANSWER);

    private final Use use;

    WorkColumn(Use use) {
        this.use = use;
    }

    @Override
    public Use use() {
        return use;
    }

    @Override
    public String key() {
        return "sendplan:" + name().toLowerCase(Locale.ROOT);
    }

    /** Those that are filled in and begin empty. */
    public boolean isText() {
        return use == Use.ANSWER && this != STAGE && this != RATING && this != NO_CHANGE;
    }

    public static List<WorkColumn> answers() {
        return Stream.of(values()).filter(column -> column.use == Use.ANSWER).toList();
    }
}
