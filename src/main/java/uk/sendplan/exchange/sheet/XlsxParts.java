package uk.sendplan.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import uk.sendplan.shared.Refused;

/** What a workbook is made of, looked at before it is read: whether it is one, how large it really is, and the margins of its sheets. */
final class XlsxParts {

    /** As many cells as are taken come to a quarter of this; a bomb comes to more. */
    static final long MOST_UNPACKED = 48L * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    private static final String WORKBOOK = "xl/workbook.xml";

    private final Map<String, XlsxMargins> byRelation;

    private XlsxParts(Map<String, XlsxMargins> byRelation) {
        this.byRelation = byRelation;
    }

    /** @throws Refused where it is no workbook, or too large */
    static XlsxParts of(byte[] bytes) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            requireSmall(zip);
            if (zip.getEntry("xl/workbook.bin") != null || zip.getEntry("content.xml") != null) {
                throw SpreadsheetReader.refused("other");
            }
            if (zip.getEntry(WORKBOOK) == null) {
                throw SpreadsheetReader.refused("kind");
            }
            Map<String, XlsxMargins> margins = new HashMap<>();
            for (Map.Entry<String, String> sheet : targets(zip).entrySet()) {
                ZipArchiveEntry part = zip.getEntry(sheet.getValue());
                if (part != null) {
                    try (InputStream content = zip.getInputStream(part)) {
                        margins.put(sheet.getKey(), XlsxMargins.read(content));
                    }
                }
            }
            return new XlsxParts(margins);
        } catch (XMLStreamException broken) {
            throw SpreadsheetReader.refused("broken");
        }
    }

    XlsxMargins margins(String relation) {
        return byRelation.getOrDefault(relation, XlsxMargins.NONE);
    }

    private static void requireSmall(ZipFile zip) throws IOException {
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[64 * 1024];
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry part = entries.nextElement();
            if (++parts > MOST_PARTS) {
                throw SpreadsheetReader.tooMany();
            }
            XmlGuard guard = new XmlGuard();
            try (InputStream content = zip.getInputStream(part)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw SpreadsheetReader.tooMany();
                    }
                    guard.look(buffer, read);
                }
            }
        }
    }

    /** The parts of sheets by the names of their relations. */
    private static Map<String, String> targets(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        ZipArchiveEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (relations == null) {
            return targets;
        }
        try (InputStream content = zip.getInputStream(relations)) {
            XMLStreamReader xml = reader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && "Relationship".equals(xml.getLocalName())) {
                    String target = xml.getAttributeValue(null, "Target");
                    String type = xml.getAttributeValue(null, "Type");
                    if (target != null && type != null && type.endsWith("/worksheet")) {
                        targets.put(
                                xml.getAttributeValue(null, "Id"),
                                target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
        }
        return targets;
    }

    /** One that never looks outside: neither entities nor documents of types. */
    static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(content);
    }
}
