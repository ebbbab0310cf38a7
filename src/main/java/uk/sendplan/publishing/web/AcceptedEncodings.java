package uk.sendplan.publishing.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Accept-Encoding (RFC 9110, 12.5.3) as far as one question goes. */
final class AcceptedEncodings {

    private static final Pattern REFUSED = Pattern.compile(";q=0(\\.0*)?$");

    private AcceptedEncodings() {}

    /** gzip is named, or everything is, with a weight above nought; the name wins. */
    static boolean gzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        String[] codings = header.toLowerCase(Locale.ROOT).replace(" ", "").split(",");
        return Arrays.stream(codings)
                .filter(coding -> names(coding, "gzip"))
                .findFirst()
                .or(() -> Arrays.stream(codings)
                        .filter(coding -> names(coding, "*"))
                        .findFirst())
                .filter(coding -> !REFUSED.matcher(coding).find())
                .isPresent();
    }

    private static boolean names(String coding, String name) {
        return coding.equals(name) || coding.startsWith(name + ";");
    }
}
