package uk.sendplan.publishing.brand;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.FileKind;
import uk.sendplan.shared.Refused;

/**
 * A logo as it is published: a PNG of its own, painted anew from what was uploaded, so that nothing which was hidden in that file goes
 * out (where a photograph was taken, comments, what was put behind the picture).
 *
 * @param png at most {@value #LARGEST_PNG} bytes
 * @param width in pixels, at most {@value #WIDEST}
 * @param height in pixels, at most {@value #HIGHEST}
 */
public record LogoImage(byte[] png, int width, int height) {

    public static final int WIDEST = 400;
    public static final int HIGHEST = 96;
    public static final int LARGEST_PNG = 30 * 1024;
    public static final int LARGEST_UPLOAD = 1024 * 1024;
    public static final int MOST_PIXELS_ACROSS = 3000;

    private static final double SMALLER = 0.85;

    /**
     * @param upload a PNG or a JPEG, whatever its name says
     * @throws Refused at "logo" for what is too large, of another kind, or damaged
     */
    public static LogoImage of(byte[] upload) {
        if (upload.length == 0) {
            throw new Refused("logo", "branding.logo.error.empty");
        }
        if (upload.length > LARGEST_UPLOAD) {
            throw new Refused("logo", "branding.logo.error.large");
        }
        FileKind kind = FileKind.of(upload)
                .filter(one -> one == FileKind.PNG || one == FileKind.JPEG)
                .orElseThrow(() -> new Refused("logo", "branding.logo.error.kind"));
        return painted(read(kind, upload));
    }

    /** One at a time: a picture takes far more room than its file. */
    private static synchronized BufferedImage read(FileKind kind, byte[] upload) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.key()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MOST_PIXELS_ACROSS || height > MOST_PIXELS_ACROSS) {
                throw new Refused("logo", "branding.logo.error.pixels", width, height, MOST_PIXELS_ACROSS);
            }
            return fitted(reader.read(0), scale(width, height));
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // A hostile file makes the readers fail in many ways; whatever it was, it is no picture.
            throw new Refused("logo", "branding.logo.error.damaged");
        } finally {
            reader.dispose();
        }
    }

    private static double scale(int width, int height) {
        return Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
    }

    private static LogoImage painted(BufferedImage first) {
        BufferedImage picture = first;
        byte[] png = written(picture);
        while (png.length > LARGEST_PNG) {
            picture = fitted(picture, SMALLER);
            png = written(picture);
        }
        return new LogoImage(png, picture.getWidth(), picture.getHeight());
    }

    /** By halves, since one large step would leave pixels out. */
    private static BufferedImage fitted(BufferedImage picture, double scale) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage step = picture;
        while (step.getWidth() > 2 * width || step.getHeight() > 2 * height) {
            step = drawn(
                    step, Math.max(width, (step.getWidth() + 1) / 2), Math.max(height, (step.getHeight() + 1) / 2));
        }
        return drawn(step, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam densest = writer.getDefaultWriteParam();
            densest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            densest.setCompressionQuality(0);
            writer.write(null, new IIOImage(picture, null, null), densest);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogoImage that && Arrays.equals(png, that.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }
}
