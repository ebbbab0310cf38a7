package uk.sendplan.exchange.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as a person sees it. A figure has all its digits, whatever its format shows of them; a percentage of a spreadsheet is one ("63.2%"),
 * and a date is words ("31 March 2026", or "March 2026" where the format shows no day).
 *
 * @param text without the white space around it; of an error its sign ("#DIV/0!")
 * @param mergedWith the first cell of the merged area in which it stands, which may be itself; null where it is not merged
 */
public record Cell(
        Place place, Kind kind, String text, @Nullable Place mergedWith) {

    public enum Kind {
        EMPTY,
        /** Whatever people typed; every cell of a CSV file that is not empty. */
        TEXT,
        /** With its unit, where the format shows one. */
        FIGURE,
        DATE,
        /** A formula that has no value, or something that cannot be shown. */
        ERROR
    }

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFEFF&&[^\\t\\n]]");

    static Cell empty(Place place) {
        return new Cell(place, Kind.EMPTY, "", null);
    }

    /** Without what nobody typed: control characters. */
    static Cell of(Place place, String text) {
        String stripped = CONTROL.matcher(
                        text.replace("\r\n", "\n").replace('\u00A0', ' ').replace('\u202F', ' '))
                .replaceAll("")
                .strip();
        return stripped.isEmpty() ? empty(place) : new Cell(place, Kind.TEXT, stripped, null);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /** Whether another cell of its merged area has what stands in it. */
    public boolean isCovered() {
        return mergedWith != null && !mergedWith.equals(place);
    }

    Cell mergedWith(@Nullable Place first) {
        return new Cell(place, kind, text, first);
    }
}
