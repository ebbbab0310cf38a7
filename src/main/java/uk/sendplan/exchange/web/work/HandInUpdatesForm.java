package uk.sendplan.exchange.web.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.sendplan.exchange.UpdateFileKeeping;
import uk.sendplan.exchange.UpdateFileKeeping.HandIn;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.shared.Refused;

/** @param file a browser does not send it a second time by itself */
record HandInUpdatesForm(@Nullable String key, @Nullable MultipartFile file) {

    private static final String UNNAMED = "file";

    static HandInUpdatesForm empty() {
        return new HandInUpdatesForm(Keys.fresh(), null);
    }

    /** Ready to be sent again, also where it came without a key of ours. */
    HandInUpdatesForm sendable() {
        return Keys.of(key).isPresent() ? this : new HandInUpdatesForm(Keys.fresh(), file);
    }

    boolean hasFile() {
        return file != null && (!file.isEmpty() || !name(file).isEmpty());
    }

    /** @throws Refused at "file" where there is none */
    HandIn toCommand(UUID planId) {
        if (!hasFile()) {
            throw new Refused("file", "updates.file.error.required");
        }
        MultipartFile sent = Objects.requireNonNull(file);
        String name = name(sent);
        return new HandIn(Keys.require(key), planId, name.isEmpty() ? UNNAMED : name, bytes(sent));
    }

    /** The last part of what the browser calls the file, without what cannot be shown. */
    private static String name(MultipartFile file) {
        String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}]", "").strip();
        int length = shown.codePointCount(0, shown.length());
        return length <= UpdateFileKeeping.LONGEST_NAME
                ? shown
                : shown.substring(shown.offsetByCodePoints(shown.length(), -UpdateFileKeeping.LONGEST_NAME));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
