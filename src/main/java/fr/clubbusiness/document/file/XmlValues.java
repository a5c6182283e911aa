package fr.clubbusiness.document.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the lists of parts of office files. They are parsed and not searched, because a list can write a word in ways that a search does not find. */
final class XmlValues {
    private static final XMLInputFactory XML = factory();

    private XmlValues() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * The names of all elements, and the values of all attributes, in small letters.
     *
     * @throws IOException when it is no well-formed XML, or declares a type of document
     */
    static Set<String> of(byte[] xml) throws IOException {
        var values = new HashSet<String>();
        try {
            var reader = reader(xml);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> add(reader, values);
                    case XMLStreamConstants.DTD -> throw new IOException("a type of document");
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return values;
    }

    private static synchronized XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        return XML.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private static void add(XMLStreamReader element, Set<String> values) {
        values.add(element.getLocalName().toLowerCase(Locale.ROOT));
        for (int i = 0; i < element.getAttributeCount(); i++) {
            values.add(element.getAttributeValue(i).toLowerCase(Locale.ROOT));
        }
    }
}
