package uk.sendplan.shared;

import org.jspecify.annotations.Nullable;

/** What a person typed, made comparable: outer white space gone, nothing typed is null. */
public final class Texts {

    private Texts() {}

    public static String trimmed(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public static @Nullable String orNull(@Nullable String typed) {
        String trimmed = trimmed(typed);
        return trimmed.isEmpty() ? null : trimmed;
    }
}
