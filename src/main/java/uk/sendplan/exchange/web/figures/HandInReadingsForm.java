package uk.sendplan.exchange.web.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.sendplan.exchange.ReadingFileKeeping;
import uk.sendplan.exchange.ReadingFileKeeping.HandIn;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.shared.Refused;

/**
 * A file, or cells as a spreadsheet copies them: with tabs between them.
 *
 * @param file a browser does not send it a second time by itself
 */
record HandInReadingsForm(
        @Nullable String key,
        @Nullable String text,
        @Nullable MultipartFile file) {

    private static final String UNNAMED = "file";

    HandInReadingsForm {
        text = Objects.requireNonNullElse(text, "");
    }

    static HandInReadingsForm empty() {
        return new HandInReadingsForm(Keys.fresh(), "", null);
    }

    /** Ready to be sent again, also where it came without a key of ours. */
    HandInReadingsForm sendable() {
        return Keys.of(key).isPresent() ? this : new HandInReadingsForm(Keys.fresh(), text, file);
    }

    boolean hasFile() {
        return file != null && (!file.isEmpty() || !name(file).isEmpty());
    }

    boolean isPasted() {
        return !Objects.requireNonNull(text).isBlank();
    }

    /** @throws Refused at "file" or "text" where there is neither, or both */
    HandIn toCommand(UUID planId) {
        if (hasFile() && isPasted()) {
            throw new Refused("file", "figures.file.error.both");
        }
        if (hasFile()) {
            MultipartFile sent = Objects.requireNonNull(file);
            String name = name(sent);
            return new HandIn(Keys.require(key), planId, name.isEmpty() ? UNNAMED : name, bytes(sent));
        }
        if (!isPasted()) {
            throw new Refused("file", "figures.file.error.required");
        }
        return new HandIn(
                Keys.require(key), planId, null, Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8));
    }

    /** The last part of what the browser calls the file, without what cannot be shown. */
    private static String name(MultipartFile file) {
        String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}]", "").strip();
        int length = shown.codePointCount(0, shown.length());
        return length <= ReadingFileKeeping.LONGEST_NAME
                ? shown
                : shown.substring(shown.offsetByCodePoints(shown.length(), -ReadingFileKeeping.LONGEST_NAME));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
