package uk.sendplan.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed by RFC 4287. Its id, and those of its entries, are kept for ever: readers know by them what they have seen.
 *
 * @param id an IRI
 * @param self where the feed is, absolute
 * @param page that it is the feed of, absolute
 * @param began what it says of its time while it has no entries
 */
public record AtomFeed(
        String id, String title, String author, String self, String page, Instant began, List<Entry> entries) {

    public static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * @param updated later than {@code published} where what it tells of has changed
     * @param page where to read it, absolute
     */
    public record Entry(String id, String title, Instant published, Instant updated, String page, String summary) {}

    /** The newest first. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", "en-GB");
            write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        element(xml, "id", id);
        element(xml, "title", title);
        element(
                xml,
                "updated",
                time(entries.stream()
                        .map(Entry::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(began)));
        xml.writeStartElement("author");
        element(xml, "name", author);
        xml.writeEndElement();
        link(xml, "self", MEDIA_TYPE.replaceFirst(";.*", ""), self);
        link(xml, "alternate", "text/html", page);
        List<Entry> newestFirst = entries.stream()
                .sorted(Comparator.comparing(Entry::updated).reversed())
                .toList();
        for (Entry entry : newestFirst) {
            xml.writeStartElement("entry");
            element(xml, "id", entry.id());
            element(xml, "title", entry.title());
            element(xml, "published", time(entry.published()));
            element(xml, "updated", time(entry.updated()));
            link(xml, "alternate", "text/html", entry.page());
            element(xml, "summary", entry.summary());
            xml.writeEndElement();
        }
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", allowed(address));
    }

    /** XML has no place for most control characters, however they are written. */
    private static String allowed(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
