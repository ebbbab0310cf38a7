package uk.sendplan.evidence.content;

import static uk.sendplan.evidence.content.CheckedFile.refused;

/** A JPEG (ISO/IEC 10918-1) from its first marker to its last, with nothing behind that. */
final class JpegContent {

    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private JpegContent() {}

    static void check(byte[] bytes) {
        int place = 2;
        boolean framed = false;
        while (true) {
            int marker = marker(bytes, place);
            if (marker == END_OF_IMAGE) {
                break;
            }
            place += 2;
            if (marker == START_OF_IMAGE || marker < 0xC0 || bytes.length - place < 2) {
                throw refused("damaged");
            }
            int length = Bytes.bigEndian16(bytes, place);
            if (length < 2 || length > bytes.length - place) {
                throw refused("damaged");
            }
            if (isFrame(marker)) {
                requireFrame(bytes, place, length);
                framed = true;
            }
            place += length;
            if (marker == START_OF_SCAN) {
                place = afterScan(bytes, place);
            }
            place = afterFilling(bytes, place);
        }
        if (!framed) {
            throw refused("damaged");
        }
        if (place + 2 != bytes.length) {
            throw refused("behind");
        }
        if (Bytes.isAlsoPdf(bytes) || Bytes.isAlsoZip(bytes)) {
            throw refused("two");
        }
    }

    private static int marker(byte[] bytes, int place) {
        if (bytes.length - place < 2 || Bytes.unsigned(bytes, place) != 0xFF) {
            throw refused("damaged");
        }
        return Bytes.unsigned(bytes, place + 1);
    }

    /** C0 to CF, without the tables that are numbered among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static void requireFrame(byte[] bytes, int place, int length) {
        if (length < 8) {
            throw refused("damaged");
        }
        PngContent.requirePixels(Bytes.bigEndian16(bytes, place + 5), Bytes.bigEndian16(bytes, place + 3));
    }

    /** Within the picture's own data 00 follows FF, or the number of a restart. */
    private static int afterScan(byte[] bytes, int from) {
        for (int place = from; place < bytes.length - 1; place++) {
            int next = Bytes.unsigned(bytes, place + 1);
            boolean own = next == 0 || next == 0xFF || (next >= FIRST_RESTART && next <= LAST_RESTART);
            if (Bytes.unsigned(bytes, place) == 0xFF && !own) {
                return place;
            }
        }
        throw refused("damaged");
    }

    /** Any number of FF may stand before a marker. */
    private static int afterFilling(byte[] bytes, int from) {
        int place = from;
        while (place < bytes.length - 1
                && Bytes.unsigned(bytes, place) == 0xFF
                && Bytes.unsigned(bytes, place + 1) == 0xFF) {
            place++;
        }
        return place;
    }
}
