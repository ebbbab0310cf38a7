package uk.sendplan.exchange.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import uk.sendplan.shared.Refused;

/** Reads a table as text: what stands between its cells is a comma, a semicolon or a tab, whichever makes rows of the same width. */
final class CsvReader {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    /** As Excel names the delimiter in a first line of its own. */
    private static final String SEPARATOR = "sep=";

    private static final int LOOKED_AT = 30;
    /** A row is read as a whole before it is counted: this bounds it, texts with commas in them included. */
    private static final int MOST_DELIMITERS = 10 * SpreadsheetReader.MOST_CELLS;

    private CsvReader() {}

    /** @throws Refused where a quotation mark is not closed, or there is too much */
    static Spreadsheet read(String text) {
        if (text.chars().filter(letter -> DELIMITERS.contains((char) letter)).count() > MOST_DELIMITERS) {
            throw SpreadsheetReader.tooMany();
        }
        List<Row> rows = new ArrayList<>();
        int cells = 0;
        try (CSVParser parser = parser(text, delimiter(text))) {
            for (CSVRecord record : parser) {
                Row row = row(record);
                if (row.filled() > 0 && !isSeparator(row)) {
                    rows.add(row);
                    cells += row.cells().size();
                }
                if (rows.size() > SpreadsheetReader.MOST_ROWS
                        || row.cells().size() > SpreadsheetReader.MOST_COLUMNS
                        || cells > SpreadsheetReader.MOST_CELLS) {
                    throw SpreadsheetReader.tooMany();
                }
            }
        } catch (Refused refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            throw SpreadsheetReader.refused("quotes");
        }
        return new Spreadsheet(List.of(new Sheet("", false, rows, Set.of())));
    }

    private static Row row(CSVRecord record) {
        int number = Math.toIntExact(record.getRecordNumber());
        int width = record.size();
        while (width > 0 && record.get(width - 1).isBlank()) {
            width--;
        }
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            cells.add(Cell.of(new Place(number, column), record.get(column)));
        }
        return new Row(number, false, cells);
    }

    private static boolean isSeparator(Row row) {
        return row.number() == 1 && row.cell(0).text().matches(SEPARATOR + ".?") && row.filled() == 1;
    }

    private static char delimiter(String text) {
        if (text.startsWith(SEPARATOR) && text.length() > SEPARATOR.length()) {
            char named = text.charAt(SEPARATOR.length());
            return DELIMITERS.contains(named) ? named : ',';
        }
        char best = ',';
        int most = 0;
        for (char delimiter : DELIMITERS) {
            int cells = regular(text, delimiter);
            if (cells > most) {
                best = delimiter;
                most = cells;
            }
        }
        return best;
    }

    /** How many cells beside the first are in those of the first rows that have the width which most of them have. */
    private static int regular(String text, char delimiter) {
        List<Integer> widths = new ArrayList<>();
        try (CSVParser parser = parser(text, delimiter)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (widths.size() < LOOKED_AT && records.hasNext()) {
                int width = records.next().size();
                if (width > 1) {
                    widths.add(width);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            return 0;
        }
        return widths.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(usual -> (usual.getKey() - 1) * usual.getValue().intValue())
                .orElse(0);
    }

    private static CSVParser parser(String text, char delimiter) throws IOException {
        return CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .get())
                .get();
    }
}
