package uk.sendplan.exchange.structure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.sendplan.exchange.sheet.FormColumn;

/** A column of a spreadsheet of a plan's structure, in the order in which it is handed out. */
public enum StructureColumn implements FormColumn {
    /** The id of the part; none of a row that is added. */
    PART(Use.KEY),
    /** The {@link Fingerprint} of what the row was handed out with. */
    MADE(Use.KEY),
    /** How this kind of spreadsheet was laid out. */
    VERSION(Use.KEY),
    KIND(Use.ANSWER),
    NUMBER(Use.ANSWER),
    /** The number of what the part stands under. */
    UNDER(Use.ANSWER),
    WORDING(Use.ANSWER),
    CITES(Use.ANSWER),
    POINTS(Use.ANSWER),
    CLOSING(Use.ANSWER),
    DESCRIPTION(Use.ANSWER),
    LEAD(Use.ANSWER),
    OWNER(Use.ANSWER);

    private final Use use;

    StructureColumn(Use use) {
        this.use = use;
    }

    @Override
    public Use use() {
        return use;
    }

    @Override
    public String key() {
        return "sendplan-structure:" + name().toLowerCase(Locale.ROOT);
    }

    /** It is said once, when a part is added: a spreadsheet neither renumbers nor moves anything. */
    public boolean isFixed() {
        return this == KIND || this == NUMBER || this == UNDER;
    }

    public static List<StructureColumn> answers() {
        return Stream.of(values()).filter(column -> column.use == Use.ANSWER).toList();
    }

    /** What can be changed of a part that is there. */
    public static List<StructureColumn> texts() {
        return answers().stream().filter(column -> !column.isFixed()).toList();
    }
}
