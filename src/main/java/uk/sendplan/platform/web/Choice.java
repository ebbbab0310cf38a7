package uk.sendplan.platform.web;

import org.jspecify.annotations.Nullable;

/** An option of a select, of radios or of checkboxes. */
public record Choice(String value, String text, @Nullable String hint) {

    public static Choice of(String value, String text) {
        return new Choice(value, text, null);
    }
}
