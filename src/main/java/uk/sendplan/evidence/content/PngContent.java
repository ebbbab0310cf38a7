package uk.sendplan.evidence.content;

import static uk.sendplan.evidence.content.CheckedFile.refused;

import java.util.zip.CRC32;

/** A PNG (ISO/IEC 15948) from its first byte to its last: every part with its checksum, the head first, the end last, nothing behind it. */
final class PngContent {

    private static final byte[] BEGINNING = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] HEAD = Bytes.ascii("IHDR");
    private static final byte[] END = Bytes.ascii("IEND");
    private static final int HEAD_LENGTH = 13;
    private static final int AROUND = 12;

    /** Whoever opens it needs four bytes for each. */
    static final long MOST_PIXELS = 100_000_000;

    private PngContent() {}

    static void check(byte[] bytes) {
        if (!Bytes.begins(bytes, BEGINNING, 0)) {
            throw refused("damaged");
        }
        int place = BEGINNING.length;
        boolean head = true;
        while (true) {
            int next = part(bytes, place, head);
            if (Bytes.begins(bytes, END, place + 4)) {
                if (next != bytes.length) {
                    throw refused("behind");
                }
                break;
            }
            place = next;
            head = false;
        }
        if (Bytes.isAlsoPdf(bytes) || Bytes.isAlsoZip(bytes)) {
            throw refused("two");
        }
    }

    /** @return where the next one begins */
    private static int part(byte[] bytes, int place, boolean head) {
        if (bytes.length - place < AROUND) {
            throw refused("damaged");
        }
        long length = Bytes.bigEndian32(bytes, place);
        if (length > bytes.length - place - AROUND || head != Bytes.begins(bytes, HEAD, place + 4)) {
            throw refused("damaged");
        }
        CRC32 sum = new CRC32();
        sum.update(bytes, place + 4, (int) length + 4);
        int next = place + (int) length + AROUND;
        if (sum.getValue() != Bytes.bigEndian32(bytes, next - 4)) {
            throw refused("damaged");
        }
        if (head) {
            if (length != HEAD_LENGTH) {
                throw refused("damaged");
            }
            requirePixels(Bytes.bigEndian32(bytes, place + 8), Bytes.bigEndian32(bytes, place + 12));
        }
        return next;
    }

    static void requirePixels(long width, long height) {
        if (width == 0 || height == 0 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw refused("damaged");
        }
        if (width * height > MOST_PIXELS) {
            throw refused("pixels");
        }
    }
}
