package uk.sendplan.reporting.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.documents.Report;
import uk.sendplan.documents.Table;
import uk.sendplan.documents.TableFile;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** A report as a file, from the same rows as its page; where that takes long, the page that tells how far it is. */
@Component
public class ReportFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String TRY_AGAIN_SECONDS = "20";

    private final FileMaking files;
    private final ReportWording wording;
    private final Words words;
    private final Clock clock;

    ReportFiles(FileMaking files, ReportWording wording, Words words, Clock clock) {
        this.files = files;
        this.wording = wording;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param name of the file, without its ending
     * @param title of what is printed
     * @param comparedWith the earlier day, or null where nothing is compared
     * @param page the report itself, to go back to
     */
    public record Export(
            String name, String title, AsAt asAt, @Nullable LocalDate comparedWith, List<Table> tables, String page) {}

    /** The file; or where it is found once it is made; or that too many are being made. */
    public ResponseEntity<byte[]> answer(Member by, TableFile kind, Export export) {
        Instant now = clock.instant();
        MadeFile file;
        try {
            file = files.make(
                    new FileMaking.Wanted(by.accountId(), kind, export.name(), export.title(), export.page()),
                    () -> kind.write(new Report(export.title(), said(by, export, now), now, export.tables(), wording)));
        } catch (RejectedExecutionException tooMany) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(words.of("file.tooMany", FileMaking.OF_ONE).getBytes(StandardCharsets.UTF_8));
        }
        if (!FileMaking.isDoneWithin(file, PATIENCE)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(file.href()))
                    .build();
        }
        files.forget(file);
        return content(file);
    }

    private List<String> said(Member by, Export export, Instant now) {
        LocalDate day = export.asAt().day();
        String shown = day == null
                ? words.of("file.print.now", London.momentInWords(now))
                : words.of("file.print.asAt", London.dayInWords(day));
        LocalDate earlier = export.comparedWith();
        return earlier == null
                ? List.of(by.areaName(), shown)
                : List.of(by.areaName(), shown, words.of("list.comparedWith", London.dayInWords(earlier)));
    }

    /**
     * A file that is there.
     *
     * @throws java.util.concurrent.CompletionException where it could not be made
     */
    static ResponseEntity<byte[]> content(MadeFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name() + "." + file.kind().extension())
                                .build()
                                .toString())
                .body(file.bytes().join());
    }
}
