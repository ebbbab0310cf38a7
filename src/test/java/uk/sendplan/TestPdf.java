package uk.sendplan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A PDF as those read it who listen to it, and as veraPDF judges it. */
public final class TestPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private final byte[] bytes;
    private final List<String> tags = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    public TestPdf(byte[] bytes) {
        this.bytes = bytes;
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            Map<PDPage, Map<Integer, String>> marked = new HashMap<>();
            for (PDPage page : pdf.getPages()) {
                marked.put(page, marked(page));
            }
            read(pdf.getDocumentCatalog().getStructureTreeRoot(), null, marked);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Empty for a good file, else the rules that it breaks. */
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_U)) {
            try (PDFAParser parser =
                    Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour)) {
                ValidationResult result = Foundries.defaultInstance()
                        .createValidator(flavour, false)
                        .validate(parser);
                if (!result.isCompliant()) {
                    TreeSet<String> rules = new TreeSet<>();
                    for (TestAssertion broken : result.getTestAssertions()) {
                        rules.add(flavour + " " + broken.getRuleId().getClause() + " " + broken.getMessage());
                    }
                    violations.addAll(rules);
                }
            } catch (Exception unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return violations;
    }

    /** The tags of the structure tree, in its order. */
    public List<String> tags() {
        return tags;
    }

    /** All that can be listened to, in its order, without spaces: where a line ends is no matter of the text. */
    public String text() {
        return plain(text.toString());
    }

    /** A text as {@link #text} has it. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+", "");
    }

    /** Where the rightmost character ends, in points. */
    public float farthestRight() {
        float[] farthest = {0};
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition character) {
                    farthest[0] = Math.max(farthest[0], character.getXDirAdj() + character.getWidthDirAdj());
                }
            }.getText(pdf);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return farthest[0];
    }

    public int pages() {
        return with(PDDocument::getNumberOfPages);
    }

    /** Titles, each below another with two spaces before it. */
    public List<String> bookmarks() {
        return with(pdf -> {
            List<String> titles = new ArrayList<>();
            bookmarks(pdf.getDocumentCatalog().getDocumentOutline(), "", titles);
            return titles;
        });
    }

    public String title() {
        return with(pdf -> pdf.getDocumentInformation().getTitle());
    }

    public String language() {
        return with(pdf -> pdf.getDocumentCatalog().getLanguage());
    }

    private interface Question<T> {
        T of(PDDocument pdf);
    }

    private <T> T with(Question<T> question) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return question.of(pdf);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void bookmarks(PDOutlineNode parent, String indent, List<String> titles) {
        for (PDOutlineItem item : parent.children()) {
            titles.add(indent + item.getTitle());
            bookmarks(item, indent + "  ", titles);
        }
    }

    private static Map<Integer, String> marked(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> marked = new HashMap<>();
        extractor.getMarkedContents().forEach(content -> {
            if (content.getMCID() >= 0) {
                marked.merge(content.getMCID(), written(content), String::concat);
            }
        });
        return marked;
    }

    private static String written(PDMarkedContent content) {
        StringBuilder written = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                written.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                written.append(written(inner));
            }
        }
        return written.toString();
    }

    private void read(PDStructureNode node, PDPage page, Map<PDPage, Map<Integer, String>> marked) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                if (element.getActualText() == null) {
                    read(element, element.getPage() == null ? page : element.getPage(), marked);
                } else {
                    text.append(element.getActualText());
                }
            } else if (kid instanceof PDMarkedContentReference reference) {
                add(marked, Objects.requireNonNullElse(reference.getPage(), page), reference.getMCID());
            } else if (kid instanceof Integer mcid) {
                add(marked, page, mcid);
            }
        }
    }

    private void add(Map<PDPage, Map<Integer, String>> marked, PDPage page, int mcid) {
        text.append(marked.get(page).getOrDefault(mcid, ""));
    }
}
