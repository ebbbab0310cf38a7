package uk.sendplan.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person typed, without the white space around it. Control characters are gone before ({@code TypedText}) or here. */
public final class Typed {

    private Typed() {}

    /** Text of a single line. */
    public static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    /** Text that may have several lines. */
    public static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                        .strip();
    }

    /** One thing a line, empty lines passed over. */
    public static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** In characters as PostgreSQL counts them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
