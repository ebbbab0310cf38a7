package uk.sendplan.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import uk.sendplan.audit.AuditChain.Link;
import uk.sendplan.shared.London;

/**
 * The heads of the chain, kept in a folder outside of the database: a file for each day, a line for each sealing, "number time MAC". Lines
 * are only ever added.
 */
class AuditHeads {

    private static final String SUFFIX = ".heads";

    private final Path folder;

    AuditHeads(Path folder) {
        this.folder = folder;
    }

    /** A line that makes no sense. */
    static final class Unreadable extends RuntimeException {

        Unreadable(Path file, int line) {
            super(file + ", line " + line);
        }
    }

    /** @return whether it is the first of its day */
    boolean add(Link head) {
        LocalDate day = head.sealedAt().atZone(London.ZONE).toLocalDate();
        Path file = folder.resolve(day + SUFFIX);
        String line = head.seq() + " " + head.sealedAt() + " " + HexFormat.of().formatHex(head.mac()) + "\n";
        try {
            Files.createDirectories(folder);
            boolean first = Files.notExists(file);
            Files.writeString(
                    file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
            return first;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** All that were written, in the order of their numbers where nothing went wrong. */
    List<Link> all() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Link> heads = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                read(file, heads);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return heads;
    }

    private static void read(Path file, List<Link> heads) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String[] parts = line.split(" ");
            try {
                heads.add(new Link(
                        Long.parseLong(parts[0]),
                        Instant.parse(parts[1]),
                        HexFormat.of().parseHex(parts[2])));
            } catch (RuntimeException noHead) {
                throw new Unreadable(file, number);
            }
        }
    }
}
