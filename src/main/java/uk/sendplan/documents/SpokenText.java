package uk.sendplan.documents;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Text that runs from right to left starts at the right, and stands in a file as it is seen. For those who listen, its element
 * carries the text as it is read.
 *
 * <p>The layout has no way to say so: the text travels as the element's title, marked, which becomes its alternative description.
 */
final class SpokenText {

    private static final String MARK = "\uE000";
    private static final String BLOCKS = "h1, h2, h3, h4, p, li, td, th, caption, a[href]";

    private SpokenText() {}

    static void mark(Document document) {
        for (Element block : document.body().select(BLOCKS)) {
            if (!block.tagName().equals("a") && TwoWayText.runsFromRight(block.text())) {
                block.attr("dir", "rtl");
            }
            boolean onlyText =
                    block.select("a[href], ul, ol, table, p, div").stream().allMatch(block::equals);
            if (onlyText && TwoWayText.isIn(block.text())) {
                block.attr("title", MARK + block.text());
            }
        }
    }

    static void apply(PDDocument pdf) throws IOException {
        apply(pdf.getDocumentCatalog().getStructureTreeRoot());
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation link : page.getAnnotations()) {
                String described = link.getContents();
                if (described != null && described.startsWith(MARK)) {
                    link.setContents(described.substring(MARK.length()));
                }
            }
        }
    }

    private static void apply(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String described = element.getAlternateDescription();
                if (described != null && described.startsWith(MARK)) {
                    element.setAlternateDescription(null);
                    element.setActualText(described.substring(MARK.length()));
                }
                apply(element);
            }
        }
    }
}
