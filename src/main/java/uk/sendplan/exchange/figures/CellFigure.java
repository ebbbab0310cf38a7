package uk.sendplan.exchange.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.sheet.Cell;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.ReadingEntering;
import uk.sendplan.measure.TypedFigure;
import uk.sendplan.measure.judging.Symbol;

/** What a cell means as a figure: one figure or symbol, nothing, or something that a person has to put right. */
public sealed interface CellFigure {

    /** The unit that is written with a figure. */
    enum Unit {
        NONE,
        PERCENT,
        POUNDS,
        DAYS,
        WEEKS,
        MONTHS;

        /** Whether a figure in it can be one of a measure; one without a unit always can. */
        boolean fits(MeasureUnit unit) {
            return this == NONE || name().equals(unit.name());
        }
    }

    /** Why a cell is no figure. */
    enum Trouble {
        /** A formula that came to nothing. */
        ERROR,
        /** "n/a", "..", "-": it may mean several symbols. */
        PLACEHOLDER,
        /** "63.2 58.7", "12/15", "45%50%". */
        RUN_TOGETHER,
        /** "63,2": thousands have three digits after a comma. */
        COMMA,
        /** "<5". */
        BOUND,
        /** "(12)": less than nothing, or an aside. */
        BRACKETS,
        /** A spreadsheet took what was typed for a day. */
        DATE,
        MERGED,
        /** Too large to be kept. */
        TOO_LARGE,
        TEXT
    }

    record Nothing() implements CellFigure {}

    record Not(Trouble trouble) implements CellFigure {}

    /**
     * @param qualifier what stands in brackets behind it, or null
     * @param rounded whether it had more places than are kept
     */
    record Read(
            @Nullable BigDecimal value,
            @Nullable Symbol symbol,
            @Nullable String qualifier,
            Unit unit,
            boolean rounded) implements CellFigure {}

    int LONGEST = 300;

    List<String> PLACEHOLDERS = List.of(
            "..", ".", "...", "…", "-", "–", "—", "n/a", "na", "n.a.", "*", "**", ":", "tbc", "tba", "nil", "none",
            "?");
    Pattern QUALIFIED = Pattern.compile("([^(\\[]*[\\d%])\\s*[(\\[]\\s*(\\S[^()\\[\\]]*?)\\s*[)\\]]");
    Pattern IN_UNITS = Pattern.compile("(.*\\d)\\s*(days?|weeks?|wks?|months?|mths?)", Pattern.CASE_INSENSITIVE);
    Pattern FINE = Pattern.compile("[-−]?£?[\\d,]*\\.\\d{" + (ReadingEntering.FINEST + 1) + ",}\\s?%?");
    Pattern DECIMAL_COMMA = Pattern.compile("[-−]?£?\\d+,\\d{1,2} ?%?|[-−]?£?\\d+,\\d{4,} ?%?");
    Pattern BOUND = Pattern.compile(
            "(?:[<>≤≥~]|less than|more than|under|over|fewer than|up to) ?.*\\d.*", Pattern.CASE_INSENSITIVE);
    Pattern IN_BRACKETS = Pattern.compile("[(\\[][^)\\]]*\\d[^)\\]]*[)\\]]");
    Pattern ONE = Pattern.compile("[-−]?£?\\d[\\d,]*(?:\\.\\d+)?%?");
    Pattern SEVERAL = Pattern.compile(
            ONE.pattern() + "(?:\\s*(?:[/;|&+:]|to|of|and|or|-|–|out of)\\s*|\\s+|(?<=%))" + ONE.pattern() + ".*",
            Pattern.CASE_INSENSITIVE);
    Pattern TWO_POINTS = Pattern.compile("\\d+\\.\\d+\\.\\d+.*");

    static CellFigure read(Cell cell) {
        if (cell.kind() == Cell.Kind.ERROR) {
            return new Not(Trouble.ERROR);
        }
        if (cell.isEmpty()) {
            return new Nothing();
        }
        if (cell.mergedWith() != null) {
            return new Not(Trouble.MERGED);
        }
        return cell.kind() == Cell.Kind.DATE ? new Not(Trouble.DATE) : read(cell.text());
    }

    private static CellFigure read(String text) {
        if (text.length() > LONGEST) {
            return new Not(Trouble.TEXT);
        }
        Optional<Symbol> symbol = Symbol.of(text);
        if (symbol.isPresent()) {
            return new Read(null, symbol.get(), null, Unit.NONE, false);
        }
        if (PLACEHOLDERS.contains(text.toLowerCase(Locale.UK))) {
            return new Not(Trouble.PLACEHOLDER);
        }
        Matcher qualified = QUALIFIED.matcher(text);
        if (qualified.matches() && figure(qualified.group(1).strip(), null) instanceof Read plain) {
            return new Read(plain.value(), null, qualified.group(2), plain.unit(), plain.rounded());
        }
        return figure(text, null);
    }

    private static CellFigure figure(String text, @Nullable Unit known) {
        Matcher units = IN_UNITS.matcher(text);
        if (known == null && units.matches()) {
            return figure(units.group(1).strip(), unit(units.group(2)));
        }
        boolean fine = FINE.matcher(text).matches();
        Optional<BigDecimal> figure = TypedFigure.of(fine ? rounded(text) : text);
        if (figure.isPresent()) {
            Unit unit = known != null
                    ? known
                    : text.contains("%") ? Unit.PERCENT : text.contains("£") ? Unit.POUNDS : Unit.NONE;
            return new Read(figure.get(), null, null, unit, fine);
        }
        return new Not(trouble(text));
    }

    private static String rounded(String text) {
        return new BigDecimal(text.replace('−', '-').replaceAll("[£,%\\s]", ""))
                .setScale(ReadingEntering.FINEST, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Unit unit(String written) {
        return switch (Character.toLowerCase(written.charAt(0))) {
            case 'd' -> Unit.DAYS;
            case 'w' -> Unit.WEEKS;
            default -> Unit.MONTHS;
        };
    }

    private static Trouble trouble(String text) {
        if (ONE.matcher(text).matches() && text.matches("[-−]?£?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?%?")) {
            return Trouble.TOO_LARGE;
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return Trouble.COMMA;
        }
        if (BOUND.matcher(text).matches()) {
            return Trouble.BOUND;
        }
        if (IN_BRACKETS.matcher(text).matches()) {
            return Trouble.BRACKETS;
        }
        return SEVERAL.matcher(text).matches() || TWO_POINTS.matcher(text).matches()
                ? Trouble.RUN_TOGETHER
                : Trouble.TEXT;
    }
}
