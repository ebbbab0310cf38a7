package uk.sendplan.exchange.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Saves a workbook as another program would. */
final class LibreOffice {

    private final Path program;
    private final Path folder;

    private LibreOffice(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** A machine without it skips what asks for it with a line that says so; where a browser is required, as in .ci/run, this is too. */
    static LibreOffice here(Path folder) {
        Path soffice = Path.of("/usr/bin/soffice");
        if (!Files.isExecutable(soffice)) {
            String line = "No LibreOffice on this machine (" + soffice + "): a copy that it saved is not tried";
            if (System.getenv("SENDPLAN_BROWSER_REQUIRED") != null) {
                throw new AssertionError(line);
            }
            Assumptions.abort(line);
        }
        return new LibreOffice(soffice, folder);
    }

    /** Semicolons, quotation marks, and UTF-8: without being told, it writes what the machine's language has. */
    static final String CSV = "csv:Text - txt - csv (StarCalc):59,34,76";

    /** @param as an ending, perhaps with how it is written */
    byte[] saved(byte[] workbook, String as) throws Exception {
        Path in = Files.createDirectories(folder.resolve("in")).resolve("handed-out.xlsx");
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.write(in, workbook);
        Process saving = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        as,
                        "--outdir",
                        out.toString(),
                        in.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(saving.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Path file = out.resolve("handed-out." + as.split(":", 2)[0]);
        assertThat(file).exists();
        byte[] saved = Files.readAllBytes(file);
        Files.delete(file);
        return saved;
    }
}
