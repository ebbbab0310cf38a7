package uk.sendplan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import uk.sendplan.shared.TextBytes;

/** The published documents, which are not part of the repository: {@code sendplan.shared} or a folder shared/seeds above. */
public final class Seeds {

    private Seeds() {}

    /** Skips the test where the document is not there. */
    public static String read(String name) {
        return TextBytes.decode(bytes(name));
    }

    /** Skips the test where the document is not there. */
    public static byte[] bytes(String name) {
        Optional<Path> file = find(name);
        assumeTrue(file.isPresent(), "skipped: no shared/seeds/" + name + " above the working directory");
        return bytes(file.orElseThrow());
    }

    public static Optional<String> optional(String name) {
        return find(name).map(Seeds::bytes).map(TextBytes::decode);
    }

    private static Optional<Path> find(String name) {
        String property = System.getProperty("sendplan.shared");
        if (property != null) {
            return Optional.of(Path.of(property, "seeds", name)).filter(Files::isReadable);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve("seeds").resolve(name);
            if (Files.isReadable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
