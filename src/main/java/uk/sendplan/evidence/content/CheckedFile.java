package uk.sendplan.evidence.content;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.FileKind;
import uk.sendplan.shared.Hashes;
import uk.sendplan.shared.Refused;

/**
 * A file that is one of the types that are taken, and nothing else at the same time. The type is found in the bytes alone: neither the
 * name nor what the browser says of it counts. The bytes are kept as they came.
 */
public record CheckedFile(FileType type, byte[] bytes) {

    public static final int LARGEST = 10 * 1024 * 1024;

    /** The field of the form that a refusal belongs to. */
    static final String FIELD = "file";

    /** @throws Refused at "file", with what is wrong in words */
    public static CheckedFile of(byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("empty");
        }
        if (bytes.length > LARGEST) {
            throw refused("large");
        }
        return new CheckedFile(type(bytes), bytes);
    }

    private static FileType type(byte[] bytes) {
        Optional<FileKind> kind = FileKind.of(bytes);
        if (kind.isEmpty()) {
            return TextContent.check(bytes);
        }
        switch (kind.get()) {
            case PDF -> PdfContent.check(bytes);
            case PNG -> PngContent.check(bytes);
            case JPEG -> JpegContent.check(bytes);
            case WORD_OR_ZIP -> {
                return OfficeContent.check(bytes);
            }
            case OLD_WORD -> throw refused(Bytes.has(bytes, Bytes.utf16("EncryptedPackage")) ? "encrypted" : "old");
            default -> throw refused("kind");
        }
        return FileType.valueOf(kind.get().name());
    }

    static Refused refused(String why) {
        return new Refused(FIELD, "evidence.file.error." + why);
    }

    public String sha256() {
        return Hashes.sha256(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CheckedFile that && type == that.type && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
