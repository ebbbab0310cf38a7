package uk.sendplan.delivery.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Keys;

/** @param text as it was pasted: its white space parts the columns */
record PasteForm(@Nullable String key, String text) {

    PasteForm {
        text = Objects.requireNonNullElse(text, "");
    }

    static PasteForm empty() {
        return new PasteForm(Keys.fresh(), "");
    }

    boolean hasKey() {
        return Keys.of(key).isPresent();
    }

    PasteForm withKey() {
        return hasKey() ? this : new PasteForm(Keys.fresh(), text);
    }
}
