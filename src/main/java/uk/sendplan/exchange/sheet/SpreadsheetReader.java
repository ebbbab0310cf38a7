package uk.sendplan.exchange.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.sendplan.shared.FileKind;
import uk.sendplan.shared.Identifier;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.TextBytes;

/** Reads a CSV or XLSX file. What it is, its bytes tell, not its name. */
public final class SpreadsheetReader {

    /** The field at which a file is refused. */
    public static final String FIELD = "file";

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_ROWS = 20_000;
    public static final int MOST_COLUMNS = 500;
    public static final int MOST_CELLS = 200_000;

    /** As an office document that needs a password names its content. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private SpreadsheetReader() {}

    /** @throws Refused at "file" for what cannot be read, with the reason */
    public static Spreadsheet read(byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw refused("large", MOST_BYTES / 1024 / 1024);
        }
        Optional<FileKind> kind = FileKind.of(bytes);
        Spreadsheet read = kind.isEmpty() ? text(bytes) : other(kind.get(), bytes);
        if (read.sheets().stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw refused("empty");
        }
        return read;
    }

    /**
     * The same of a file that is to be kept.
     *
     * @throws Refused at "file" also for one in which something stands for one child or young person
     */
    public static Spreadsheet readToKeep(byte[] bytes) {
        Spreadsheet read = read(bytes);
        read.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> Identifier.firstIn(cell.text()).ifPresent(found -> {
                    throw refused(found.kind().name(), cell.place().toString(), found.asWritten());
                }));
        return read;
    }

    private static Spreadsheet other(FileKind kind, byte[] bytes) {
        return switch (kind) {
            case WORD_OR_ZIP -> XlsxReader.read(bytes);
            case OLD_WORD -> throw refused(contains(bytes, ENCRYPTED) ? "password" : "old");
            default -> throw refused("kind");
        };
    }

    private static Spreadsheet text(byte[] bytes) {
        String text = TextBytes.decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw refused("kind");
        }
        if (text.stripLeading().startsWith("<")) {
            throw refused("markup");
        }
        return CsvReader.read(text);
    }

    static Refused refused(String why, Object... arguments) {
        return new Refused(FIELD, "sheet.error." + why, arguments);
    }

    static Refused tooMany() {
        return refused("many", MOST_ROWS, MOST_COLUMNS, MOST_CELLS);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int start = 0; start <= bytes.length - wanted.length; start++) {
            int same = 0;
            while (same < wanted.length && bytes[start + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
