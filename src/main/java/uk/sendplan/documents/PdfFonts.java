package uk.sendplan.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that travel with the application, in the order in which a character is looked for. A file embeds those that its text
 * needs, and of each the characters it needs.
 */
enum PdfFonts {
    /** Latin (Welsh, Polish …), Greek, Cyrillic, Hebrew. */
    ARIMO("Arimo", 400, "Arimo-Regular.ttf"),
    ARIMO_BOLD("Arimo", 700, "Arimo-Bold.ttf"),
    /** Arabic, Persian, Urdu. */
    ARABIC("Arabic", 400, "NotoSansArabic-Regular.ttf"),
    ARABIC_BOLD("Arabic", 700, "NotoSansArabic-Bold.ttf"),
    /** The common characters of Chinese, simplified and traditional, and Japanese syllables. */
    CHINESE("Chinese", 400, "NotoSansSC-Common.ttf"),
    EMOJI("Emoji", 400, "NotoEmoji-Plain.ttf");

    private static final String FOLDER = "/documents/fonts/";

    private final String family;
    private final int weight;
    private final String file;
    private final BitSet characters;

    PdfFonts(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
        this.characters = charactersOf(file);
    }

    /** Every character that can be printed. */
    static boolean show(int codePoint) {
        for (PdfFonts font : values()) {
            if (font.has(codePoint)) {
                return true;
            }
        }
        return false;
    }

    boolean has(int codePoint) {
        return characters.get(codePoint);
    }

    /** Those whose characters the text has: reading a font that nothing is printed with takes time. */
    static Set<PdfFonts> neededFor(String text) {
        Set<PdfFonts> needed = EnumSet.of(ARIMO, ARIMO_BOLD);
        text.codePoints()
                .filter(codePoint -> !ARIMO.has(codePoint))
                .distinct()
                .forEach(codePoint -> addAll(needed, codePoint));
        return needed;
    }

    private static void addAll(Set<PdfFonts> needed, int codePoint) {
        for (PdfFonts font : values()) {
            if (font.has(codePoint)) {
                needed.add(font);
            }
        }
    }

    /** @param pictures whether there are any: reading a font for them takes time too */
    void addTo(PdfRendererBuilder builder, boolean pictures) {
        boolean first = family.equals(ARIMO.family);
        Set<FSFontUseCase> uses = EnumSet.of(first ? FSFontUseCase.DOCUMENT : FSFontUseCase.FALLBACK_FINAL);
        if (first && pictures) {
            uses.add(FSFontUseCase.SVG);
        }
        builder.useFont(this::open, family, weight, FontStyle.NORMAL, true, uses);
    }

    private InputStream open() {
        return open(file);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(PdfFonts.class.getResourceAsStream(FOLDER + file), file);
    }

    private static BitSet charactersOf(String file) {
        try (InputStream stream = open(file);
                TrueTypeFont font = new TTFParser(true).parse(RandomAccessReadBuffer.createBufferFromStream(stream))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            for (int codePoint = ' '; codePoint < 0x20000; codePoint++) {
                if (glyphs.getGlyphId(codePoint) != 0) {
                    characters.set(codePoint);
                }
            }
            return characters;
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }
}
