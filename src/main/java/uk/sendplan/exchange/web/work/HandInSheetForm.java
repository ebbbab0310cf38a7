package uk.sendplan.exchange.web.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.sendplan.exchange.SheetFile.HandIn;
import uk.sendplan.exchange.web.HandedIn;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.shared.Refused;

/** @param file a browser does not send it a second time by itself */
record HandInSheetForm(@Nullable String key, @Nullable MultipartFile file) {

    static HandInSheetForm empty() {
        return new HandInSheetForm(Keys.fresh(), null);
    }

    /** Ready to be sent again, also where it came without a key of ours. */
    HandInSheetForm sendable() {
        return Keys.of(key).isPresent() ? this : new HandInSheetForm(Keys.fresh(), file);
    }

    boolean hasFile() {
        return HandedIn.isSent(file);
    }

    /** @throws Refused at "file" where there is none */
    HandIn toCommand(UUID planId) {
        if (!hasFile()) {
            throw new Refused("file", "updates.file.error.required");
        }
        return new HandIn(Keys.require(key), planId, HandedIn.name(file), HandedIn.bytes(file));
    }
}
