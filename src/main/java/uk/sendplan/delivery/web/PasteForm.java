package uk.sendplan.delivery.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Keys;

/**
 * @param checked the digest of the text that the check page shows, so that nothing is added but what was seen
 * @param text as it was pasted: its white space parts the columns
 */
record PasteForm(@Nullable String key, @Nullable String checked, String text) {

    PasteForm {
        text = Objects.requireNonNullElse(text, "");
    }

    static PasteForm empty() {
        return new PasteForm(Keys.fresh(), null, "");
    }

    boolean hasKey() {
        return Keys.of(key).isPresent();
    }

    PasteForm afterCheck() {
        return new PasteForm(hasKey() ? key : Keys.fresh(), digest(), text);
    }

    boolean isAsChecked() {
        return digest().equals(checked);
    }

    /** Of the text without what a browser changes in it: ends of lines, and white space around it. */
    private String digest() {
        String plain = text.strip().replace("\r\n", "\n");
        return UUID.nameUUIDFromBytes(plain.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
