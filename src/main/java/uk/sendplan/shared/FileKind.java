package uk.sendplan.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of file that are no text, recognised by their first bytes. */
public enum FileKind {
    PDF("25504446"),
    WORD_OR_ZIP("504B0304"),
    OLD_WORD("D0CF11E0"),
    RICH_TEXT("7B5C727466"),
    PNG("89504E47"),
    JPEG("FFD8FF"),
    GIF("47494638"),
    GZIP("1F8B08");

    private final String firstBytes;

    FileKind(String firstBytes) {
        this.firstBytes = firstBytes;
    }

    /** Nothing for what may be text. */
    public static Optional<FileKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        if (bytes.length < firstBytes.length() / 2) {
            return false;
        }
        for (int i = 0; i < firstBytes.length() / 2; i++) {
            int expected = Integer.parseInt(firstBytes.substring(2 * i, 2 * i + 2), 16);
            if ((bytes[i] & 0xFF) != expected) {
                return false;
            }
        }
        return true;
    }

    /** For the keys of messages, as "old-word". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
