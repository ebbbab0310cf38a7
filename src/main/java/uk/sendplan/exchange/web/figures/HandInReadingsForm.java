package uk.sendplan.exchange.web.figures;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.sendplan.exchange.ReadingFileKeeping.HandIn;
import uk.sendplan.exchange.web.HandedIn;
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
        return HandedIn.isSent(file);
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
            return new HandIn(Keys.require(key), planId, HandedIn.name(file), HandedIn.bytes(file));
        }
        if (!isPasted()) {
            throw new Refused("file", "figures.file.error.required");
        }
        return new HandIn(
                Keys.require(key), planId, null, Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8));
    }
}
