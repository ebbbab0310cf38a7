package uk.sendplan.boardroom.pack.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import uk.sendplan.boardroom.pack.document.PackDocument;
import uk.sendplan.documents.TaggedPdf;
import uk.sendplan.files.ReportWording;

/** Prints a document of a pack. The same document at the same time is the same bytes. */
@Component
public class PackPrinting {

    private final SpringTemplateEngine templates;
    private final WordPrinter wordPrinter;
    private final ReportWording wording;
    private final String styles = styles();

    PackPrinting(SpringTemplateEngine templates, WordPrinter wordPrinter, ReportWording wording) {
        this.templates = templates;
        this.wordPrinter = wordPrinter;
        this.wording = wording;
    }

    /** A page that is complete in itself: no script, nothing to fetch. */
    public String page(PackDocument document) {
        String page =
                templates.process("boardroom/pack-document", new Context(Locale.UK, Map.of("document", document)));
        int end = page.indexOf("</head>");
        return page.substring(0, end) + "<style>" + styles + "</style>\n" + page.substring(end);
    }

    /**
     * @param page as {@link #page} makes it
     * @param dated when the file says it was made
     */
    public byte[] pdf(String page, Instant dated) {
        return TaggedPdf.of(page, dated, wording);
    }

    /** @param dated when the file says it was made */
    public byte[] word(PackDocument document, Instant dated) {
        return wordPrinter.word(document, dated);
    }

    private static String styles() {
        try (InputStream stream =
                Objects.requireNonNull(PackPrinting.class.getResourceAsStream("/static/assets/pack.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
