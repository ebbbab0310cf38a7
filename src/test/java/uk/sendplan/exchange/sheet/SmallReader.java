package uk.sendplan.exchange.sheet;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.sendplan.shared.Refused;

/** Reads the files that it is given, in a machine as small as it was started with, and says of each how long it took and what came of it. */
public final class SmallReader {

    private SmallReader() {}

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            byte[] bytes = Files.readAllBytes(Path.of(file));
            long start = work();
            String outcome = outcome(bytes);
            long millis = (work() - start) / 1_000_000;
            System.out.println(Path.of(file).getFileName() + "\t" + millis + "\t" + outcome.replaceAll("\\s+", " "));
        }
    }

    /** What this thread has worked: another's work beside it is not counted. */
    private static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String outcome(byte[] bytes) {
        try {
            return "read " + shown(SpreadsheetReader.read(bytes));
        } catch (Refused refusal) {
            return refusal.messageKey();
        } catch (Throwable broken) {
            return "BROKEN " + broken;
        }
    }

    private static String shown(Spreadsheet file) {
        StringBuilder shown = new StringBuilder();
        for (Sheet sheet : file.sheets()) {
            shown.append(sheet.name()).append(':').append(sheet.rows().size()).append(' ');
            sheet.rows().stream()
                    .limit(3)
                    .flatMap(row -> row.cells().stream())
                    .limit(6)
                    .forEach(cell -> shown.append('[')
                            .append(cell.text(), 0, Math.min(60, cell.text().length()))
                            .append(']'));
        }
        return shown.toString();
    }
}
