package uk.sendplan.evidence.content;

import static uk.sendplan.evidence.content.CheckedFile.refused;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PDF (ISO 32000) that begins and ends as one, and names nothing that runs, opens other programs or carries other files. Names are
 * looked for in the bytes, also where their letters are written as numbers, and in streams of objects that are packed in the usual
 * way. What is packed in another way is not seen.
 */
final class PdfContent {

    /** Unpacked to look for names; a long report has a few million bytes of them. */
    static final int MOST_UNPACKED = 30 * 1024 * 1024;

    /** Streams of objects; each has a hundred or so, and 10 MB are full of nothing else. */
    private static final int MOST_STREAMS = 20_000;

    private static final byte[] BEGINNING = Bytes.ascii("%PDF-");
    private static final byte[] END = Bytes.ascii("%%EOF");
    private static final byte[] START = Bytes.ascii("startxref");
    private static final byte[] OBJECT = Bytes.ascii(" obj");
    private static final byte[] OBJECTS = Bytes.ascii("ObjStm");
    private static final byte[] STREAM = Bytes.ascii("stream");
    private static final int DICTIONARY = 500;
    private static final int BUFFER = 8192;

    private static final Set<String> RUNS =
            Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "Rendition", "XFA");
    private static final String ENCRYPTED = "Encrypt";
    private static final String FIRST_LETTERS = "JLERX#";
    private static final int LONGEST_NAME = 40;

    private PdfContent() {}

    static void check(byte[] bytes) {
        int end = Bytes.findLast(bytes, END);
        if (!isVersioned(bytes) || end < 0 || !Bytes.has(bytes, START) || !Bytes.has(bytes, OBJECT)) {
            throw refused("damaged");
        }
        if (!isBlank(bytes, end + END.length)) {
            throw refused("behind");
        }
        if (Bytes.isAlsoZip(bytes)) {
            throw refused("two");
        }
        requireHarmless(bytes, bytes.length);
        unpackObjects(bytes);
    }

    /** "%PDF-1.7" */
    private static boolean isVersioned(byte[] bytes) {
        return bytes.length > 8
                && Bytes.begins(bytes, BEGINNING, 0)
                && Character.isDigit(bytes[5])
                && bytes[6] == '.'
                && Character.isDigit(bytes[7]);
    }

    private static boolean isBlank(byte[] bytes, int from) {
        for (int place = from; place < bytes.length; place++) {
            if (bytes[place] != '\r' && bytes[place] != '\n' && bytes[place] != ' ' && bytes[place] != 0) {
                return false;
            }
        }
        return true;
    }

    private static void requireHarmless(byte[] bytes, int length) {
        for (int place = 0; place < length; place++) {
            if (bytes[place] == '/' && place + 1 < length && FIRST_LETTERS.indexOf(bytes[place + 1]) >= 0) {
                String name = name(bytes, place + 1, length);
                if (RUNS.contains(name)) {
                    throw refused("runs");
                }
                if (name.equals(ENCRYPTED)) {
                    throw refused("encrypted");
                }
            }
        }
    }

    /** "#4a" in a name is the letter with that number. Longer than any that is looked for: cut off. */
    private static String name(byte[] bytes, int from, int length) {
        StringBuilder name = new StringBuilder();
        int place = from;
        while (place < length && name.length() < LONGEST_NAME) {
            int one = Bytes.unsigned(bytes, place);
            if (one == '#' && place + 2 < length) {
                int high = Character.digit(bytes[place + 1], 16);
                int low = Character.digit(bytes[place + 2], 16);
                if (high >= 0 && low >= 0) {
                    name.append((char) (high * 16 + low));
                    place += 3;
                    continue;
                }
            }
            if (one <= ' ' || one >= 0x7F || "()<>[]{}/%".indexOf(one) >= 0) {
                break;
            }
            name.append((char) one);
            place++;
        }
        return name.toString();
    }

    private static void unpackObjects(byte[] bytes) {
        int left = MOST_UNPACKED;
        int streams = 0;
        int place = Bytes.find(bytes, OBJECTS, 0, bytes.length);
        while (place >= 0) {
            int stream = Bytes.find(bytes, STREAM, place, place + DICTIONARY);
            if (stream >= 0) {
                streams++;
                if (streams > MOST_STREAMS) {
                    throw refused("bomb");
                }
                byte[] objects = unpacked(bytes, content(bytes, stream), left);
                left -= objects.length;
                requireHarmless(objects, objects.length);
            }
            place = Bytes.find(bytes, OBJECTS, place + OBJECTS.length, bytes.length);
        }
    }

    private static int content(byte[] bytes, int stream) {
        int place = stream + STREAM.length;
        if (place < bytes.length && bytes[place] == '\r') {
            place++;
        }
        return place < bytes.length && bytes[place] == '\n' ? place + 1 : place;
    }

    private static byte[] unpacked(byte[] bytes, int from, int most) {
        var objects = new ByteArrayOutputStream();
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            byte[] buffer = new byte[BUFFER];
            int read = inflater.inflate(buffer);
            while (read > 0) {
                objects.write(buffer, 0, read);
                if (objects.size() > most) {
                    throw refused("bomb");
                }
                read = inflater.inflate(buffer);
            }
        } catch (DataFormatException otherwisePacked) {
            // What was unpacked so far is looked at; the rest is no more readable for us than a picture.
            return objects.toByteArray();
        } finally {
            inflater.end();
        }
        return objects.toByteArray();
    }
}
