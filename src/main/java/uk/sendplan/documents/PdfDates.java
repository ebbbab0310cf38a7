package uk.sendplan.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What would tell two files of the same content apart: when they were made, in both places where a file says it, and the file's id. */
final class PdfDates {

    private static final String CREATED = "(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)";

    private PdfDates() {}

    static void set(PDDocument pdf, Instant dated) throws IOException {
        ZonedDateTime moment = dated.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        Calendar calendar = GregorianCalendar.from(moment);
        pdf.getDocumentInformation().setCreationDate(calendar);
        pdf.setDocumentId(moment.toEpochSecond());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        try (InputStream stream = metadata.createInputStream()) {
            String xmp = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            metadata.importXMPMetadata(
                    xmp.replaceFirst(CREATED, "$1" + moment.toInstant() + "$2").getBytes(StandardCharsets.UTF_8));
        }
    }
}
