package org.mingbai.intake.write.imports.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** One XML part, pulled element by element. Office writes UTF-8; nothing outside the part is ever looked up. */
final class XmlPart implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Texts are kept up to here: more than any column may have, of whatever characters, so that what is cut is refused as too long. */
    private static final int LONGEST_TEXT = 320_010;

    private final InputStream source;
    private final XMLStreamReader xml;

    private XmlPart(InputStream source, XMLStreamReader xml) {
        this.source = source;
        this.xml = xml;
    }

    static XmlPart of(InputStream source) {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return new XmlPart(source, factory.createXMLStreamReader(new MarkupGuard(characters(source))));
        } catch (XMLStreamException | IOException broken) {
            throw unreadable(broken);
        }
    }

    private static Reader characters(InputStream source) throws IOException {
        var utf8 = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var characters = new BufferedReader(new InputStreamReader(source, utf8));
        characters.mark(1);
        if (characters.read() != BYTE_ORDER_MARK) {
            characters.reset();
        }
        return characters;
    }

    /** Moves to the next beginning or end of an element; false at the end of the part. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    boolean begins(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** By local name, since one attribute that is needed has a prefix. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The characters of the element that has just begun, with those of all elements in it but {@code without}; stands at its end. */
    String text(String without) {
        var text = new StringBuilder();
        int depth = 1;
        int silent = 0;
        try {
            while (depth > 0) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        silent = silent > 0 || xml.getLocalName().equals(without) ? silent + 1 : 0;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        silent = Math.max(0, silent - 1);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (silent == 0 && text.length() < LONGEST_TEXT) {
                            text.append(xml.getText());
                        }
                    }
                    default -> { }
                }
            }
            return text.toString();
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
            source.close();
        } catch (XMLStreamException | IOException broken) {
            throw unreadable(broken);
        }
    }

    static WorkbookException unreadable(Exception broken) {
        return new WorkbookException(new UnreadableWorkbook(), broken);
    }
}
