package uk.sendplan.files.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.sendplan.documents.Report;
import uk.sendplan.documents.TableFile;
import uk.sendplan.files.FileMaking;
import uk.sendplan.files.MadeFile;
import uk.sendplan.files.ReportWording;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/**
 * Every report has its files at its own address, from the same rows as its page: "?format=pdf". Where that takes long, the answer is
 * the page that tells how far it is.
 */
@Component
public class ReportFiles {

    /** What of an address asks for a file instead of the page. */
    public static final String FORMAT = "format";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String TRY_AGAIN_SECONDS = "20";
    private static final MediaType SENTENCES = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

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

    /** Where a report is found as a file: a link for each kind, for the fragment "fragments/files". */
    public static List<Link> links(String report, Words words) {
        String asking = report + (report.contains("?") ? "&" : "?") + FORMAT + "=";
        return Stream.of(TableFile.values())
                .map(kind -> Link.to(words.of("file." + kind), asking + kind.extension()))
                .toList();
    }

    /**
     * The file; or where it is found once it is made; or that too many are being made; or what of the address cannot be understood, in
     * words, because nobody fills in a form for a file.
     *
     * @param asked the parameters of the address
     * @param errors of the address
     * @throws NotThere for a kind of file that is not made
     */
    public ResponseEntity<byte[]> answer(
            UUID accountId, Map<String, String> asked, FormErrors errors, Supplier<ReportFile> report) {
        String format = asked.getOrDefault(FORMAT, "");
        TableFile kind = TableFile.of(format).orElseThrow(() -> new NotThere("format " + format));
        return errors.any()
                ? ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .contentType(SENTENCES)
                        .body(errors.all().stream()
                                .map(FormErrors.FieldError::message)
                                .collect(Collectors.joining("\n"))
                                .getBytes(StandardCharsets.UTF_8))
                : answer(accountId, kind, report.get());
    }

    private ResponseEntity<byte[]> answer(UUID accountId, TableFile kind, ReportFile report) {
        Instant now = clock.instant();
        MadeFile file;
        try {
            file = files.make(
                    new FileMaking.Wanted(accountId, kind, report.name(), report.title(), report.page()),
                    () -> kind.write(new Report(
                            report.title(), said(report, now), now, report.charts(), report.tables(), wording)));
        } catch (RejectedExecutionException tooMany) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS)
                    .contentType(SENTENCES)
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

    private List<String> said(ReportFile report, Instant now) {
        LocalDate day = report.asAt().day();
        String shown = day == null
                ? words.of("file.print.now", London.momentInWords(now))
                : words.of("file.print.asAt", London.dayInWords(day));
        LocalDate earlier = report.comparedWith();
        return earlier == null
                ? List.of(report.whose(), shown)
                : List.of(report.whose(), shown, words.of("file.print.comparedWith", London.dayInWords(earlier)));
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
