package uk.sendplan.boardroom.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.pack.contents.PackContents;
import uk.sendplan.boardroom.pack.contents.PackContents.OnePage;
import uk.sendplan.boardroom.pack.contents.PackOrder;
import uk.sendplan.boardroom.pack.contents.PackReading;
import uk.sendplan.boardroom.pack.contents.PackReadings;
import uk.sendplan.boardroom.pack.document.PackDocument;
import uk.sendplan.boardroom.pack.printing.PackPrinting;
import uk.sendplan.documents.Report;
import uk.sendplan.documents.Table;
import uk.sendplan.documents.TableFile;
import uk.sendplan.documents.TaggedPdf;
import uk.sendplan.reporting.web.BoardReports;
import uk.sendplan.shared.Hashes;

/** Makes the files of a pack, one after the other. */
@Component
class PackFiles {

    /** The list of all others, in the form that {@code sha256sum --check} reads. */
    static final String MANIFEST = "manifest.txt";

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";

    private final PackReadings readings;
    private final PackContents contents;
    private final PackPrinting printing;
    private final BoardReports boards;

    PackFiles(PackReadings readings, PackContents contents, PackPrinting printing, BoardReports boards) {
        this.readings = readings;
        this.contents = contents;
        this.printing = printing;
        this.boards = boards;
    }

    /** A file that is there. */
    record Made(String name, String mediaType, byte[] content) {

        String sha256() {
            return Hashes.sha256(content);
        }
    }

    /** How many are made of how many. */
    interface Progress {
        void made(int done, int files);
    }

    private record Step(String name, String mediaType, Supplier<byte[]> content) {}

    private record Printed(String page, byte[] pdf) {}

    /** All files of a pack, the list of them last. */
    List<Made> make(Member by, PackOrder order, Progress progress) {
        PackReading reading = readings.read(by, order);
        List<Step> steps = steps(reading);
        List<Made> files = new ArrayList<>();
        progress.made(0, steps.size() + 1);
        for (Step step : steps) {
            files.add(new Made(step.name(), step.mediaType(), step.content().get()));
            progress.made(files.size(), steps.size() + 1);
        }
        files.add(new Made(MANIFEST, "text/plain;charset=UTF-8", manifest(files)));
        return List.copyOf(files);
    }

    /** "3a7bd3e2…  board-pack.html", a line each. */
    private static byte[] manifest(List<Made> files) {
        return files.stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<Step> steps(PackReading reading) {
        List<Step> steps = new ArrayList<>();
        PackDocument pack = contents.pack(reading);
        add(steps, pack.name(), () -> print(pack, reading));
        steps.add(new Step(
                pack.name() + ".docx",
                WORD,
                () -> printing.word(pack, reading.order().askedAt())));
        Report figures = boards.figures(reading.report(), reading.order().askedAt());
        for (TableFile file : List.of(TableFile.JSON, TableFile.XLSX)) {
            steps.add(new Step("figures." + file.extension(), file.mediaType(), () -> file.write(figures)));
        }
        // A file with commas has one table.
        for (Table table : figures.tables()) {
            steps.add(new Step(
                    "figures-" + table.name() + ".csv",
                    TableFile.CSV.mediaType(),
                    () -> TableFile.CSV.write(figures.only(table))));
        }
        for (OnePage highlight : contents.highlights(reading)) {
            add(steps, highlight.saying(0).name(), () -> onOnePage(highlight, reading));
        }
        return steps;
    }

    private Printed print(PackDocument document, PackReading reading) {
        String page = printing.page(document);
        return new Printed(page, printing.pdf(page, reading.order().askedAt()));
    }

    /** As much of it as fits; where even the least does not, that. */
    private Printed onOnePage(OnePage document, PackReading reading) {
        Printed printed = print(document.saying(0), reading);
        for (int less = 1; less <= OnePage.SHORTER && TaggedPdf.pages(printed.pdf()) > 1; less++) {
            printed = print(document.saying(less), reading);
        }
        return printed;
    }

    private static void add(List<Step> steps, String name, Supplier<Printed> printing) {
        SingletonSupplier<Printed> printed = SingletonSupplier.of(printing);
        steps.add(new Step(name + ".html", HTML, () -> printed.obtain().page().getBytes(StandardCharsets.UTF_8)));
        steps.add(new Step(name + ".pdf", PDF, () -> printed.obtain().pdf()));
    }
}
