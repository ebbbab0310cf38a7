package uk.sendplan.evidence.content;

import java.nio.charset.StandardCharsets;

/** Looks into bytes. */
final class Bytes {

    /** How far from its start a PDF may begin for readers that are lenient. */
    private static final int PDF_BEGINS_WITHIN = 1024;

    private static final byte[] PDF = ascii("%PDF-");

    /** How far from the end the end record of a zip file may stand. */
    private static final int ZIP_ENDS_WITHIN = 65_557;

    private static final byte[] ZIP_END = {'P', 'K', 5, 6};

    private Bytes() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    static boolean has(byte[] bytes, byte[] part) {
        return find(bytes, part, 0, bytes.length) >= 0;
    }

    /** The first place of the part that begins at or after {@code from} and ends before {@code to}, or -1. */
    static int find(byte[] bytes, byte[] part, int from, int to) {
        int last = Math.min(to, bytes.length) - part.length;
        for (int place = Math.max(0, from); place <= last; place++) {
            if (begins(bytes, part, place)) {
                return place;
            }
        }
        return -1;
    }

    /** The last place of the part, or -1. */
    static int findLast(byte[] bytes, byte[] part) {
        for (int place = bytes.length - part.length; place >= 0; place--) {
            if (begins(bytes, part, place)) {
                return place;
            }
        }
        return -1;
    }

    static boolean begins(byte[] bytes, byte[] part, int at) {
        if (at + part.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if (bytes[at + i] != part[i]) {
                return false;
            }
        }
        return true;
    }

    /** A PDF reader would open it, though it does not begin as a PDF. */
    static boolean isAlsoPdf(byte[] bytes) {
        return find(bytes, PDF, 0, PDF_BEGINS_WITHIN) >= 0;
    }

    /** A program for zip files would open it, though it does not begin as one. */
    static boolean isAlsoZip(byte[] bytes) {
        return find(bytes, ZIP_END, bytes.length - ZIP_ENDS_WITHIN, bytes.length) >= 0;
    }

    static int unsigned(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    static int bigEndian16(byte[] bytes, int at) {
        return unsigned(bytes, at) << 8 | unsigned(bytes, at + 1);
    }

    static long bigEndian32(byte[] bytes, int at) {
        return (long) bigEndian16(bytes, at) << 16 | bigEndian16(bytes, at + 2);
    }

    static int littleEndian16(byte[] bytes, int at) {
        return unsigned(bytes, at) | unsigned(bytes, at + 1) << 8;
    }

    static long littleEndian32(byte[] bytes, int at) {
        return littleEndian16(bytes, at) | (long) littleEndian16(bytes, at + 2) << 16;
    }
}
