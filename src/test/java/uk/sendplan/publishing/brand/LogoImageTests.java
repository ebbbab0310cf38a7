package uk.sendplan.publishing.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.shared.Refused;

class LogoImageTests {

    private static final String CANARY = "CanaryInTheFile";

    @ParameterizedTest
    @CsvSource({
        "300, 60, 300, 60",
        "800, 192, 400, 96",
        "1600, 100, 400, 25",
        "90, 2900, 3, 96",
        "3000, 3000, 96, 96",
        "3000, 1, 400, 1",
        "1, 1, 1, 1"
    })
    void a_logo_is_made_to_fit_and_never_made_larger(int width, int height, int fittedWidth, int fittedHeight)
            throws Exception {
        for (byte[] upload : new byte[][] {TestPictures.png(width, height), TestPictures.jpeg(width, height)}) {
            LogoImage logo = LogoImage.of(upload);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(logo.png()));
            assertThat(new int[] {logo.width(), logo.height()}).containsExactly(fittedWidth, fittedHeight);
            assertThat(new int[] {picture.getWidth(), picture.getHeight()}).containsExactly(fittedWidth, fittedHeight);
        }
    }

    @Test
    void what_is_seen_through_stays_so() throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(
                LogoImage.of(TestPictures.png(800, 192)).png()));
        assertThat(picture.getRGB(200, 90) >>> 24).isZero();
        assertThat(picture.getRGB(200, 5)).isEqualTo(0xff1f5c3a);
    }

    @Test
    void what_compresses_badly_becomes_smaller_until_it_is_light() {
        LogoImage logo = LogoImage.of(TestPictures.noise(500, 120));
        assertThat(logo.png()).hasSizeBetween(8_000, LogoImage.LARGEST_PNG);
        assertThat(logo.width()).isLessThan(LogoImage.WIDEST);
        assertThat((double) logo.width() / logo.height()).isBetween(4.0, 4.4);
    }

    @Test
    void nothing_but_the_picture_goes_out() {
        for (byte[] upload : new byte[][] {TestPictures.pngSaying(CANARY), TestPictures.jpegSaying(CANARY)}) {
            assertThat(text(upload)).containsSubsequence(CANARY, CANARY);
            byte[] png = LogoImage.of(upload).png();
            assertThat(text(png)).doesNotContain(CANARY).doesNotContain("Exif", "tEXt", "eXIf", "iTXt", "zTXt", "tIME");
            assertThat(text(png)).endsWith("IEND\u00aeB`\u0082");
        }
    }

    @Test
    void the_same_picture_makes_the_same_bytes() {
        assertThat(LogoImage.of(TestPictures.png(800, 192))).isEqualTo(LogoImage.of(TestPictures.png(800, 192)));
    }

    @Test
    void what_is_no_png_or_jpeg_is_refused_whatever_it_calls_itself() {
        refused("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(), "kind");
        refused("<?xml version='1.0'?><svg/>".getBytes(), "kind");
        refused(TestPictures.gif(), "kind");
        refused("%PDF-1.7".getBytes(), "kind");
        refused(new byte[] {(byte) 0x89}, "kind");
        refused(new byte[0], "empty");
    }

    @Test
    void what_is_too_large_is_refused_before_anything_of_it_is_read() {
        refused(new byte[LogoImage.LARGEST_UPLOAD + 1], "large");
        refused(TestPictures.pngClaiming(3001, 10), "pixels");
        refused(TestPictures.pngClaiming(10, 100_000), "pixels");
        refused(TestPictures.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE), "pixels");
        refused(TestPictures.jpeg(3001, 2), "pixels");
    }

    @Test
    void what_is_damaged_is_refused_wherever_it_breaks() {
        refused(TestPictures.pngClaiming(0, 10), "damaged");
        refused(TestPictures.pngClaiming(-5, 10), "damaged");
        Random random = new Random(3);
        for (byte[] whole : new byte[][] {TestPictures.png(60, 30), TestPictures.jpeg(60, 30)}) {
            for (int length = 8; length < whole.length; length += 3) {
                takenOrRefused(Arrays.copyOf(whole, length));
            }
            for (int round = 0; round < 400; round++) {
                byte[] hostile = whole.clone();
                for (int change = 0; change < 4; change++) {
                    hostile[3 + random.nextInt(hostile.length - 3)] = (byte) random.nextInt();
                }
                takenOrRefused(hostile);
            }
        }
        refused(Arrays.copyOf(TestPictures.png(60, 30), 40), "damaged");
        refused(Arrays.copyOf(TestPictures.jpeg(60, 30), 100), "damaged");
    }

    /** Half a JPEG is a picture to some readers; what must not happen is anything else than an answer. */
    private static void takenOrRefused(byte[] upload) {
        try {
            assertThat(LogoImage.of(upload).png()).hasSizeLessThanOrEqualTo(LogoImage.LARGEST_PNG);
        } catch (Refused refused) {
            assertThat(refused.field()).isEqualTo("logo");
        }
    }

    private static void refused(byte[] upload, String why) {
        assertThatThrownBy(() -> LogoImage.of(upload)).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("logo");
            assertThat(refusal.messageKey()).isEqualTo("branding.logo.error." + why);
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
