package uk.sendplan.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Makes an HTML document a PDF by PDF/UA-1 (it can be listened to: headings, lists and tables are tagged, in reading order) and
 * PDF/A-2u (it can be kept: fonts are in it, every character can be copied).
 *
 * <p>The document says its language, its title and a description; headings become bookmarks. It is printed by the style sheet
 * {@code /documents/print.css}. Inline SVG is drawn,
 * with its title and description as its alternative text. Nothing is fetched, whatever the document asks for. The same document at the same time is the
 * same bytes.
 */
public final class TaggedPdf {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private TaggedPdf() {}

    /** Says in words what no font here can show. */
    public interface Unprintable {

        /** @param script the writing that the letters belong to: "Bengali" */
        String letters(int count, String script);

        /** @param name of a sign by Unicode: "ballot box" */
        String symbol(String name);
    }

    /**
     * @param dated when the file says it was made
     * @throws IllegalArgumentException if the document lacks language, title or description
     */
    public static byte[] of(String html, Instant dated, Unprintable words) {
        Document document = Jsoup.parse(html);
        require(document, "html[lang]");
        require(document, "title");
        require(document, "meta[name=description]");
        describePictures(document);
        makePrintable(document, words);
        document.head().appendElement("style").appendText(styles());
        Bookmarks.add(document);
        SpokenText.mark(document);
        try (PdfBoxRenderer renderer = renderer(document);
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            SpokenText.apply(pdf);
            PdfDates.set(pdf, dated);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** How many pages a PDF has that was made here. */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException notMadeHere) {
            throw new UncheckedIOException(notMadeHere);
        }
    }

    private static void require(Document document, String part) {
        if (document.selectFirst(part) == null) {
            throw new IllegalArgumentException("a document for print needs " + part);
        }
    }

    /** Texts of pictures are drawn with one font, by means that neither join Arabic letters nor look for a letter in another. */
    private static void makePrintable(Document document, Unprintable words) {
        PrintableText printable = new PrintableText(words, PdfFonts::show);
        PrintableText inPictures = new PrintableText(words, PdfFonts.ARIMO::has);
        document.title(printable.of(document.title()));
        document.body().nodeStream(TextNode.class).toList().forEach(text -> {
            Element parent = text.parent();
            boolean inPicture = parent != null && parent.closest("svg") != null;
            text.text((inPicture ? inPictures : printable).of(text.getWholeText()));
        });
        document.body().getAllElements().stream()
                .filter(element -> element.hasAttr("title"))
                .forEach(element -> element.attr("title", printable.of(element.attr("title"))));
    }

    /** An inline SVG has its title and description inside; a PDF has them as the picture's alternative text. */
    private static void describePictures(Document document) {
        for (Element picture : document.body().select("svg:not([alt])")) {
            String described = picture.select("> title, > desc").eachText().stream()
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(". "));
            picture.attr("alt", described);
        }
    }

    private static PdfBoxRenderer renderer(Document document) throws IOException {
        String text = document.text();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .withProducer("SEND Plan Tracker")
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useUnicodeLineBreaker(new LineBreaks())
                .withW3cDocument(new W3CDom().fromJsoup(document), null);
        boolean pictures = document.body().selectFirst("svg") != null;
        PdfFonts.neededFor(text).forEach(font -> font.addTo(builder, pictures));
        if (pictures) {
            builder.useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE));
        }
        if (TwoWayText.isIn(text)) {
            builder.useUnicodeBidiSplitter(TwoWayText::new).useUnicodeBidiReorderer(new TwoWayText.Reorderer());
        }
        return builder.buildPdfRenderer();
    }

    private static String styles() {
        try (InputStream stream = Objects.requireNonNull(TaggedPdf.class.getResourceAsStream("/documents/print.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
