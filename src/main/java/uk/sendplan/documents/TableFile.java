package uk.sendplan.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files in which tables are handed out. All have the same cells: numbers as numbers, dates as dates, texts as texts. */
public enum TableFile {
    /** The first table alone. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        public byte[] write(Report report) {
            Table first = report.tables().get(0);
            CsvTable csv = new CsvTable(first.headings().toArray(String[]::new));
            first.rows().forEach(row -> csv.row(row.toArray()));
            return csv.toBytes();
        }
    },
    /** A sheet for each table. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(Report report) {
            return XlsxTables.write(report.tables());
        }
    },
    /** An object with a list for each table, its rows as objects. */
    JSON("application/json") {
        @Override
        public byte[] write(Report report) {
            return JsonTables.write(report.tables());
        }
    },
    /** To be read and printed; by PDF/UA-1. It alone may take long. */
    PDF("application/pdf") {
        @Override
        public byte[] write(Report report) {
            return PdfTables.write(report);
        }
    };

    private final String mediaType;

    TableFile(String mediaType) {
        this.mediaType = mediaType;
    }

    public abstract byte[] write(Report report);

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
