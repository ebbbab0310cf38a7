package uk.sendplan.evidence.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.sendplan.evidence.EvidenceAdding.Content;

/** A file as a form's field sends it: a browser sends the field with neither name nor bytes where none was chosen. */
public final class SentFile {

    private SentFile() {}

    public static boolean isSent(@Nullable MultipartFile field) {
        return field != null && (!field.isEmpty() || !name(field).isEmpty());
    }

    /** Only of one that was sent. */
    public static Content.AsFile content(@Nullable MultipartFile field) {
        return new Content.AsFile(name(Objects.requireNonNull(field)), bytes(field));
    }

    /** Only of one that was sent. */
    public static byte[] bytes(@Nullable MultipartFile field) {
        try {
            return Objects.requireNonNull(field).getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(MultipartFile field) {
        return Objects.requireNonNullElse(field.getOriginalFilename(), "");
    }
}
