package uk.sendplan.publishing.brand;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures to upload: plain ones, and such that carry more than a picture. */
public final class TestPictures {

    private static final int AFTER_HEADER_CHUNK = 33;
    private static final int AFTER_START_OF_IMAGE = 2;

    private TestPictures() {}

    public static byte[] png(int width, int height) {
        return written(plain(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] jpeg(int width, int height) {
        return written(plain(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] gif() {
        return written(plain(20, 20, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /** Compresses badly. */
    public static byte[] noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return written(picture, "png");
    }

    /** A PNG with a comment, and with something behind its end. */
    public static byte[] pngSaying(String words) {
        byte[] text = ("Comment\0" + words).getBytes(StandardCharsets.ISO_8859_1);
        return with(png(60, 30), AFTER_HEADER_CHUNK, chunk("tEXt", text), words);
    }

    /** A JPEG with EXIF data and a comment, and with something behind its end. */
    public static byte[] jpegSaying(String words) {
        byte[] exif = ("Exif\0\0" + words).getBytes(StandardCharsets.ISO_8859_1);
        byte[] comment = words.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer segments = ByteBuffer.allocate(exif.length + comment.length + 8);
        segments.putShort((short) 0xffe1).putShort((short) (exif.length + 2)).put(exif);
        segments.putShort((short) 0xfffe).putShort((short) (comment.length + 2)).put(comment);
        return with(jpeg(60, 30), AFTER_START_OF_IMAGE, segments.array(), words);
    }

    /** A PNG that says it is that large; its checksum agrees. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] picture = png(10, 10);
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        bytes.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(picture, 12, 17);
        bytes.putInt(29, (int) sum.getValue());
        return picture;
    }

    private static byte[] chunk(String kind, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    private static byte[] with(byte[] picture, int place, byte[] more, String behind) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(picture, 0, place);
        bytes.writeBytes(more);
        bytes.write(picture, place, picture.length - place);
        bytes.writeBytes(behind.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private static BufferedImage plain(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x1f, 0x5c, 0x3a));
        pen.fillRect(0, 0, width, Math.max(1, height / 2));
        pen.dispose();
        return picture;
    }

    private static byte[] written(BufferedImage picture, String kind) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, kind, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
