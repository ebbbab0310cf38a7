package uk.sendplan.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.sendplan.exchange.PlanImporting.HandIn;
import uk.sendplan.exchange.reading.FileCheck;
import uk.sendplan.exchange.reading.Refusal;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.TextBytes;

/**
 * A text typed or pasted, or a file. The text is taken as it was sent: the reader tells which characters belong in a text, and
 * nothing of it may be lost on the way there.
 */
record HandInForm(String key, String text) {

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final Pattern WEB_PAGE = Pattern.compile(
            "\\A\\s*+(<\\?xml[^>]*+>\\s*+)?(<!--.*?-->\\s*+)?<(!doctype\\s++html|html)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static HandInForm empty() {
        return new HandInForm(UUID.randomUUID().toString(), "");
    }

    static HandInForm from(HttpServletRequest request) {
        String text =
                Objects.requireNonNullElse(request.getParameter("text"), "").replace("\r\n", "\n");
        return new HandInForm(Objects.requireNonNullElse(request.getParameter("key"), ""), clean(text));
    }

    /** @throws Refused at "text" or "file" for what is no text to read */
    HandIn toCommand(@Nullable MultipartFile file) {
        boolean hasText = !text.isBlank();
        boolean hasFile = HandedIn.isSent(file);
        if (hasText && hasFile) {
            throw new Refused("file", "import.file.error.both");
        }
        if (!hasFile) {
            if (!hasText) {
                throw new Refused("text", "import.text.error.required");
            }
            return new HandIn(id(), null, isWebPage("", text), text);
        }
        String name = HandedIn.name(file);
        byte[] bytes = HandedIn.bytes(file);
        Optional<Refusal> refusal = FileCheck.refusal(bytes);
        if (refusal.isPresent()) {
            throw new Refused(
                    "file",
                    refusal.get().messageKey(),
                    refusal.get().arguments().toArray());
        }
        String content = clean(TextBytes.decode(bytes));
        return new HandIn(id(), name, isWebPage(name, content), content);
    }

    UUID id() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException unknown) {
            return UUID.randomUUID();
        }
    }

    private static boolean isWebPage(String fileName, String text) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".html")
                || name.endsWith(".htm")
                || WEB_PAGE.matcher(text.substring(0, Math.min(text.length(), 2000)))
                        .matches();
    }

    private static String clean(String text) {
        return LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
    }
}
