package uk.sendplan.evidence.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people upload them, and as they should not. */
public final class TestFiles {

    public static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private TestFiles() {}

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] pdf(String within) {
        return text("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + within
                + " >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 1\n0000000000 65535 f \n"
                + "trailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n9\n%%EOF\n");
    }

    /** With objects packed in a stream, as most programs write them. */
    public static byte[] pdfWithPacked(String objects) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(text(objects));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return joined(
                text("%PDF-1.5\n3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.size()
                        + " >>\nstream\n"),
                packed.toByteArray(),
                text("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
    }

    public static byte[] picture(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A head that promises a picture of that size. */
    public static byte[] pngOf(int width, int height) {
        byte[] png = picture("png");
        for (int i = 0; i < 4; i++) {
            png[16 + i] = (byte) (width >>> 24 - 8 * i);
            png[20 + i] = (byte) (height >>> 24 - 8 * i);
        }
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (sum.getValue() >>> 24 - 8 * i);
        }
        return png;
    }

    /** The parts that a document of Microsoft Office has, to be added to. */
    public static Map<String, byte[]> parts(String main) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                text("<Types><Override PartName=\"/main.xml\" ContentType=\"" + main + "\"/></Types>"));
        parts.put("_rels/.rels", text("<Relationships/>"));
        parts.put("word/document.xml", text("<w:document>What was done</w:document>"));
        return parts;
    }

    public static byte[] docx() {
        return zip(parts(WORD));
    }

    public static byte[] xlsx() {
        return zip(parts(EXCEL));
    }

    public static byte[] docxWith(String name, byte[] content) {
        Map<String, byte[]> parts = parts(WORD);
        parts.put(name, content);
        return zip(parts);
    }

    public static byte[] odt(String manifest) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        parts.put("META-INF/manifest.xml", text(manifest));
        parts.put("content.xml", text("<office:document-content/>"));
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
