package uk.sendplan.reporting.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.sendplan.documents.TableFile;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.shared.NotThere;

/** What asks for a file instead of a page, and what is answered where that cannot be understood. */
public final class FileAsked {

    /** What of an address asks for a file. */
    public static final String FORMAT = "format";

    private FileAsked() {}

    /** @throws NotThere for a kind of file that is not made */
    public static TableFile asked(Map<String, String> parameters) {
        String format = parameters.getOrDefault(FORMAT, "");
        return TableFile.of(format).orElseThrow(() -> new NotThere("format " + format));
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
