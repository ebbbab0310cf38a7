package uk.sendplan.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files in which tables are handed out. All have the same cells: numbers as numbers, dates as dates, texts as texts. */
public enum TableFile {
    /** The first table alone. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        public byte[] write(List<Table> tables) {
            CsvTable csv = new CsvTable(tables.get(0).headings().toArray(String[]::new));
            tables.get(0).rows().forEach(row -> csv.row(row.toArray()));
            return csv.toBytes();
        }
    },
    /** A sheet for each table. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(List<Table> tables) {
            return XlsxTables.write(tables);
        }
    },
    /** An object with a list for each table, its rows as objects. */
    JSON("application/json") {
        @Override
        public byte[] write(List<Table> tables) {
            return JsonTables.write(tables);
        }
    };

    private final String mediaType;

    TableFile(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param tables at least one */
    public abstract byte[] write(List<Table> tables);

    public String mediaType() {
        return mediaType;
    }

    /** "csv": as addresses ask for it, and the end of the file's name. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TableFile> of(String format) {
        return Stream.of(values())
                .filter(file -> file.extension().equals(format))
                .findFirst();
    }
}
