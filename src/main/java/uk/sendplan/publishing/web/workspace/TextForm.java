package uk.sendplan.publishing.web.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.sendplan.platform.web.Keys;

/**
 * The text of a progress page that was published before, pasted or as a file.
 *
 * @param checked the digest of the text that the check shows, so that nothing is added but what was seen
 * @param sections by the line on which an item begins, the id of the heading that a person chose for it, or "out"
 */
record TextForm(
        @Nullable String key,
        @Nullable String checked,
        String text,
        @Nullable MultipartFile file,
        Map<String, String> sections) {

    /** The choice that leaves an item out. */
    static final String OUT = "out";

    TextForm {
        text = Objects.requireNonNullElse(text, "");
        // Spring fills in the choices one by one.
        sections = new LinkedHashMap<>(Objects.requireNonNullElse(sections, Map.of()));
    }

    static TextForm empty() {
        return new TextForm(Keys.fresh(), null, "", null, Map.of());
    }

    TextForm afterCheck(String read) {
        return new TextForm(Keys.of(key).isPresent() ? key : Keys.fresh(), digest(read), read, null, sections);
    }

    boolean isAsChecked() {
        return digest(text).equals(checked);
    }

    /** Empty where no file was chosen. */
    byte[] fileBytes() {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of the text without what a browser changes in it: ends of lines, and white space around it. */
    private static String digest(String text) {
        String plain = text.strip().replace("\r\n", "\n");
        return UUID.nameUUIDFromBytes(plain.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
