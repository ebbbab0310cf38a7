package uk.sendplan.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.London;

/** Says what a cell of a workbook shows: what it keeps, in the light of its format. */
final class XlsxCell {

    /** What a spreadsheet keeps of a number; behind it stand the errors of binary fractions. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LARGEST = 40;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
    private static final Pattern UNIT = Pattern.compile("^[^\"]*\"([^\"]*)\"\\s*$");

    private XlsxCell() {}

    static Cell of(Place place, org.dhatim.fastexcel.reader.Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isBlank()) {
            return cell.getFormula() == null ? Cell.empty(place) : error(place, "=" + cell.getFormula());
        }
        if (cell.getType() == CellType.ERROR || raw.matches("#(?:[A-Z0-9/]+[!?]?)")) {
            return error(place, raw);
        }
        return cell.getValue() instanceof BigDecimal number
                ? figure(place, number, cell)
                : Cell.of(place, cell.getValue() instanceof Boolean yes ? (yes ? "TRUE" : "FALSE") : cell.getText());
    }

    private static Cell figure(Place place, BigDecimal kept, org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal number =
                kept.signum() == 0 ? BigDecimal.ZERO : kept.round(KEPT).stripTrailingZeros();
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST) {
            return error(place, cell.getRawValue());
        }
        String format = shown(cell.getDataFormatString());
        String letters = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        boolean day = letters.contains("d");
        boolean year = letters.contains("y");
        boolean month = letters.contains("m") && !letters.contains("h") && !letters.contains("s");
        if ((day || year || month) && !letters.contains("general")) {
            return date(place, cell, day, month);
        }
        String plain = number.toPlainString();
        if (letters.contains("%")) {
            return new Cell(place, Cell.Kind.FIGURE, number.movePointRight(2).toPlainString() + "%", null);
        }
        if (format.contains("£")) {
            return new Cell(
                    place, Cell.Kind.FIGURE, plain.startsWith("-") ? "-£" + plain.substring(1) : "£" + plain, null);
        }
        Matcher unit = UNIT.matcher(format);
        return new Cell(place, Cell.Kind.FIGURE, unit.matches() ? (plain + unit.group(1)).strip() : plain, null);
    }

    private static Cell date(Place place, org.dhatim.fastexcel.reader.Cell cell, boolean day, boolean month) {
        LocalDate date;
        try {
            date = cell.asDate().toLocalDate();
        } catch (RuntimeException none) {
            return error(place, cell.getRawValue());
        }
        String words =
                day ? London.dayInWords(date) : month ? London.monthInWords(date) : String.valueOf(date.getYear());
        return new Cell(place, Cell.Kind.DATE, words, null);
    }

    /** The first part of a format is that of figures above zero. */
    private static String shown(@Nullable String format) {
        return format == null ? "" : format.substring(0, firstSection(format));
    }

    private static int firstSection(String format) {
        boolean quoted = false;
        for (int place = 0; place < format.length(); place++) {
            char letter = format.charAt(place);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ';' && !quoted) {
                return place;
            }
        }
        return format.length();
    }

    private static Cell error(Place place, String sign) {
        return new Cell(place, Cell.Kind.ERROR, sign, null);
    }
}
