package uk.sendplan.exchange.reading;

import java.util.Optional;
import uk.sendplan.shared.FileKind;

/** Looks at the bytes of an uploaded file before they are read as text: files of another kind are named in the refusal. */
public final class FileCheck {

    /** In the worst case four bytes are one character. */
    private static final int MAX_BYTES = 4 * InputCheck.MAX_CHARACTERS;

    private FileCheck() {}

    public static Optional<Refusal> refusal(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(new Refusal.Empty());
        }
        Optional<Refusal> otherKind = FileKind.of(bytes).map(Refusal.OtherFile::new);
        return bytes.length > MAX_BYTES
                ? otherKind.or(() -> Optional.of(new Refusal.TooLarge(bytes.length, InputCheck.MAX_CHARACTERS)))
                : otherKind;
    }
}
