package uk.sendplan.exchange.structure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.sendplan.exchange.sheet.FormTable;

/**
 * Tells of each text of a row whether it is still what the row was handed out with. It travels in the row: nothing has to be kept of what was
 * handed out, and nothing of it has to be found again.
 *
 * @param marks one for each text of the kind, in its order
 */
record Fingerprint(List<String> marks) {

    private static final int BYTES = 6;

    static Fingerprint of(PlacedPart part) {
        return new Fingerprint(part.kind().texts().stream()
                .map(column -> mark(part.text(column)))
                .toList());
    }

    /** Nothing where it is none, or of another kind. */
    static Optional<Fingerprint> read(String written, StructureKind kind) {
        List<String> marks = List.of(written.split("-", -1));
        boolean whole = marks.size() == kind.texts().size()
                && marks.stream().allMatch(mark -> mark.matches("m[0-9a-f]{" + 2 * BYTES + "}"));
        return whole ? Optional.of(new Fingerprint(marks)) : Optional.empty();
    }

    boolean isOf(StructureKind kind, StructureColumn column, String text) {
        return marks.get(kind.texts().indexOf(column)).equals(mark(text));
    }

    /** With a letter first, which no spreadsheet program takes for a figure. */
    private static String mark(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(plain(text).getBytes(StandardCharsets.UTF_8));
            return "m" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /** Line by line: where a line ends is part of what points say. */
    static String plain(String text) {
        return text.lines()
                .map(FormTable::plain)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    @Override
    public String toString() {
        return String.join("-", marks);
    }
}
