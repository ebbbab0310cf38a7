package uk.sendplan.evidence.content;

import static uk.sendplan.evidence.content.CheckedFile.refused;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a zip file (PKWARE APPNOTE), as its directory at the end lists them. Each stands in the file once, one behind the other
 * from the first byte on, so that nothing can stand between them that another program would see.
 */
final class Packed {

    /** An ordinary report has some dozens. */
    static final int MOST_PARTS = 2_000;

    private static final int END_LENGTH = 22;
    private static final int LISTED_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final byte[] LISTED = {'P', 'K', 1, 2};
    private static final byte[] LOCAL = {'P', 'K', 3, 4};
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final int LONGEST_TRAILER = 24;
    private static final int BUFFER = 8192;

    private final byte[] bytes;
    private final Unpacking unpacking;

    Packed(byte[] bytes, Unpacking unpacking) {
        this.bytes = bytes;
        this.unpacking = unpacking;
    }

    /**
     * @param at where its head begins
     * @param packed how many bytes it takes
     */
    record Part(String name, int method, int at, int content, int packed, long unpacked, long sum) {}

    /** In the order of the file. */
    List<Part> parts() {
        int end = bytes.length - END_LENGTH;
        if (end < 0 || !Bytes.begins(bytes, END, end) || Bytes.littleEndian16(bytes, end + 20) != 0) {
            throw refused(Bytes.isAlsoZip(bytes) ? "behind" : "damaged");
        }
        int count = Bytes.littleEndian16(bytes, end + 10);
        long directory = Bytes.littleEndian32(bytes, end + 16);
        if (count > MOST_PARTS) {
            throw refused("bomb");
        }
        if (count == 0
                || count != Bytes.littleEndian16(bytes, end + 8)
                || directory + Bytes.littleEndian32(bytes, end + 12) != end) {
            throw refused("damaged");
        }
        List<Part> parts = listed((int) directory, end, count);
        requireOneBehindTheOther(parts, (int) directory);
        return parts;
    }

    private List<Part> listed(int directory, int end, int count) {
        List<Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int place = directory;
        for (int i = 0; i < count; i++) {
            if (place + LISTED_LENGTH > end || !Bytes.begins(bytes, LISTED, place)) {
                throw refused("damaged");
            }
            int nameLength = Bytes.littleEndian16(bytes, place + 28);
            int next = place
                    + LISTED_LENGTH
                    + nameLength
                    + Bytes.littleEndian16(bytes, place + 30)
                    + Bytes.littleEndian16(bytes, place + 32);
            if (next > end) {
                throw refused("damaged");
            }
            Part part = part(place, new String(bytes, place + LISTED_LENGTH, nameLength, StandardCharsets.UTF_8));
            if (!names.add(part.name().toLowerCase(Locale.ROOT))) {
                throw refused("two");
            }
            parts.add(part);
            place = next;
        }
        if (place != end) {
            throw refused("damaged");
        }
        return parts;
    }

    private Part part(int listed, String name) {
        requireInside(name);
        int method = Bytes.littleEndian16(bytes, listed + 10);
        long at = Bytes.littleEndian32(bytes, listed + 42);
        long packed = Bytes.littleEndian32(bytes, listed + 20);
        if ((Bytes.littleEndian16(bytes, listed + 8) & ENCRYPTED) != 0) {
            throw refused("encrypted");
        }
        if ((method != STORED && method != DEFLATED)
                || at + LOCAL_LENGTH > listed
                || !Bytes.begins(bytes, LOCAL, (int) at)) {
            throw refused("damaged");
        }
        String written = local(at, name.getBytes(StandardCharsets.UTF_8).length);
        long content = at + LOCAL_LENGTH + localNames(at);
        if (content + packed > listed || !written.equals(name)) {
            throw refused("two");
        }
        return new Part(
                name,
                method,
                (int) at,
                (int) content,
                (int) packed,
                Bytes.littleEndian32(bytes, listed + 24),
                Bytes.littleEndian32(bytes, listed + 16));
    }

    private String local(long at, int length) {
        int written = Bytes.littleEndian16(bytes, (int) at + 26);
        return written == length && at + LOCAL_LENGTH + length <= bytes.length
                ? new String(bytes, (int) at + LOCAL_LENGTH, length, StandardCharsets.UTF_8)
                : "";
    }

    private int localNames(long at) {
        return Bytes.littleEndian16(bytes, (int) at + 26) + Bytes.littleEndian16(bytes, (int) at + 28);
    }

    /** A name that would lead out of the folder that it is unpacked into. */
    private static void requireInside(String name) {
        boolean climbs = List.of(name.split("/")).contains("..");
        if (name.isEmpty()
                || climbs
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl)) {
            throw refused("paths");
        }
    }

    private void requireOneBehindTheOther(List<Part> parts, int directory) {
        List<Part> inOrder =
                parts.stream().sorted((a, b) -> Integer.compare(a.at(), b.at())).toList();
        int place = 0;
        for (Part part : inOrder) {
            int trailer = place == 0 ? 0 : part.at() - place;
            if (trailer != 0 && (trailer < 0 || trailer > LONGEST_TRAILER || !sizesFollow(inOrder, part))) {
                throw refused("two");
            }
            if (place == 0 && part.at() != 0) {
                throw refused("two");
            }
            place = part.content() + part.packed();
        }
        if (directory - place > LONGEST_TRAILER || directory < place) {
            throw refused("two");
        }
    }

    /** Behind a part that was written before its size was known, the size follows. */
    private boolean sizesFollow(List<Part> inOrder, Part next) {
        Part before = inOrder.get(inOrder.indexOf(next) - 1);
        return (Bytes.littleEndian16(bytes, before.at() + 6) & SIZES_FOLLOW) != 0;
    }

    /**
     * Unpacks a part to its end and counts what comes out of it.
     *
     * @param kept bytes from its start that are given back; the rest is counted and passed over
     */
    byte[] unpack(Part part, int kept) {
        var start = new ByteArrayOutputStream(Math.min(kept, BUFFER));
        CRC32 sum = new CRC32();
        long all = 0;
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, part.content(), part.packed());
            byte[] buffer = new byte[BUFFER];
            int read = read(part, inflater, buffer, 0);
            while (read > 0) {
                sum.update(buffer, 0, read);
                start.write(buffer, 0, Math.min(read, kept - start.size()));
                all += read;
                unpacking.count(read, all, part.packed());
                read = read(part, inflater, buffer, (int) Math.min(all, Integer.MAX_VALUE));
            }
        } catch (DataFormatException notPackedSo) {
            throw refused("damaged");
        } finally {
            inflater.end();
        }
        if (all != part.unpacked() || sum.getValue() != part.sum()) {
            throw refused("damaged");
        }
        return start.toByteArray();
    }

    private int read(Part part, Inflater inflater, byte[] buffer, int done) throws DataFormatException {
        if (part.method() == DEFLATED) {
            return inflater.inflate(buffer);
        }
        int length = Math.min(buffer.length, part.packed() - done);
        System.arraycopy(bytes, part.content() + done, buffer, 0, length);
        return length;
    }
}
