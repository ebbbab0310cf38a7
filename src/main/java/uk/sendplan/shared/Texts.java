package uk.sendplan.shared;

import org.jspecify.annotations.Nullable;

/** What a person typed, made comparable: outer white space gone, nothing typed is null. */
public final class Texts {

    private Texts() {}

    public static String trimmed(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The text, or its beginning and an ellipsis where it has more characters than that. */
    public static String shortened(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    public static @Nullable String orNull(@Nullable String typed) {
        String trimmed = trimmed(typed);
        return trimmed.isEmpty() ? null : trimmed;
    }
}
