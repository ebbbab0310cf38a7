package uk.sendplan.exchange.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.sendplan.shared.Identifier;
import uk.sendplan.shared.Refused;

/** A file as a form's field sends it: a browser sends the field with neither name nor bytes where none was chosen. */
public final class HandedIn {

    /** As the tables of files take it, in characters. */
    private static final int LONGEST_NAME = 255;

    private static final String UNNAMED = "file";

    private HandedIn() {}

    public static boolean isSent(@Nullable MultipartFile field) {
        return field != null && (!field.isEmpty() || !shown(field).isEmpty());
    }

    /**
     * The last part of what the browser calls the file, without what cannot be shown. Only of one that was sent.
     *
     * @throws Refused at "file" where it stands for one child or young person
     */
    public static String name(@Nullable MultipartFile field) {
        String shown = shown(Objects.requireNonNull(field));
        Identifier.refuseIn(shown, "file");
        return shown.isEmpty() ? UNNAMED : shown;
    }

    /** Only of one that was sent. */
    public static byte[] bytes(@Nullable MultipartFile field) {
        try {
            return Objects.requireNonNull(field).getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String shown(MultipartFile field) {
        String given = Objects.requireNonNullElse(field.getOriginalFilename(), "");
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}]", "").strip();
        int length = shown.codePointCount(0, shown.length());
        return length <= LONGEST_NAME
                ? shown
                : shown.substring(shown.offsetByCodePoints(shown.length(), -LONGEST_NAME));
    }
}
