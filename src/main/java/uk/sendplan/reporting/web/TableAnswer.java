package uk.sendplan.reporting.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.sendplan.documents.Table;
import uk.sendplan.documents.TableFile;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.shared.NotThere;

/** A report as a file, from the same rows as its page. */
public final class TableAnswer {

    /** What of an address asks for a file. */
    public static final String FORMAT = "format";

    private TableAnswer() {}

    /** @throws NotThere for a kind of file that is not made */
    public static TableFile asked(Map<String, String> parameters) {
        String format = parameters.getOrDefault(FORMAT, "");
        return TableFile.of(format).orElseThrow(() -> new NotThere("format " + format));
    }

    /** @param name of the file, without its ending */
    public static ResponseEntity<byte[]> of(TableFile file, String name, List<Table> tables) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + file.extension())
                                .build()
                                .toString())
                .body(file.write(tables));
    }

    /** What was asked for cannot be understood: told in words, because nobody fills in a form for a file. */
    public static ResponseEntity<byte[]> refused(FormErrors errors) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(errors.all().stream()
                        .map(FormErrors.FieldError::message)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
