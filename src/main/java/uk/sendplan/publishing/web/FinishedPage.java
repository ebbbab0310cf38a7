package uk.sendplan.publishing.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import uk.sendplan.shared.Hashes;

/**
 * An answer as it travels, plain and compressed once for all who ask. Its tag is the hash of its bytes, so it is strong.
 *
 * @param zipped null where compressing gains nothing
 */
record FinishedPage(HttpStatus status, MediaType type, byte[] plain, byte @Nullable [] zipped, String tag) {

    static FinishedPage of(HttpStatus status, MediaType type, byte[] content) {
        return new FinishedPage(status, type, content, zip(content), Hashes.tag(content));
    }

    /** Of bytes that are compressed already. */
    static FinishedPage compact(HttpStatus status, MediaType type, byte[] content) {
        return new FinishedPage(status, type, content, null, Hashes.tag(content));
    }

    /** Each form of a page has a tag of its own: they differ byte for byte. */
    String tag(boolean compressed) {
        return '"' + tag + (compressed ? "-gzip\"" : "\"");
    }

    int size() {
        return plain.length + (zipped == null ? 0 : zipped.length);
    }

    private static byte[] zip(byte[] content) {
        var bytes = new ByteArrayOutputStream(content.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
