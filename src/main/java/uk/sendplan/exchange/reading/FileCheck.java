package uk.sendplan.exchange.reading;

import java.util.Optional;

/** Looks at the bytes of an uploaded file before they are read as text: files of another kind are named in the refusal. */
public final class FileCheck {

    /** In the worst case four bytes are one character. */
    private static final int MAX_BYTES = 4 * InputCheck.MAX_CHARACTERS;

    private FileCheck() {}

    public static Optional<Refusal> refusal(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(new Refusal.Empty());
        }
        for (FileKind kind : FileKind.values()) {
            if (kind.begins(bytes)) {
                return Optional.of(new Refusal.OtherFile(kind));
            }
        }
        return bytes.length > MAX_BYTES
                ? Optional.of(new Refusal.TooLarge(bytes.length, InputCheck.MAX_CHARACTERS))
                : Optional.empty();
    }
}
